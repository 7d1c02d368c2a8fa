package org.paraphe.drafting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.paraphe.extraction.Table;
import org.paraphe.facts.Fact;
import org.paraphe.facts.FactType;
import org.paraphe.facts.FoldedText;
import org.paraphe.facts.Hit;
import org.paraphe.facts.Recognisers;
import org.paraphe.facts.Value;
import org.paraphe.template.Borne;
import org.paraphe.template.FieldSpec;

/** Finds the candidates of a field that holds one value: by label, table, pattern and context. */
final class ScalarSearch {
  private static final int MOTIF = 60;
  private static final int MOTIF_STEP = 3;
  private static final int CONTEXT = 30;
  private static final int HEAD = 20;

  /** Who signs is who asks where nothing else says it: no rival of whom words name. */
  private static final int SIGNED = 4;

  private static final int FALLBACK = 0;

  /** What ends on a day does not begin on it. */
  private static final Pattern ENDING =
      Pattern.compile(
          "\\b(?:fini[a-z]*|termin[a-z]*|achev[a-z]*|prend(?:ra)? fin|expir[a-z]*|jusqu'au|fin)(?: (?:le|au|du))? ?:? ?(?:[a-z]+di )?$",
          Pattern.CASE_INSENSITIVE);

  /** The head of a column of last days. */
  private static final Pattern UNTIL =
      Pattern.compile("(?:date de )?fin\\b.*|au|jusqu'au|terme|echeance", Pattern.CASE_INSENSITIVE);

  private static final Pattern PURPOSE =
      Pattern.compile(
          "\\b(?:pour (?:l'|la |le |les |son |sa |ses |leurs? |un |une |des |[a-z]{3,14}(?:er|ir|re) )(?!an\\b|annee|exercice|saison|total|reste|solde|periode|precedent)"
              + "|afin d|destinee?s? a|en vue d)",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern COMMA = Pattern.compile("[,;)](?=\\s)");

  /** « au titre de la délibération n° 12 du 4 mai 2026 : location d'un chapiteau ». */
  private static final Pattern REFERRED =
      Pattern.compile(
          "\\b(?:au titre|en vertu|sur le fondement|en application) (?-i:d)[^\\n]{0,200}\\d\\)? ?: ?$",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern FIGURES = Pattern.compile("\\d[\\d ]*");

  private final FieldHints hints;
  private final FieldLabel label;
  private final FieldValues values;
  private final LabelSearch labelled;
  private final CellSearch cells;
  private final FigureRows figures;
  private final LocalDate date;

  /**
   * @param date the act's: a piece without a day of its own is of its year
   * @param subject whom the act is about, found before: its line in a table of several tells of it
   */
  ScalarSearch(FieldHints hints, PackLabels labels, @Nullable Fact subject, LocalDate date) {
    this.hints = hints;
    this.date = date;
    this.label = new FieldLabel(hints.field().hints().libelles());
    this.values = new FieldValues(hints, labels);
    this.labelled = new LabelSearch(hints, label, values, labels);
    this.figures = new FigureRows(hints.field().hints().reconnaisseur(), date.getYear());
    this.cells = new CellSearch(hints, label, values, labels, subject, figures);
  }

  List<Candidate> in(PieceReading reading) {
    List<Candidate> found = new ArrayList<>();
    Optional<RankedTables> ranked = ranked(reading);
    labelled.in(reading, found);
    byMotif(reading, found);
    cells.bySplitName(reading, found);
    found.removeIf(c -> isTrue(c) && found.stream().anyMatch(no -> isDenied(c, no)));
    cells.byTable(reading, found);
    cells.byRow(reading, found);
    cells.byOpenRow(reading, found);
    ranked.ifPresent(tables -> cells.byRank(reading, tables, found));
    cells.byTotal(reading, found);
    byContext(reading, found);
    found.removeIf(c -> reading.isHead(reading.folded().folded(c.span().start())));
    found.removeIf(c -> hints.isOfWhoAsks() && Succeeded.speaks(reading, c));
    byLetterHead(reading, found);
    String reader = hints.field().hints().reconnaisseur();
    found.removeIf(c -> TaxColumns.isOfAnother(reading, c.span().start(), reader));
    if (hints.field().type() == FactType.MONTANT) {
      found.removeIf(c -> figures.leavesOut(reading, c.span().start()));
    }
    if ("montants-dus".equals(reader)) {
      found.removeIf(c -> TaxColumns.leavesOut(reading, c.span().start()));
    }
    ranked.ifPresent(tables -> found.removeIf(c -> tables.leavesOut(c.span().start())));
    ColumnHeads heads = new ColumnHeads(reading);
    found.removeIf(c -> heads.above(c.span().start()).filter(hints::isExcludedAfter).isPresent());
    if (hints.field().hints().borne() == Borne.DEBUT) {
      found.removeIf(
          c -> heads.above(c.span().start()).filter(UNTIL.asMatchPredicate()).isPresent());
    }
    found.removeIf(c -> IdleRows.contain(reading, c.span().start()));
    found.removeIf(c -> StaffTables.holds(reading, hints.field(), c.span().start()));
    return rejected(reading, found);
  }

  /** The tables that rank their rows, of a field for which the pack says how. */
  private Optional<RankedTables> ranked(PieceReading reading) {
    List<String> ranks = hints.field().hints().rang();
    return ranks.isEmpty() ? Optional.empty() : Optional.of(new RankedTables(reading, ranks));
  }

  private void byMotif(PieceReading reading, List<Candidate> found) {
    int score = MOTIF;
    for (Pattern motif : hints.motifs()) {
      Matcher matcher = motif.matcher(reading.clauses());
      while (matcher.find()) {
        if (matcher.start(1) >= 0
            && !isLabel(reading, matcher.start(1), matcher.end(1))
            && !isOfHeading(reading, matcher.start(1), matcher.end(1))
            && !joinsRows(reading, matcher.start(), matcher.start(1))
            && !joinsRows(reading, matcher.end(1) - 1, Math.max(matcher.end(1), matcher.end()) - 1)
            && !isExcluded(reading, matcher.start(1), matcher.end(1))) {
          int points = score;
          PieceReading.Stretch context = reading.sentence(matcher.start(1), matcher.end(1));
          if (isDenied(motif, matcher)) {
            Hit no = reading.folded().hit(new Value.Flag(false), matcher.start(1), matcher.end(1));
            found.add(hints.candidate(reading, no, points, context));
            continue;
          }
          values
              .in(reading, matcher.start(1), matcher.end(1), isFigures(matcher.group(1)))
              .ifPresent(hit -> found.add(hints.candidate(reading, hit, points, context)));
        }
      }
      score -= MOTIF_STEP;
    }
  }

  /**
   * In a heading in capitals nothing tells a name from a noun, unless the piece names it again: «
   * MISE À DISPOSITION D'UN LOCAL ».
   */
  private boolean isOfHeading(PieceReading reading, int from, int to) {
    if (hints.field().type() != FactType.ORGANISATION) {
      return false;
    }
    String text = reading.folded().text();
    int start = text.lastIndexOf('\n', from) + 1;
    int end = text.indexOf('\n', to);
    String line = text.substring(start, end < 0 ? text.length() : end);
    String name = text.substring(from, to).strip();
    return from - start > 0
        && line.chars().noneMatch(Character::isLowerCase)
        && text.chars().anyMatch(Character::isLowerCase)
        && !reading.isNamedBeside(name, from);
  }

  /** « à retenir » at the end of a row of a table says nothing of the name that opens the next. */
  private static boolean joinsRows(PieceReading reading, int from, int value) {
    FoldedText folded = reading.folded();
    if (folded.text().substring(from, value).indexOf('\n') < 0) {
      return false;
    }
    int words = folded.start(from);
    int place = folded.start(value);
    return reading.piece().tables().stream()
        .anyMatch(
            t ->
                row(t, words)
                    .flatMap(first -> row(t, place).filter(r -> !r.equals(first)))
                    .isPresent());
  }

  private static Optional<Integer> row(Table table, int at) {
    return table.cells().stream()
        .filter(c -> c.start() <= at && at < c.end())
        .map(Table.Cell::row)
        .findFirst();
  }

  /** What a pattern catches of nothing but figures is a value by itself: « ok pour 450 ». */
  private static boolean isFigures(String caught) {
    return FIGURES.matcher(caught).matches();
  }

  /** True inside a cell that is a label of the field: it names the value, and does not give it. */
  private boolean isLabel(PieceReading reading, int from, int to) {
    int start = reading.folded().start(from);
    int end = reading.folded().end(to);
    return reading.piece().tables().stream()
        .flatMap(t -> t.cells().stream().filter(c -> c.column() == 0 || !isForm(t)))
        .filter(c -> c.start() <= start && end <= c.end())
        .map(c -> FoldedText.fold(c.text()).strip())
        .anyMatch(words -> words.length() < 60 && label.names(words));
  }

  /** Two columns, labels and values: what stands in the second is no label. */
  private static boolean isForm(Table table) {
    return table.cells().stream().allMatch(c -> c.column() < 2);
  }

  /** The words of a boolean's pattern that say no stand in its group {@code non}. */
  private static boolean isDenied(Pattern motif, Matcher matcher) {
    return motif.pattern().contains("(?<non>") && matcher.group("non") != null;
  }

  private static boolean isTrue(Candidate candidate) {
    return candidate.value().equals(new Value.Flag(true));
  }

  /** « pas de délégation de signature » covers « délégation de signature ». */
  private static boolean isDenied(Candidate yes, Candidate no) {
    return no.value().equals(new Value.Flag(false))
        && no.span().start() < yes.span().end()
        && yes.span().start() < no.span().end();
  }

  /** Who writes, where the field is who asks and the letter names nobody else. */
  private void byLetterHead(PieceReading reading, List<Candidate> found) {
    if (hints.isOfWhoAsks()) {
      LetterHead.of(reading)
          .or(
              () ->
                  hints.field().required() ? Optional.empty() : LetterHead.withoutAddress(reading))
          .filter(hit -> found.stream().allMatch(c -> c.score() <= FALLBACK || isSame(c, hit)))
          .filter(hit -> !hints.isExcluded(FoldedText.fold(hit.value().asText())))
          .ifPresent(hit -> found.add(Candidate.placed(reading, hit, HEAD, false)));
      if (found.isEmpty() && !hints.field().required()) {
        LetterHead.sender(reading)
            .or(() -> LetterHead.signature(reading))
            .ifPresent(hit -> found.add(Candidate.placed(reading, hit, SIGNED, false)));
      }
    }
  }

  private boolean isSame(Candidate candidate, Hit hit) {
    return SameValue.of(hints.field(), candidate.value(), hit.value());
  }

  private void byContext(PieceReading reading, List<Candidate> found) {
    boolean isPerson = hints.field().type() == FactType.PERSONNE;
    boolean isName = hints.field().type() == FactType.ORGANISATION;
    if (hints.field().hints().borne() != null) {
      byBeginning(reading, found);
      return;
    }
    if (isName && !hints.motifs().isEmpty() && !hints.isOfWhoAsks()) {
      // Of several companies in a dossier only words can tell which one it is: no guess.
      return;
    }
    boolean needsWords = !standsAlone(hints.field());
    for (Hit hit : values.firstOf(reading)) {
      int from = reading.folded().folded(hit.start());
      int to = reading.folded().folded(hit.end());
      PieceReading.Stretch sentence = reading.sentence(from, to);
      boolean named =
          !needsWords
              || (isPerson ? hints.weighs(sentence.text()) : hints.speaksOf(sentence.text()));
      if ((named || isName) && !isExcluded(reading, from, to)) {
        int score = isMarked() ? LabelSearch.SCORE : named ? CONTEXT : FALLBACK;
        found.add(hints.candidate(reading, hit, score, sentence));
      }
    }
  }

  /** A day right behind words of beginning, for what begins on a day. */
  private void byBeginning(PieceReading reading, List<Candidate> found) {
    for (Hit day : values.firstOf(reading)) {
      int from = reading.folded().folded(day.start());
      int to = reading.folded().folded(day.end());
      boolean begins = hints.field().hints().borne() == Borne.DEBUT && Starts.begins(reading, day);
      if (begins && !isExcluded(reading, from, to)) {
        found.add(hints.candidate(reading, day, CONTEXT, reading.sentence(from, to)));
      }
    }
  }

  /** « Objet : … » above the visas of a prepared text is what it is about. */
  private boolean isMarked() {
    return "objetPrepare".equals(hints.field().hints().reconnaisseur());
  }

  /**
   * Words that exclude a value count in its clause, or before it in its sentence unless another
   * value stands between: in "le seuil de 23 000 € n'étant pas atteint, 4 500 €" only the first is
   * excluded. The block above an address says whose it is.
   */
  private boolean isExcluded(PieceReading reading, int from, int to) {
    if (hints.field().type() == FactType.ADRESSE) {
      return hints.isExcluded(reading.block(from));
    }
    String before = reading.before(from);
    if (isDayThatEnds(before)
        || (hints.field().type() == FactType.DATE
            && (OwnDay.follows(before) || MovedDays.isLeft(reading, from, to)))) {
      return true;
    }
    if (hints.isSubject() && REFERRED.matcher(before).find()) {
      return hints.isExcluded(text(reading, from, to));
    }
    int offset = from - before.length();
    int last = Math.max(0, values.endOfLast(reading, from) - offset);
    return hints.isExcludedAfter(besideLast(before.substring(last), last > 0))
        || isExcludedInClause(reading.clause(from, to));
  }

  private static String text(PieceReading reading, int from, int to) {
    return reading.folded().text().substring(from, to);
  }

  /** « 72 900 € avant négociation, 69 500 € »: up to the comma the words are those of the first. */
  private String besideLast(String between, boolean follows) {
    Matcher comma = COMMA.matcher(between);
    return follows && hints.field().type() == FactType.MONTANT && comma.find()
        ? between.substring(comma.end())
        : between;
  }

  private boolean isDayThatEnds(String before) {
    return hints.field().type() == FactType.DATE
        && hints.field().hints().borne() == null
        && ENDING.matcher(before).find();
  }

  /** « 3 200 € pour la finale départementale »: what a sum is for says nothing against it. */
  private String withoutPurpose(String after) {
    Matcher purpose = PURPOSE.matcher(after);
    return hints.field().type() == FactType.MONTANT && purpose.find()
        ? after.substring(0, purpose.start())
        : after;
  }

  private boolean isExcludedInClause(PieceReading.Stretch clause) {
    String after = withoutPurpose(hints.said(clause.text().substring(clause.to())));
    String text = clause.text().substring(0, clause.to()) + after;
    return hints.isExcluded(new PieceReading.Stretch(text, clause.from(), clause.to()));
  }

  /**
   * What the sentence speaks against is no value. A person who resigned or was refused stays to be
   * seen, behind the others.
   */
  private List<Candidate> rejected(PieceReading reading, List<Candidate> found) {
    List<Candidate> against = found.stream().filter(c -> isRejected(reading, c)).toList();
    if (against.isEmpty()) {
      return found;
    }
    List<Candidate> kept = new ArrayList<>();
    boolean shown = hints.field().type() == FactType.PERSONNE;
    for (Candidate c : found) {
      if (!against.contains(c)) {
        kept.add(shown ? c.preferred(true, c.score()) : c);
      } else if (shown) {
        kept.add(c.preferred(false, Math.min(c.score(), HEAD)));
      }
    }
    return kept;
  }

  private boolean isRejected(PieceReading reading, Candidate candidate) {
    PieceReading.Stretch sentence =
        reading.sentence(
            reading.folded().folded(candidate.span().start()),
            reading.folded().folded(candidate.span().end()));
    FactType type = hints.field().type();
    String after = sentence.text().substring(sentence.to());
    String before = sentence.text().substring(0, sentence.from());
    return Rejections.follow(type, after)
        || Rejections.putOff(hints.field(), after)
        || Rejections.isReplaced(type, before, after)
        || Rejections.isDayOfPaper(hints.field(), before)
        || Rejections.isOfOtherTask(type, before, after)
        || Rejections.fill(type, sentence.text())
        || PastYears.tells(hints.field(), reading, date, sentence.text());
  }

  /** A SIRET, an address or a stretch of hours says what it is by itself. */
  private static boolean standsAlone(FieldSpec field) {
    FactType type = field.type();
    return hasUnit(field)
        || type == FactType.SIRET
        || type == FactType.ADRESSE
        || type == FactType.TEXTE;
  }

  /** A number read with its unit, by a recogniser of its own. */
  private static boolean hasUnit(FieldSpec field) {
    String name = field.hints().reconnaisseur();
    return name != null && Recognisers.readsUnit(name);
  }
}
