package org.paraphe.drafting;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.paraphe.facts.FactType;

/** Finds the values of a field that stand behind its label in running text. */
final class LabelSearch {
  static final int SCORE = 70;

  private static final Pattern NEXT_LABEL =
      Pattern.compile(
          "[.;] (?=[A-Z][A-Za-z][A-Za-z' ]{1,28} ?: ?[A-Za-z0-9])|(?<!\\([^()\\n]{0,80})\\)");

  private static final Pattern ANSWER_END = Pattern.compile("[.;!?](?=\\s|$)|, ");

  private static final int IN_FORM = 64;

  /** In a form it names what the act is about. */
  private static final Pattern OBJECT =
      Pattern.compile(
          "(?:^|\\n)[ >]{0,8}(?:(?:[-*•]|\\d{1,2} ?[.)/°-]) ?)?(objet)(?: ?: ?| )((?!(?:demande|attribution|subvention|octroi|versement)\\b)[^\\n\\t]{5,300})",
          Pattern.CASE_INSENSITIVE);

  private final FieldHints hints;
  private final FieldLabel label;
  private final FieldValues values;
  private final PackLabels labels;

  LabelSearch(FieldHints hints, FieldLabel label, FieldValues values, PackLabels labels) {
    this.hints = hints;
    this.label = label;
    this.values = values;
    this.labels = labels;
  }

  void in(PieceReading reading, List<Candidate> found) {
    if (label.beside().isEmpty()) {
      return;
    }
    label.asked().ifPresent(asked -> answered(reading, asked, found));
    label.numbered().ifPresent(numbered -> answered(reading, numbered, found));
    FormLines form = labels.form(reading);
    if (form.areBare()) {
      label.bare().ifPresent(bare -> inForm(reading, bare, found));
    }
    if (form.areAny() && hints.isObject()) {
      inForm(reading, OBJECT, found);
    }
    Matcher matcher = label.beside().get().matcher(reading.folded().text());
    while (matcher.find()) {
      int from = matcher.start(2);
      PieceReading.Stretch context = reading.stretch(matcher.start(1), from, matcher.end());
      if (!hints.isExcluded(hints.said(firstSentence(reading, context, from)))
          && !isHeadOfColumn(reading, matcher.start(1), from)
          && !signs(reading, matcher.start(1))) {
        int value = besideNextLabel(reading, matcher.end(1), from, matcher.end(2));
        int end = beforeNextLabel(reading, value, endOfLine(reading, value, matcher.end(2)));
        values
            .in(reading, value, end, true)
            .ifPresent(hit -> found.add(hints.candidate(reading, hit, SCORE, context)));
      }
      matcher.region(
          Math.min(Math.max(from, matcher.end(1)), matcher.regionEnd()), matcher.regionEnd());
    }
  }

  private static final Pattern SIGNS =
      Pattern.compile(
          "\\b(?:bon pour (?:accord|commande|acceptation)|lu et approuve|signature|signee?(?: par)?|cachet)\\b[^\\n:]{0,40}$",
          Pattern.CASE_INSENSITIVE);

  /** « Bon pour accord, le fournisseur : S. Roy »: who signs for a body is not that body. */
  private boolean signs(PieceReading reading, int label) {
    String text = reading.folded().text();
    return hints.field().type() == FactType.ORGANISATION
        && SIGNS.matcher(text.substring(text.lastIndexOf('\n', label - 1) + 1, label)).find();
  }

  /** « Procédure ? », and in the line below what the other one answers. */
  private void answered(PieceReading reading, Pattern asked, List<Candidate> found) {
    Matcher matcher = asked.matcher(reading.folded().text());
    while (matcher.find()) {
      int from = matcher.start(2);
      int to = matcher.end(2);
      Matcher end = ANSWER_END.matcher(reading.folded().text()).region(from, to);
      int stop = end.find() ? end.start() : to;
      PieceReading.Stretch context = reading.stretch(matcher.start(1), from, stop);
      values
          .in(reading, from, stop, true)
          .ifPresent(hit -> found.add(hints.candidate(reading, hit, SCORE, context)));
    }
  }

  private void inForm(PieceReading reading, Pattern labelled, List<Candidate> found) {
    Matcher matcher = labelled.matcher(reading.folded().text());
    while (matcher.find()) {
      int from = matcher.start(2);
      PieceReading.Stretch context = reading.stretch(matcher.start(1), from, matcher.end());
      if (!hints.isExcluded(hints.said(firstSentence(reading, context, from)))) {
        int end = beforeNextLabel(reading, from, matcher.end(2));
        values
            .in(reading, from, end, true)
            .ifPresent(hit -> found.add(hints.candidate(reading, hit, IN_FORM, context)));
      }
    }
  }

  /** Of a label with free text behind it, what the first sentence says. */
  private String firstSentence(PieceReading reading, PieceReading.Stretch labelled, int from) {
    String words = labelled.text();
    int start = from - labelled.from();
    int end = reading.sentenceEnds().firstFrom(from + 1, start + words.length()) - start;
    return hints.field().type() == FactType.TEXTE && end > labelled.from()
        ? words.substring(0, Math.min(end, words.length()))
        : words;
  }

  /**
   * Under the title of a part of a form stands the label of its first line, « Description », and
   * the value beside that.
   */
  private static int besideNextLabel(PieceReading reading, int label, int from, int to) {
    String text = reading.folded().text();
    boolean below = text.substring(label, from).contains("\n");
    return below && to < text.length() && text.charAt(to) == '\t' ? to + 1 : from;
  }

  /** « Fonctions : accueil du public. Motif : hausse », « (nom exact : Lac SARL) »: one each. */
  private static int beforeNextLabel(PieceReading reading, int from, int to) {
    Matcher next = NEXT_LABEL.matcher(reading.folded().text()).region(from, Math.max(from, to));
    return next.find() ? next.start() : to;
  }

  private static int endOfLine(PieceReading reading, int from, int to) {
    String text = reading.folded().text();
    int end = to;
    while (end < text.length() && from > to && "\t\n".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    return Math.max(from, end);
  }

  /** A last cell of a row and the first of the next are no label and value. */
  private static boolean isHeadOfColumn(PieceReading reading, int label, int value) {
    String text = reading.folded().text();
    int line = text.lastIndexOf('\n', label) + 1;
    return text.substring(label, value).contains("\n")
        && text.substring(line, label).contains("\t");
  }
}
