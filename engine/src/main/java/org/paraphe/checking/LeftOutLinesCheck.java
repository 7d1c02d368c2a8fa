package org.paraphe.checking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.paraphe.dossier.Shortened;
import org.paraphe.extraction.ExtractedPiece;
import org.paraphe.facts.Fact;
import org.paraphe.facts.FactStatus;
import org.paraphe.facts.Span;
import org.paraphe.facts.Value;

/**
 * RESTRICTION_OMISE: a text that a service prepared has, between the first and the last words that
 * the act took from it, lines that the act does not print (« Entendu l'exposé… », a table, a list).
 * An act in the service's own words must not lose some of them without a word.
 */
final class LeftOutLinesCheck implements Check {

  /** The parts of a prepared text, in the packs that print one as it stands. */
  private static final Set<String> PARTS = Set.of("visas", "considerants", "articles");

  /** What stands before the words of a line: its bullet, its number, « Vu », « Article 2 : ». */
  private static final Pattern MARK =
      Pattern.compile(
          "^[\\s>]*(?:[-–—•*▪◦●➢➔]\\s*|\\d{1,2}(?:\\.\\d{1,2}){0,2}[.)°/]\\s*|[a-z]\\)\\s*)?(?:(?:visas?|pourquoi|expose|motifs?|raisons?)(?: \\([^)]*\\))? ?:|vu\\b|considerants?\\b|art(?:icle|\\.)"
              + " ?(?:n° ?)?(?:1 ?er|premier|unique|\\d{1,2}|[ivx]{1,4})\\b)?[\\s:;,.°–—-]*");

  private static final String ASSEMBLY =
      "(?:le conseil|l'assemblee|le comite|le bureau)"
          + "(?: (?:municipal|communautaire|syndical|departemental|regional|deliberante))?"
          + "(?: (?:de |du |des |d')[^,:;]{1,40})?";

  private static final String DECIDES = "(?:decide|delibere|arrete|approuve|adopte)";

  /** The formulas around a text, which the template prints in its own words; no decision of it. */
  private static final Pattern FORMULA =
      Pattern.compile(
          "(?!.*\\b(?:decide|arrete|approuve|adopte)[\\s:,;]+\\p{L})"
              + "(?:apres en avoir delibere(?:[\\s,:]+"
              + ASSEMBLY
              + "[\\s,]+"
              + DECIDES
              + ")?|"
              + ASSEMBLY
              + "(?:[\\s,]+(?:legalement|dument|regulierement|reuni|convoque|s'est"
              + " reuni|est (?:invite|appele)|sous la presidence|sur (?:la |le )?(?:proposition|rapport)|ayant|apres)\\b.{0,90})?[\\s,]*"
              + DECIDES
              + "?|(?:il est|est) (?:donc |ainsi"
              + " )?(?:propose|demande)\\b.{0,90}|(?:decide|delibere|approuve|arrete|vu|considerant|visas|considerants|dispositif|articles?|expose"
              + " des motifs|motifs?|fondements?|pourquoi|visas?)\\b[^\\p{L}]{0,4}|(?:a l'unanimite|a la majorite)\\b.{0,60}|(?:merci|cordialement|bien cordialement|bonne (?:journee|soiree|reception))\\b.{0,90}|page"
              + " \\d+.{0,12}|\\d+ ?/ ?\\d+)[\\s:,;.]*");

  private static final Pattern SENTENCE =
      Pattern.compile("(?<=[\\p{L}\\d)»€%][.?!;])(?<!\\b(?:MM?|Mme|Me|Dr|St)\\.) +(?=\\p{Lu})");

  /** Words alone, without the signs between them. */
  private static final Pattern INTRODUCES =
      Pattern.compile(
          "(?:(?:bonjour|en gros|donc|aussi|ainsi|apres debat|apres en avoir delibere|sur proposition|je|nous|vous|le|la|les|l|un|une|il|elle|que|qu|est|soit"
              + "|conseil|assemblee|comite|bureau|municipal|communautaire|syndical|departemental|d administration|oui l expose|deliberante|maire|presidente?|(?:a l )?unanimite"
              + "|decide|propose|demande|souhaite|delibere|deliberer|doit|devra|faut|faudra|faudrait|pour|d|de|du|a|au|et|puis|objet|deliberation|delib|projet|texte|point|dossier|\\d{1,2}) )*");

  private static final int SHORTEST = 3;
  private static final int LED = 12;
  private static final int MOST = 5;
  private static final int LONGEST_QUOTE = 160;

  @Override
  public List<Finding> run(CheckSubject subject) {
    List<Fact> parts =
        subject.facts().stream()
            .filter(f -> PARTS.contains(f.name()) && f.status() == FactStatus.TROUVE)
            .toList();
    List<String> kept =
        subject.facts().stream()
            .flatMap(f -> f.found().stream())
            .flatMap(LeftOutLinesCheck::words)
            .sorted(Comparator.comparingInt(String::length).reversed())
            .toList();
    List<Finding> findings = new ArrayList<>();
    for (ExtractedPiece piece : subject.pieces()) {
      List<Span> spans =
          parts.stream()
              .flatMap(f -> Stream.ofNullable(f.source()))
              .filter(s -> s.piece().equals(piece.name()) && s.end() <= piece.text().length())
              .toList();
      if (!spans.isEmpty()) {
        List<String> lost = lost(piece.text(), spans, kept);
        if (!lost.isEmpty()) {
          findings.add(finding(piece.name(), lost));
        }
      }
    }
    return findings;
  }

  private static List<String> lost(String text, List<Span> spans, List<String> kept) {
    int from = spans.stream().mapToInt(Span::start).min().orElse(0);
    int to = spans.stream().mapToInt(Span::end).max().orElse(0);
    int line = text.lastIndexOf('\n', Math.max(0, from - 1)) + 1;
    int end = text.indexOf('\n', to);
    return text.substring(Math.min(line, to), end < 0 ? text.length() : end)
        .lines()
        .map(String::strip)
        .filter(l -> !isKept(l, kept))
        .flatMap(l -> SENTENCE.splitAsStream(l).filter(s -> !isKept(s, kept)))
        .toList();
  }

  private static boolean isKept(String line, List<String> kept) {
    String folded = Words.fold(line).strip();
    String own = String.join(" ", Words.of(MARK.matcher(folded).replaceFirst("")));
    return own.length() < SHORTEST
        || FORMULA.matcher(folded).matches()
        || kept.stream().anyMatch(k -> k.contains(own) || isLed(own, k))
        || INTRODUCES.matcher(without(own, kept)).matches();
  }

  /** The first line of an article that goes on below it. */
  private static boolean isLed(String own, String kept) {
    Matcher led = INTRODUCES.matcher(own);
    return led.lookingAt()
        && own.length() - led.end() > LED
        && kept.startsWith(own.substring(led.end()));
  }

  /** « Le conseil, à l'unanimité, décide », before what is kept of a sentence. */
  private static String without(String own, List<String> kept) {
    String rest = own;
    for (String k : kept) {
      rest = k.length() < SHORTEST ? rest : rest.replace(k, " ");
    }
    return rest.strip().replaceAll(" +", " ") + " ";
  }

  private static Stream<String> words(Value value) {
    List<Value> items = value instanceof Value.Items list ? list.items() : List.of(value);
    return items.stream().map(v -> String.join(" ", Words.of(v.asText())));
  }

  private static Finding finding(String piece, List<String> lost) {
    String quoted =
        lost.stream()
            .limit(MOST)
            .map(l -> "« " + shortened(l) + " »")
            .collect(Collectors.joining(", "));
    String more = lost.size() > MOST ? " et %d autres lignes".formatted(lost.size() - MOST) : "";
    return Findings.attention(
        FindingCode.RESTRICTION_OMISE,
        "pièce " + piece,
        "Le texte préparé porte %s%s, que l'acte ne reprend pas.".formatted(quoted, more),
        "L'acte reprend les visas, les considérants et les articles ; le reste ne s'y imprime pas.",
        "Relire ces lignes ; celles que l'acte doit porter sont à récrire en visa, en considérant"
            + " ou en article dans la pièce.");
  }

  private static String shortened(String line) {
    return Shortened.of(line.replace('\t', ' '), LONGEST_QUOTE);
  }
}
