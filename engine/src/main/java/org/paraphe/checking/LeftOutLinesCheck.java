package org.paraphe.checking;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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
              + " des motifs|motifs?|fondements?|pourquoi|visas?)\\b[^\\p{L}]{0,4}|(?:a l'unanimite|a la majorite)\\b.{0,60}|page"
              + " \\d+.{0,12}|\\d+ ?/ ?\\d+)[\\s:,;.]*");

  private static final int SHORTEST = 3;
  private static final int MOST = 5;
  private static final int LONGEST_QUOTE = 160;

  @Override
  public List<Finding> run(CheckSubject subject) {
    List<Fact> parts =
        subject.facts().stream()
            .filter(f -> PARTS.contains(f.name()) && f.status() == FactStatus.TROUVE)
            .toList();
    String kept =
        subject.facts().stream()
            .flatMap(f -> f.found().stream())
            .map(LeftOutLinesCheck::words)
            .collect(Collectors.joining(" | "));
    List<Finding> findings = new ArrayList<>();
    for (ExtractedPiece piece : subject.pieces()) {
      List<Span> spans =
          parts.stream()
              .flatMap(f -> java.util.stream.Stream.ofNullable(f.source()))
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

  private static List<String> lost(String text, List<Span> spans, String kept) {
    int from = spans.stream().mapToInt(Span::start).min().orElse(0);
    int to = spans.stream().mapToInt(Span::end).max().orElse(0);
    int line = text.lastIndexOf('\n', Math.max(0, from - 1)) + 1;
    return text.substring(Math.min(line, to), to)
        .lines()
        .map(String::strip)
        .filter(l -> !isKept(l, kept))
        .toList();
  }

  private static boolean isKept(String line, String kept) {
    String folded = Words.fold(line).strip();
    String own = String.join(" ", Words.of(MARK.matcher(folded).replaceFirst("")));
    return own.length() < SHORTEST || FORMULA.matcher(folded).matches() || kept.contains(own);
  }

  private static String words(Value value) {
    List<Value> items = value instanceof Value.Items list ? list.items() : List.of(value);
    return items.stream()
        .map(v -> String.join(" ", Words.of(v.asText())))
        .collect(Collectors.joining(" | "));
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
