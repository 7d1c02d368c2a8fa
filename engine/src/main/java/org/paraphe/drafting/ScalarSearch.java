package org.paraphe.drafting;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.paraphe.extraction.Table;
import org.paraphe.facts.Fact;
import org.paraphe.facts.FactType;
import org.paraphe.facts.FoldedText;
import org.paraphe.facts.Hit;
import org.paraphe.facts.ProcedureWords;
import org.paraphe.facts.Recognisers;
import org.paraphe.facts.Value;
import org.paraphe.template.Borne;
import org.paraphe.template.FieldSpec;

/** Finds the candidates of a field that holds one value: by label, table, pattern and context. */
final class ScalarSearch {
  private static final int CELL = 70;
  private static final int RANKED = 80;
  private static final int TOTAL = 75;
  private static final int LABEL = 70;
  private static final int MOTIF = 60;
  private static final int MOTIF_STEP = 3;
  private static final int CONTEXT = 30;
  private static final int HEAD = 20;
  private static final int FALLBACK = 0;
  private static final int LONGEST_TEXT = 300;

  /** « non », « aucune », « ☐ oui ☒ non ». */
  private static final Pattern SAYS_NO =
      Pattern.compile(
          "^\\s*(?:non|aucune?|sans|pas|ne |neant|temporaires?|saisonniers?)\\b|[☒☑✓✗xX] ?\\]?\\)? ?non\\b|\\bnon"
              + " ?[\\[(]?[☒☑xX]",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern SAYS_YES =
      Pattern.compile(
          "^\\s*(?:oui|avec|possible|comprise?|incluse?|vrai|permanente?s?|[☒☑✓✗xX]\\s*$)\\b?|[☒☑✓✗xX] ?\\]?\\)?"
              + " ?oui\\b|\\boui ?[\\[(]?[☒☑xX]",
          Pattern.CASE_INSENSITIVE);

  /** Little words that a value does not end with. */
  private static final Pattern DANGLING =
      Pattern.compile(
          "(?<!\\s)(?:\\s++(?:et|ou|mais|de|du|des|pour|sur|dans|avec|par)(?!\\S)){1,12}+$",
          Pattern.CASE_INSENSITIVE);

  /** A sentence goes on with its verb where the words that name something end. */
  private static final Pattern VERB =
      Pattern.compile(
          " (?:(?:a|ont) (?:ete )?[a-z]{2,14}(?:e|ee|es|ees|i|is|u|us)|(?:est|sont|sera|seront|etait|etaient) [a-z'].*)\\b",
          Pattern.CASE_INSENSITIVE);

  /** « un montant total de soixante mille euros » says nothing of what it pays. */
  private static final Pattern SUM =
      Pattern.compile(
          "(?:l'|la |le |un |une |ce )?(?:montant|prix|somme|cout|total|budget)\\b|\\d[\\d .,]*(?:€|euros?\\b)",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern RELATIVE =
      Pattern.compile("\\b(?:qui|que|qu'|dont|ou|si)\\b", Pattern.CASE_INSENSITIVE);

  private static final Pattern NEXT_LABEL =
      Pattern.compile("[.;] (?=[A-Z][a-z][A-Za-z' ]{1,28} ?: ?[A-Za-z0-9])");

  /** The name of a body after the common noun for it, up to its address or what is said of it. */
  private static final String NAME =
      "(?:(?:la |le |les |l')?(?:societe|entreprise|association)s? (?:dite |denommee )?)?"
          + "\\\"?([^,;(\"\\t]+?)\\\"?(?= ?[,;(\"\\t]| - | sise? | siret|$)";

  /** A day, the number of a piece, or words that a verb ends, name nobody: « 6 novembre a ». */
  private static final Pattern NO_NAME =
      Pattern.compile(
          "^\\d{1,2}(?:er)? (?:janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre)\\b"
              + "|^[A-Z]{1,5}[-/_ ]?\\d{2,}\\b|\\b\\d{1,2} (?:janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre) \\d{4}"
              + "| (?:a|est|sera|sont|ont|et|qui|pour|avec)$",
          Pattern.CASE_INSENSITIVE);

  /** « le club », « la société »: a body that the sentence before named. */
  private static final Pattern COMMON =
      Pattern.compile(
          "(?:(?:le|la|les|l'|notre|votre|cette|ce|cet) ?)?(?:club|association|societe|entreprise|comite|amicale|compagnie|cabinet"
              + "|prestataire|titulaire|producteur|organisateur|demandeur|collectif|collectivite|commune|mairie|ville"
              + "|locataire|preneur|bailleur|proprietaire|structure|organisme|groupement|candidat|fournisseur|syndicat"
              + "|federation|fondation|cooperative|troupe|groupe|etablissement|beneficiaire|maire|region|departement)s?",
          Pattern.CASE_INSENSITIVE);

  /** What may follow a duration says nothing against it: « 1 an, renouvelable deux fois ». */
  private static final Pattern RENEWED =
      Pattern.compile("renouvel|reconduc|prolong|tacite", Pattern.CASE_INSENSITIVE);

  private static final Pattern LEGAL_DOT = Pattern.compile("\\b([LRD])\\.(?= ?\\d)");

  private final FieldHints hints;
  private final Optional<Pattern> label;
  private final Pattern headLabel;
  private final Map<PieceReading, List<Hit>> read = new IdentityHashMap<>();
  private final PackLabels labels;
  private final @Nullable Fact subject;

  /**
   * @param subject whom the act is about, found before: its line in a table of several tells of it
   */
  ScalarSearch(FieldHints hints, PackLabels labels, @Nullable Fact subject) {
    this.hints = hints;
    this.labels = labels;
    this.subject = subject;
    List<String> libelles = hints.field().hints().libelles();
    this.headLabel = headLabel(libelles);
    this.label =
        libelles.isEmpty()
            ? Optional.empty()
            : Optional.of(
                Pattern.compile(
                    "(?:^|[\\n\\t;,|(]|[-*] |(?<=[a-z\\d)]{3})\\. )\\s{0,20}+(?:\\d{1,2}[.)] )?((?:nouve(?:au|l|lle) |futur[e]? )?"
                        + Words.alternatives(libelles)
                        + "s?(?: par (?:la |le |l')[a-z' ]{3,30})?(?: ?\\([^)\\n]{0,30}\\))?)(?: ?[:=] ?\\n?| ?\\n|\\t(?=[^\\t\\n]+(?:\\n|$)))([^\\n\\t]*)",
                    Pattern.CASE_INSENSITIVE));
  }

  /** A cell is a label where it is one to the letter, or starts with one of several words. */
  private static Pattern headLabel(List<String> libelles) {
    List<String> phrases = libelles.stream().filter(l -> l.contains(" ")).toList();
    String any = libelles.isEmpty() ? "(?!)" : Words.alternatives(libelles) + "s?";
    String start = phrases.isEmpty() ? "" : "|" + Words.alternatives(phrases) + "s? .*";
    return Pattern.compile(any + start, Pattern.CASE_INSENSITIVE);
  }

  List<Candidate> in(PieceReading reading) {
    List<Candidate> found = new ArrayList<>();
    Optional<RankedTables> ranked = ranked(reading);
    byLabel(reading, found);
    byMotif(reading, found);
    bySplitName(reading, found);
    found.removeIf(c -> isTrue(c) && found.stream().anyMatch(no -> isDenied(c, no)));
    byTable(reading, found);
    byRow(reading, found);
    ranked.ifPresent(tables -> byRank(reading, tables, found));
    byTotal(reading, found);
    byContext(reading, found);
    byLetterHead(reading, found);
    if ("montants-dus".equals(hints.field().hints().reconnaisseur())) {
      found.removeIf(c -> TaxColumns.leavesOut(reading, c.span().start()));
    }
    ranked.ifPresent(tables -> found.removeIf(c -> tables.leavesOut(c.span().start())));
    ColumnHeads heads = new ColumnHeads(reading);
    found.removeIf(c -> reading.isHead(reading.folded().folded(c.span().start())));
    found.removeIf(c -> heads.above(c.span().start()).filter(hints::isExcludedAfter).isPresent());
    return rejected(reading, found);
  }

  /** « Nom | Prénom » of a form, where the field is named as a person's name. */
  private void bySplitName(PieceReading reading, List<Candidate> found) {
    if (hints.field().type() == FactType.PERSONNE && headLabel.matcher("nom").matches()) {
      for (Hit hit : SplitNames.in(reading)) {
        found.add(placed(reading, hit, CELL, false));
      }
    }
  }

  /** The tables that rank their rows, of a field for which the pack says how. */
  private Optional<RankedTables> ranked(PieceReading reading) {
    List<String> ranks = hints.field().hints().rang();
    return ranks.isEmpty() ? Optional.empty() : Optional.of(new RankedTables(reading, ranks));
  }

  private void byRank(PieceReading reading, RankedTables ranked, List<Candidate> found) {
    for (Table.Cell cell : ranked.cells(headLabel)) {
      valueOfCell(reading, cell).ifPresent(hit -> found.add(placed(reading, hit, RANKED, true)));
    }
  }

  /** A candidate by its place alone, whatever words stand around it. */
  private static Candidate placed(PieceReading reading, Hit hit, int score, boolean preferred) {
    return new Candidate(hit.value(), hit.in(reading.piece()), score, preferred, reading.day());
  }

  /** The total of a table, of a field that is the sum of its lines. */
  private void byTotal(PieceReading reading, List<Candidate> found) {
    if (hints.field().type() != FactType.MONTANT
        || (hints.field().hints().somme() == null
            && !"montants-tva".equals(hints.field().hints().reconnaisseur()))) {
      return;
    }
    for (Table table : reading.piece().tables()) {
      for (Table.Cell cell : TotalRows.under(table, headLabel)) {
        valueOfCell(reading, cell).ifPresent(hit -> found.add(placed(reading, hit, TOTAL, true)));
      }
    }
  }

  private void byLabel(PieceReading reading, List<Candidate> found) {
    if (label.isEmpty()) {
      return;
    }
    Matcher matcher = label.get().matcher(reading.folded().text());
    while (matcher.find()) {
      int from = matcher.start(2);
      PieceReading.Stretch context = reading.stretch(matcher.start(1), from, matcher.end());
      if (!hints.isExcluded(said(firstSentence(reading, context, from)))
          && !isHeadOfColumn(reading, matcher.start(1), from)) {
        int value = besideNextLabel(reading, matcher.end(1), from, matcher.end(2));
        int end = beforeNextLabel(reading, value, endOfLine(reading, value, matcher.end(2)));
        valueIn(reading, value, end, true)
            .ifPresent(hit -> add(reading, hit, LABEL, context, found));
      }
      matcher.region(
          Math.min(Math.max(from, matcher.end(1)), matcher.regionEnd()), matcher.regionEnd());
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

  /** « Fonctions : accueil du public. Motif : hausse des demandes »: one value each. */
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

  private void byMotif(PieceReading reading, List<Candidate> found) {
    int score = MOTIF;
    // the dot of « L. 332-8 » ends no clause of a pattern
    String text = LEGAL_DOT.matcher(reading.folded().text()).replaceAll("$1·");
    for (Pattern motif : hints.motifs()) {
      Matcher matcher = motif.matcher(text);
      while (matcher.find()) {
        if (matcher.start(1) >= 0
            && !isLabel(reading, matcher.start(1), matcher.end(1))
            && !isExcluded(reading, matcher.start(1), matcher.end(1))) {
          int points = score;
          PieceReading.Stretch context = reading.sentence(matcher.start(1), matcher.end(1));
          if (isDenied(motif, matcher)) {
            Hit no = reading.folded().hit(new Value.Flag(false), matcher.start(1), matcher.end(1));
            add(reading, no, points, context, found);
            continue;
          }
          valueIn(reading, matcher.start(1), matcher.end(1), false)
              .ifPresent(hit -> add(reading, hit, points, context, found));
        }
      }
      score -= MOTIF_STEP;
    }
  }

  /** True inside a cell that is a label of the field: it names the value, and does not give it. */
  private boolean isLabel(PieceReading reading, int from, int to) {
    int start = reading.folded().start(from);
    int end = reading.folded().end(to);
    return reading.piece().tables().stream()
        .flatMap(t -> t.cells().stream().filter(c -> c.column() == 0 || !isForm(t)))
        .filter(c -> c.start() <= start && end <= c.end())
        .map(c -> FoldedText.fold(c.text()).strip())
        .anyMatch(words -> words.length() < 60 && startsWithLabel(words));
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

  private void byTable(PieceReading reading, List<Candidate> found) {
    for (Table table : reading.piece().tables()) {
      for (Table.Cell cell : table.cells()) {
        String words = FoldedText.fold(cell.text()).strip().replaceAll("\\s*:$", "");
        if (words.length() < 60 && startsWithLabel(words) && !hints.isExcluded(words)) {
          Neighbours.of(table, cell)
              .flatMap(n -> valueOfCell(reading, n))
              .ifPresent(hit -> add(reading, hit, CELL, label(words), found));
        }
      }
    }
  }

  /** The cell under a head that names the field, in the line of whom the act is about. */
  private void byRow(PieceReading reading, List<Candidate> found) {
    if (subject == null || subject.value() == null) {
      return;
    }
    for (Table table : reading.piece().tables()) {
      for (Table.Cell head : StaffTables.isOfHeld(table) ? List.<Table.Cell>of() : table.cells()) {
        String words = Heads.plain(head.text());
        if (labels.isHeadOf(hints.field(), words) && !hints.isExcluded(words)) {
          table.cells().stream()
              .filter(c -> c.column() == head.column() && c.row() > head.row())
              .filter(c -> Neighbours.isOfSubject(table, c, subject.value()))
              .findFirst()
              .flatMap(c -> valueOfCell(reading, c))
              .ifPresent(hit -> add(reading, hit, CELL, label(words), found));
        }
      }
    }
  }

  /** Who writes, where the field is who asks and the letter names nobody else. */
  private void byLetterHead(PieceReading reading, List<Candidate> found) {
    if (asks()) {
      LetterHead.of(reading)
          .or(
              () ->
                  hints.field().required()
                      ? Optional.empty()
                      : LetterHead.withoutAddress(reading).or(() -> LetterHead.sender(reading)))
          .filter(hit -> found.stream().allMatch(c -> c.score() <= FALLBACK || isSame(c, hit)))
          .filter(hit -> !hints.isExcluded(FoldedText.fold(hit.value().asText())))
          .ifPresent(hit -> found.add(placed(reading, hit, HEAD, false)));
    }
  }

  /** True for who asks for something: the words of the field say so. */
  private boolean asks() {
    return hints.field().type() == FactType.ORGANISATION && hints.speaksOf("sollicite");
  }

  private boolean isSame(Candidate candidate, Hit hit) {
    return SameValue.of(hints.field(), candidate.value(), hit.value());
  }

  private static PieceReading.Stretch label(String words) {
    return new PieceReading.Stretch(words, words.length(), words.length());
  }

  private boolean startsWithLabel(String words) {
    return headLabel.matcher(words.replaceAll("\\s*\\([^)]*\\)", "").strip()).matches();
  }

  private Optional<Hit> valueOfCell(PieceReading reading, Table.Cell cell) {
    int from = reading.folded().folded(cell.start());
    int to = reading.folded().folded(cell.end());
    return valueIn(reading, from, to, true);
  }

  private void byContext(PieceReading reading, List<Candidate> found) {
    boolean isPerson = hints.field().type() == FactType.PERSONNE;
    boolean isName = hints.field().type() == FactType.ORGANISATION;
    if (hints.field().hints().borne() != null) {
      byBeginning(reading, found);
      return;
    }
    if (isName && !hints.motifs().isEmpty() && !asks()) {
      // Of several companies in a dossier only words can tell which one it is: no guess.
      return;
    }
    boolean needsWords = !standsAlone(hints.field());
    for (Hit hit : first(hits(reading))) {
      int from = reading.folded().folded(hit.start());
      int to = reading.folded().folded(hit.end());
      PieceReading.Stretch sentence = reading.sentence(from, to);
      boolean named =
          !needsWords
              || (isPerson ? hints.weighs(sentence.text()) : hints.speaksOf(sentence.text()));
      if ((named || isName) && !isExcluded(reading, from, to)) {
        int score = isMarked() ? LABEL : named ? CONTEXT : FALLBACK;
        add(reading, hit, score, sentence, found);
      }
    }
  }

  /** A day right behind words of beginning, for what begins on a day. */
  private void byBeginning(PieceReading reading, List<Candidate> found) {
    for (Hit day : first(hits(reading))) {
      int from = reading.folded().folded(day.start());
      int to = reading.folded().folded(day.end());
      boolean begins = hints.field().hints().borne() == Borne.DEBUT && Starts.begins(reading, day);
      if (begins && !isExcluded(reading, from, to)) {
        add(reading, day, CONTEXT, reading.sentence(from, to), found);
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
    int offset = from - before.length();
    int last = Math.max(0, endOfLastHit(reading, from) - offset);
    return hints.isExcludedAfter(before.substring(last))
        || isExcludedInClause(reading.clause(from, to));
  }

  private boolean isExcludedInClause(PieceReading.Stretch clause) {
    String after = said(clause.text().substring(clause.to()));
    String text = clause.text().substring(0, clause.to()) + after;
    return hints.isExcluded(new PieceReading.Stretch(text, clause.from(), clause.to()));
  }

  /** Of a duration, what stands before the words of its renewal. */
  private String said(String words) {
    Matcher renewed = RENEWED.matcher(words);
    return hints.field().type() == FactType.DUREE && renewed.find()
        ? words.substring(0, renewed.start())
        : words;
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
    return Rejections.follow(type, sentence.text().substring(sentence.to()))
        || Rejections.fill(type, sentence.text())
        || PastYears.tells(hints.field(), reading, sentence.text());
  }

  /** The folded end of the last value before a place; zero where there is none. */
  private int endOfLastHit(PieceReading reading, int from) {
    List<Hit> hits = hits(reading);
    int index = firstFrom(hits, reading.folded().start(from)) - 1;
    return index < 0 ? 0 : Math.min(from, reading.folded().folded(hits.get(index).end()));
  }

  /** The index of the first hit from this offset on; hits are in reading order. */
  private static int firstFrom(List<Hit> hits, int start) {
    int low = 0;
    int high = hits.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (hits.get(middle).start() < start) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private static List<Hit> first(List<Hit> hits) {
    return hits.subList(0, Math.min(hits.size(), PieceReading.MOST_HITS));
  }

  private List<Hit> hits(PieceReading reading) {
    return read.computeIfAbsent(
        reading,
        r -> {
          boolean begins = hints.field().hints().borne() == Borne.DEBUT;
          List<Hit> found = begins ? Starts.days(r) : hints.recogniser().find(r.folded());
          return !begins && hints.field().type() == FactType.DATE ? Starts.of(r, found) : found;
        });
  }

  /** A SIRET, an address or a stretch of hours says what it is by itself. */
  private static boolean standsAlone(FieldSpec field) {
    FactType type = field.type();
    return hasUnit(field)
        || type == FactType.SIRET
        || type == FactType.ADRESSE
        || type == FactType.TEXTE;
  }

  /** After a label only a plain yes or no counts; a pattern's words say yes by themselves. */
  private static Optional<Value> flag(String words, boolean alone) {
    if (!alone) {
      return Optional.of(new Value.Flag(true));
    }
    if (SAYS_NO.matcher(words).find()) {
      return Optional.of(new Value.Flag(false));
    }
    return SAYS_YES.matcher(words).find() ? Optional.of(new Value.Flag(true)) : Optional.empty();
  }

  /** A number read with its unit, by a recogniser of its own. */
  private static boolean hasUnit(FieldSpec field) {
    String name = field.hints().reconnaisseur();
    return name != null && Recognisers.readsUnit(name);
  }

  private Optional<Hit> valueIn(PieceReading reading, int from, int to, boolean alone) {
    FoldedText folded = reading.folded();
    int start = folded.start(from);
    int end = Math.max(start, folded.end(to));
    List<Hit> hits = hits(reading);
    int first = firstFrom(hits, start);
    Optional<Hit> typed =
        straddling(hits, first, start, end)
            .or(
                () ->
                    first < hits.size() && hits.get(first).end() <= end
                        ? Optional.of(hits.get(first))
                        : Optional.empty());
    String words = folded.text().substring(from, Math.max(from, to));
    if (typed.isPresent() || words.isBlank()) {
      return typed;
    }
    if (hints.isClosed()) {
      return alone ? within(reading, from, words) : typed;
    }
    return switch (hints.field().type()) {
      case MONTANT ->
          alone
              ? Recognisers.bareAmount(words).map(v -> folded.hit(v, from, to))
              : Optional.empty();
      case ENTIER, NOMBRE ->
          alone
              ? hints.recogniser().alone(words).map(v -> folded.hit(v, from, to))
              : Optional.empty();
      case BOOLEEN -> flag(words, alone).map(v -> folded.hit(v, from, to));
      case TEXTE, PERSONNE, ORGANISATION -> text(reading, from, to);
      default -> Optional.empty();
    };
  }

  /** « du 15 juin au 15 septembre 2027 », of which a pattern caught the end. */
  private static Optional<Hit> straddling(List<Hit> hits, int first, int start, int end) {
    return Optional.of(first)
        .filter(i -> i > 0)
        .map(i -> hits.get(i - 1))
        .filter(h -> start < h.end() && h.end() <= end);
  }

  /** A value that only its label tells: a name without civility nor office. */
  private Optional<Hit> within(PieceReading reading, int from, String words) {
    FoldedText folded = reading.folded();
    return hints.recogniser().parts(words).stream()
        .findFirst()
        .map(
            place -> {
              int start = from + place[0];
              int end = from + place[1];
              return folded.hit(Value.of(folded.words(start, end)), start, end);
            });
  }

  private Optional<Hit> text(PieceReading reading, int from, int to) {
    FoldedText folded = reading.folded();
    int end = to;
    while (end > from && " .;,:\t".indexOf(folded.text().charAt(end - 1)) >= 0) {
      end--;
    }
    Matcher dangling = DANGLING.matcher(folded.text()).region(from, end);
    if (dangling.find()) {
      end = dangling.start();
    }
    if (isOfAnything()) {
      end = beforeVerb(folded.text(), from, end);
    }
    if (hints.field().type() == FactType.ORGANISATION) {
      Matcher name =
          Pattern.compile(NAME, Pattern.CASE_INSENSITIVE).matcher(folded.text()).region(from, end);
      if (name.lookingAt()) {
        String said = folded.text().substring(name.start(1), name.end(1));
        return COMMON.matcher(said).matches()
            ? Optional.empty()
            : text(folded, name.start(1), name.end(1));
      }
    }
    return text(folded, from, end);
  }

  /** What an act is about, in words of its own. */
  private boolean isOfAnything() {
    FieldSpec field = hints.field();
    return field.type() == FactType.TEXTE
        && field.required()
        && field.hints().reconnaisseur() == null
        && field.hints().valeurs().isEmpty();
  }

  private static int beforeVerb(String text, int from, int end) {
    Matcher verb = VERB.matcher(text).region(from, end);
    return verb.find() && !RELATIVE.matcher(text.substring(from, verb.start())).find()
        ? verb.start()
        : end;
  }

  private Optional<Hit> text(FoldedText folded, int from, int end) {
    String words = folded.words(from, end);
    List<String> choices = hints.field().hints().valeurs();
    if (!choices.isEmpty()) {
      int stop = end;
      String said = FoldedText.fold(words);
      return choices.stream()
          .filter(c -> Words.startingWith(List.of(c)).in(said))
          .findFirst()
          .map(c -> folded.hit(Value.of(c), from, stop));
    }
    return words.length() < 2
            || words.length() > LONGEST_TEXT
            || labels.contains(words)
            || (isName() && NO_NAME.matcher(FoldedText.fold(words)).find())
            || (isName() && words.chars().noneMatch(Character::isLetter))
            || SaysNothing.in(folded.text().substring(from, end))
            || (isOfAnything() && SUM.matcher(folded.text().substring(from, end)).lookingAt())
            || (hints.field().required() && (ProcedureWords.alone(words) || words.endsWith("?")))
        ? Optional.empty()
        : Optional.of(folded.hit(Value.of(words), from, end));
  }

  /** A SIRET in the cell below a name is no other name. */
  private boolean isName() {
    FactType type = hints.field().type();
    return type == FactType.ORGANISATION || type == FactType.PERSONNE;
  }

  private void add(
      PieceReading reading,
      Hit hit,
      int score,
      PieceReading.Stretch context,
      List<Candidate> found) {
    int weight = hints.weight(context);
    found.add(
        new Candidate(
            hit.value(),
            hit.in(reading.piece()),
            score + weight,
            weight > 0,
            reading.dayAt(reading.folded().folded(hit.start()))));
  }
}
