package org.paraphe.facts;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.paraphe.extraction.ExtractedPiece;
import org.paraphe.extraction.Table;

/**
 * Text that speaks to a machine rather than to the authority. No value is read from it, nor from
 * the rest of its line, where such text says what it wants written.
 */
public final class MachineOrders {
  private static final String ORDERED =
      "(?:ignore[rz]?|oublie[rz]?|neglige[rz]?|disregard|forget|override|ne"
          + " (?:tiens|tenez|tenir) (?:pas |aucun )compte) [^.\\n"
          + "]{0,40}?(?:instruction|consigne|regle|prompt|directive)s?[^.\\n"
          + "]{0,60}|\\b(?:(?:your|all|these|any) (?:previous|prior|system) instructions?|system prompt)[^.\\n"
          + "]{0,60}|\\b(?:system|(?:important|attention|urgent|message|note|alerte|instruction|consigne)s?[,:"
          + " ]{1,3}(?:au |du )?systeme) ?:[^\\n"
          + "]{0,80}|\\bprompts? (?:systeme|utilisateur|system|ia|initial)\\b[^.\\n"
          + "]{0,80}|(?:^|[\\n.;>]) ?prompt ?:[^\\n]{1,80}|\\[prompt\\b[^.\\n"
          + "]{0,80}|tu es (?:l'|notre |mon )assistant\\b[^.\\n:]{0,60}: ?[a-z][^.\\n"
          + "]{0,60}|(?:tu es|vous etes|you are) (?:un |une |an? )?(?:assistant|ia|ai|modele de"
          + " langage|language model)\\b[^.\\n"
          + "]{0,60}|(?:approuve|valide|signe)[rz]? (?:automatiquement(?! par\\b)|sans"
          + " (?:controle|verification))[^.\\n"
          + "]{0,60}|(?:^|[\\n"
          + ".;>]) ?(?:(?:approuve|valide|signe|accepte)[rz]? (?:[a-z']+ ){1,4}?sans (?:aucune?"
          + " )?(?:controle|verification|relecture)|(?:approuv|valid|accept|sign)(?:e[rz]?|es) [^.\\n]{1,40}? sans (?:rien |en |le |la |les |y )?(?:signaler|relever|verifier|controler|relire|alerter)\\b|(?:supprime|masque|efface|desactive|ignore)[rz]?"
          + " (?:tou(?:s|tes) )?(?:les|ces) "
          + "(?:constats?|alertes|avertissements?|anomalies|controles)\\b|ne"
          + " (?:signale|mentionne|releve)[rz]? (?:rien|aucune?"
          + " (?:erreur|anomalie|constat|alerte|ecart))\\b|(?:ne |n')(?:pas |plus )?[a-z]{3,}(?:ez|er|re) (?:pas d'|d'|aucune? |plus d')(?:erreurs?|anomalies?|constats?|alertes?|ecarts?|avertissements?)\\b)[^.\\n"
          + "]{0,60}"
          + "|\\b(?:oublie[rz]?|ignore[rz]?|efface[rz]?|forget|ignore) (?:tout ce qui precede|everything above|all (?:of )?the above)[^\\n]{0,60}"
          + "|\\[/?inst\\]|<</?sys>>|(?:^|\\n)#{2,} ?(?:instructions?|system|assistant|prompt)\\b[^\\n]{0,80}"
          + "|\"role\" ?: ?\"(?:system|assistant|user|developer)\"[^\\n]{0,80}"
          + "|\\bwhen (?:generating|drafting|writing|summari[sz]ing)\\b[^.\\n]{0,40}\\b(?:always|never|use|write|set|do not)\\b[^\\n]{0,80}";

  private static final String MARKED =
      "|<\\|?(?:system|im_start|assistant)\\|?>|<[/!]?[a-z_ -]{0,20}(?:system|instruction|prompt)[^<>@\\n]{0,80}>";

  private static final Pattern ORDER = Pattern.compile(ORDERED + MARKED, Pattern.CASE_INSENSITIVE);

  /** What no reader sees and tells somebody to do something tells a machine. */
  private static final Pattern COMMAND =
      Pattern.compile(
          "(?:^|[\\n"
              + ".;:!?,] ?| et )(?:systeme ?: ?|(?:tu|vous) (?:dois|devez) )?(?:ne |n')?"
              + "(?:(?:ignor|oubli|indiqu|approuv|valid|attribu|signal|propos|consider|accept|accord|remplac|ajout|donn"
              + "|favoris|recommand|mentionn|utilis|redig|resum|estim|not|pass|present|affirm|calcul|multipli)(?:e|ez|es)"
              + "|(?:conclu|ecri|repond|mainten|retien|di|fai|met|choisi|fini|tien)(?:s|t|ds|ez|sez|vez|tez|sissez|tes))\\b[^\\n"
              + "]{0,100}",
          Pattern.CASE_INSENSITIVE);

  /** An order whose words run into each other. */
  private static final Pattern COMPACT =
      Pattern.compile(
          "(?:ignor|oubli|neglig|disregard|forget|approuv|valid|signal)[a-z]{0,24}(?:consigne|instruction|regle|prompt|directive|controle|alerte|anomalie)|sans(?:aucune?)?(?:controle|verification|relecture)",
          Pattern.CASE_INSENSITIVE);

  /** Where they stand in a text: a score of checks asks it of the same one. */
  private static final Map<String, List<Range>> KNOWN =
      Collections.synchronizedMap(new WeakHashMap<>());

  private MachineOrders() {}

  private record Range(int start, int end) {}

  /** The orders in words that no reader sees. */
  public static List<String> findHidden(String text) {
    List<String> orders = find(text);
    return orders.isEmpty()
        ? COMMAND
            .matcher(FoldedText.fold(text))
            .results()
            .map(r -> r.group().replaceFirst("^[\\s.;:!?,]+", "").strip())
            .toList()
        : orders;
  }

  /** The orders in the name of a file: words without the marks that part them there. */
  public static List<String> findInName(String name) {
    String words =
        name.replaceFirst("\\.[A-Za-z0-9]{1,5}$", "").replaceAll("[_./]+|(?<=\\w)-(?=\\w)", " ");
    return find(words);
  }

  /** The words of each order, folded, as a person is shown them; disguised ones in plain. */
  public static List<String> find(String text) {
    if (ranges(text).isEmpty()) {
      return List.of();
    }
    String folded = FoldedText.fold(text);
    List<String> found = new ArrayList<>(plain(folded));
    DisguisedText.passages(text).stream()
        .filter(MachineOrders::isOrder)
        .forEach(passage -> found.add(FoldedText.fold(passage.words()).strip()));
    return found;
  }

  private static List<String> plain(String folded) {
    List<MatchResult> orders = ORDER.matcher(folded).results().toList();
    List<String> found = new ArrayList<>();
    orders.forEach(order -> found.add(order.group().strip()));
    for (int[] range : MachineSpeech.ranges(folded)) {
      if (orders.stream().noneMatch(o -> o.start() < range[1] && range[0] < o.end())) {
        found.add(folded.substring(range[0], range[1]).strip());
      }
    }
    return found;
  }

  /** Nobody writes to a person in a code; what only looks odd must order something. */
  private static boolean isOrder(DisguisedText.Passage passage) {
    String words = FoldedText.fold(passage.words());
    return passage.coded()
        || !plain(words).isEmpty()
        || COMPACT.matcher(words).find()
        || (passage.unreadable() && COMMAND.matcher(words).find());
  }

  /** The text with each order and the rest of its line blank; of the same length. */
  public static String blanked(String text) {
    List<Range> ranges = ranges(text);
    if (ranges.isEmpty()) {
      return text;
    }
    StringBuilder blanked = new StringBuilder(text);
    for (Range range : ranges) {
      for (int i = range.start(); i < range.end(); i++) {
        if (!Character.isWhitespace(blanked.charAt(i))) {
          blanked.setCharAt(i, ' ');
        }
      }
    }
    return blanked.toString();
  }

  /** The piece without what speaks to a machine: its offsets hold, such cells are left out. */
  public static ExtractedPiece without(ExtractedPiece piece) {
    String text = blanked(piece.text());
    return text.equals(piece.text()) ? piece : with(piece, text, text);
  }

  /** The piece without the table cells that speak to a machine; its text stays. */
  public static ExtractedPiece withoutCells(ExtractedPiece piece, String blanked) {
    return piece.text().startsWith(blanked) ? piece : with(piece, piece.text(), blanked);
  }

  private static ExtractedPiece with(ExtractedPiece piece, String text, String blanked) {
    List<Table> tables =
        piece.tables().stream()
            .map(
                t ->
                    new Table(
                        t.name(), t.cells().stream().filter(c -> isKept(c, blanked)).toList()))
            .toList();
    return new ExtractedPiece(
        piece.name(),
        piece.mediaType(),
        piece.sha256(),
        piece.outcome(),
        text,
        piece.pages(),
        tables,
        piece.hidden(),
        piece.warnings(),
        piece.metadata());
  }

  private static boolean isKept(Table.Cell cell, String blanked) {
    return cell.end() > blanked.length() || !blanked.substring(cell.start(), cell.end()).isBlank();
  }

  private static List<Range> ranges(String text) {
    List<Range> known = KNOWN.get(text);
    if (known == null) {
      known = ranges(FoldedText.of(text));
      KNOWN.put(text, known);
    }
    return known;
  }

  private static List<Range> ranges(FoldedText folded) {
    List<Range> ranges = new ArrayList<>();
    Matcher matcher = ORDER.matcher(folded.text());
    while (matcher.find()) {
      int line = folded.text().indexOf('\n', matcher.end());
      int end = line < 0 ? folded.text().length() : line;
      // An order may be found from the mark on that ends what stands before it.
      boolean mark = "\n.;>".indexOf(folded.text().charAt(matcher.start())) >= 0;
      int from = mark ? matcher.start() + 1 : sentence(folded.text(), matcher.start());
      ranges.add(new Range(folded.start(from), folded.end(end)));
    }
    for (int[] range : MachineSpeech.ranges(folded.text())) {
      ranges.add(new Range(folded.start(range[0]), folded.end(range[1])));
    }
    DisguisedText.passages(folded.original()).stream()
        .filter(MachineOrders::isOrder)
        .forEach(passage -> ranges.add(new Range(passage.start(), passage.end())));
    return List.copyOf(ranges);
  }

  private static int sentence(String text, int at) {
    int from = at;
    while (from > 0 && ".;!?\n".indexOf(text.charAt(from - 1)) < 0) {
      from--;
    }
    return from;
  }
}
