package org.paraphe.drafting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.paraphe.extraction.Table;
import org.paraphe.facts.Fact;
import org.paraphe.facts.FactType;
import org.paraphe.facts.FoldedText;
import org.paraphe.facts.Hit;
import org.paraphe.facts.Recogniser;
import org.paraphe.facts.Recognisers;
import org.paraphe.facts.Value;

/**
 * Finds the candidates of a list: one a piece, its items in reading order; the span goes from the
 * first item to the last.
 */
final class ListSearch {
  static final int LABEL = 70;
  private static final int CONTEXT = 30;
  private static final int OUTLOOK = 160;

  private static final Pattern PART =
      Pattern.compile(
          "(?:^|\\n)[ \\t]*(?:\\d{1,2}|[IVX]{1,4}|[A-D])[.)] ?-? ?([A-Za-z][^\\n\\t]{2,70}[^.\\n\\t;,:])(?=\\n)");

  /** Below a value on the label's own line, the next label of a form. */
  private static final Pattern BULLET_BELOW = Pattern.compile("\\n[ \\t\\n]{0,20}[-*•✓]");

  /** A value that a form breaks over lines: the next one starts in the middle of a sentence. */
  private static final String WRAPPED = "\\n {0,60}(?-i:[a-z(&]|(?:HT|TTC)\\b)[^\\n\\t:]*(?=\\n|$)";

  private static final Pattern KEEPS =
      Pattern.compile(
          "(?:^ ?|[\\n.;,(] ?)(?:(?i:MM?\\.|Mme|Mlle|Madame|Monsieur) )?((?-i:[A-Z])[A-Za-z' -]{2,40}?)(?:, [^,;.\\n]{3,60},)? (?:garde(?:ra)?|conserve(?:ra)?|reste(?:ra)? (?:en )?chargee? d|continue(?:ra)?|poursui(?:t|vra)) [^.;\\n]{0,160}$",
          Pattern.CASE_INSENSITIVE);

  /** « le stationnement reste autorisé rue Haute »: nothing changes in that street. */
  private static final Pattern AS_IT_IS =
      Pattern.compile(
          "(?:\\b(?:rest|demeur)(?:e|ent|era|eront|ant) (?:[a-z]{4,} )?(?:autorise|permis|tolere|possible|ouvert|libre|maintenu|inchange|accessible|gratuit)"
              + "|\\b(?:n'est|ne sont|ne sera|ne seront) pas (?:interdit|concerne|touche|vise|modifie|ferme|limite|barre|reglemente))e?s?"
              + "(?: (?:(?:dans|sur|en) )?(?:la|le|les|l'))? ?$",
          Pattern.CASE_INSENSITIVE);

  /** « Mme Roy, conseillère déléguée au tourisme, garde sa délégation ». */
  private static final Pattern OF_OFFICE =
      Pattern.compile(
          "\\b(?:MM?\\.|Mme|Mlle|Madame|Monsieur) ([^.;:,\\n]{3,40}?),? [^.;:\\n]{0,60}\\b(?:deleguee?|chargee?|en charge) (?:a|aux?|de|du|des)\\b[^.;:\\n]{0,80}$",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern STAYS =
      Pattern.compile(
          "^[^.;\\n]{0,80}?\\b(?:(?:garde|conserve|reste|demeure)(?:ra)?|continue(?:ra)?|(?:n'est|ne sera) pas concernee?)\\b",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern HOLDER =
      Pattern.compile(
          "(?: ?: ?| (?:->|=>|-) )((?:MM?\\.|Mme|Mlle|Madame|Monsieur) [^\\n,;:(.]{3,60}|(?i:le |la |M\\. le |Mme la )?(?i:maire|presidente?)\\b)");

  /** « Grade actuel de l'agent : », beside « Grade à créer : ». */
  private static final Pattern OF_NOW =
      Pattern.compile(
          "\\b(?:actuel(?:le)?s?|anciens?|anciennes?|precedente?s?|d'origine|detenue?s?)\\b",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern SIGNATURE =
      Pattern.compile("\\bsignature\\b", Pattern.CASE_INSENSITIVE);

  private static final int LONGEST_LINK = 14;

  private static final Pattern LINK =
      Pattern.compile(
          "(?:,|, puis|,? et| puis| ainsi que)? ?(?:de |par )?(?:la |le |l'|les |du |des )?",
          Pattern.CASE_INSENSITIVE);

  private final FieldHints hints;
  private final ListItems reader;
  private final ListCells cells;
  private final Optional<Pattern> label;
  private final @Nullable Fact subject;
  private final OtherAuthorities elsewhere;

  /**
   * @param subject whom the act is about, found before: its line in a table of several tells of it
   */
  ListSearch(FieldHints hints, @Nullable Fact subject, OtherAuthorities elsewhere) {
    this.elsewhere = elsewhere;
    this.hints = hints;
    this.reader = new ListItems(hints);
    this.cells = new ListCells(hints, reader, subject);
    this.subject = subject;
    List<String> libelles = hints.field().hints().libelles();
    this.label =
        libelles.isEmpty()
            ? Optional.empty()
            : Optional.of(
                Pattern.compile(
                    "(?:(?<![A-Za-z])"
                        + Words.alternatives(libelles)
                        + "s? ?\\??:|(?:^|\\n)\\s{0,20}+(?:\\d{1,2}[.)] |(?:cadre|rubrique|partie|volet|bloc|question|case) (?:n° ?)?[A-Z0-9]{1,3} ?[-:.)] ?)?"
                        + Words.alternatives(libelles)
                        + "(?: [^:?\\n\\t]{0,40})?(?:[:?\\t](?! ?(?:oui|non)\\b)|(?=\\n)))([^\\n\\t]*(?:"
                        + WRAPPED
                        + "){0,8}(?:\\n[ \\t\\n]{0,20}[-*•✓][^\\n\\t]*){0,40})",
                    Pattern.CASE_INSENSITIVE));
  }

  Optional<Candidate> in(PieceReading reading) {
    return cells
        .matrix(reading)
        .or(() -> labelled(reading, false))
        .or(() -> cells.beside(reading))
        .or(() -> cells.column(reading))
        .or(() -> scattered(reading))
        .or(() -> labelled(reading, true));
  }

  /**
   * @param signing behind a label that tells what may be signed: a field where nothing else is one
   */
  private Optional<Candidate> labelled(PieceReading reading, boolean signing) {
    if (label.isEmpty()) {
      return Optional.empty();
    }
    Matcher matcher = label.get().matcher(reading.folded().text());
    while (matcher.find()) {
      int from = matcher.start(1);
      int to = matcher.end(1);
      if (isParticiple(reading, matcher.start(), from)
          || OF_NOW.matcher(label(reading, matcher)).find()
          || isOfThePast(reading, matcher.start())
          || tellsWhatIsSigned(reading, matcher) != signing) {
        continue;
      }
      List<Hit> items = reader.recognised(reading, from, to);
      if (!items.isEmpty()) {
        items = reader.withOthers(reading, from, to, items);
      }
      Matcher first = BULLET_BELOW.matcher(reading.folded().text()).region(from, to);
      int line = first.find() ? first.start() : to;
      if (items.isEmpty() && reading.folded().text().substring(from, line).isBlank()) {
        items = reader.bullets(reading, from, to);
      }
      if (items.isEmpty()) {
        items = reader.inLabelled(reading, from, line);
      }
      if (items.isEmpty() && hints.field().hints().reconnaisseur() == null) {
        items = reader.enumerated(reading, from, line);
      }
      items = withoutOthers(reading, items);
      if (!items.isEmpty()) {
        return Optional.of(
            reader.candidate(
                reading, withNext(reading, matcher, items), signing ? CONTEXT - 10 : LABEL));
      }
    }
    return Optional.empty();
  }

  private static String label(PieceReading reading, Matcher label) {
    return reading.folded().text().substring(label.start(), label.start(1));
  }

  /** « Délégation de signature : bons de commande ». */
  private static boolean tellsWhatIsSigned(PieceReading reading, Matcher label) {
    return SIGNATURE.matcher(reading.folded().text()).region(label.start(), label.start(1)).find();
  }

  /** « 85e centile mesuré : 47 km/h » is no « mesure : ». */
  private boolean isParticiple(PieceReading reading, int from, int to) {
    String words = reading.folded().words(from, to).replaceFirst("(?<![ ?:])[ ?:]++$", "");
    return words.endsWith("é")
        && hints.field().hints().libelles().stream().noneMatch(l -> l.endsWith("é"));
  }

  /** « Anciennes délégations : finances ». */
  private boolean isOfThePast(PieceReading reading, int label) {
    String text = reading.folded().text();
    int from = label;
    while (from < text.length() && Character.isWhitespace(text.charAt(from))) {
      from++;
    }
    return isOf("domaines") && hints.isExcludedAfter(reading.before(from));
  }

  /** A form that repeats the label, an item a line, gives one list. */
  private List<Hit> withNext(PieceReading reading, Matcher label, List<Hit> first) {
    String text = reading.folded().text();
    List<Hit> items = new ArrayList<>(first);
    int end = label.end(1);
    boolean signing = tellsWhatIsSigned(reading, label);
    while (label.find()
        && !isOfThePast(reading, label.start())
        && text.substring(end, label.start()).isBlank()
        && tellsWhatIsSigned(reading, label) == signing) {
      end = label.end(1);
      if (OF_NOW.matcher(label(reading, label)).find()) {
        continue;
      }
      items.addAll(reader.inLine(reading, label.start(1), end));
    }
    return items;
  }

  private Optional<Candidate> scattered(PieceReading reading) {
    List<Hit> near = new ArrayList<>();
    List<Hit> neutral = new ArrayList<>();
    List<Hit> others = new ArrayList<>();
    ColumnHeads heads = new ColumnHeads(reading);
    List<Hit> hits = withoutOthers(reading, hints.recogniser().find(reading.folded()));
    for (Hit hit : hits.subList(0, Math.min(hits.size(), PieceReading.MOST_HITS))) {
      int from = reading.folded().folded(hit.start());
      int to = reading.folded().folded(hit.end());
      if (!hints.isExcludedAfter(reading.before(from))
          && !isExcluded(reading, from, to)
          && !isLeftOut(reading, to)
          && !(isOf("voies") && AS_IT_IS.matcher(reading.before(from)).find())
          && !isOfAnother(reading, hit)
          && !isOfExisting(reading, from)
          && !(isOf("grades") && elsewhere.speakBefore(reading.before(from)))
          && !IdleRows.contain(reading, hit.start())
          && !StaffTables.holds(reading, hints.field(), hit.start())
          && heads.above(hit.start()).filter(hints::isExcludedAfter).isEmpty()) {
        int weight = hints.weight(reading.sentence(from, to));
        (weight > 0 ? near : others).add(hit);
        if (weight >= 0) {
          neutral.add(hit);
        }
      }
    }
    List<Hit> items = enumerated(reading, items(near, neutral, others), others);
    return items.isEmpty()
        ? Optional.empty()
        : Optional.of(
            reader.candidate(
                reading, items, near.isEmpty() ? CONTEXT - 10 : CONTEXT, !near.isEmpty()));
  }

  /** « rue Haute, rue Basse et quai Sud »: what is said of one street is said of all of them. */
  private List<Hit> enumerated(PieceReading reading, List<Hit> items, List<Hit> others) {
    if (!isOf("voies") || items.isEmpty()) {
      return items;
    }
    List<Hit> all = new ArrayList<>(items);
    boolean grown = true;
    while (grown) {
      grown = false;
      for (Hit other : others) {
        if (!all.contains(other) && all.stream().anyMatch(i -> isNext(reading, i, other))) {
          grown = all.add(other);
        }
      }
    }
    all.sort(Comparator.comparingInt(Hit::start));
    return all;
  }

  private static boolean isNext(PieceReading reading, Hit one, Hit other) {
    Hit first = one.start() < other.start() ? one : other;
    Hit second = first == one ? other : one;
    int from = reading.folded().folded(first.end());
    int to = reading.folded().folded(second.start());
    return from <= to
        && to - from <= LONGEST_LINK
        && LINK.matcher(reading.folded().text().substring(from, to)).matches();
  }

  /** Of streets, measures, fields and posts, by what the sentence goes on to say. */
  private boolean isLeftOut(PieceReading reading, int to) {
    String text = reading.folded().text();
    String after = text.substring(to, Math.min(text.length(), to + OUTLOOK));
    return Rejections.putOff(hints.field(), after)
        || ("voies|mesures|domaines".contains(String.valueOf(hints.field().hints().reconnaisseur()))
            && Rejections.leaveOut(after));
  }

  private boolean isOf(String recogniser) {
    return recogniser.equals(hints.field().hints().reconnaisseur());
  }

  /** Under the heading of what there is: « 2. L'effectif actuel ». */
  private boolean isOfExisting(PieceReading reading, int from) {
    if (!isOf("grades")) {
      return false;
    }
    String heading = "";
    Matcher line = PART.matcher(reading.folded().text()).region(0, from);
    while (line.find()) {
      heading = line.group(1);
    }
    return StaffTables.isExisting(heading);
  }

  /** In the line of a table that a name begins, and not that of whom the act is about. */
  private boolean isOfAnother(PieceReading reading, Hit hit) {
    Value who = subject == null || subject.type() != FactType.PERSONNE ? null : subject.value();
    if (who == null) {
      return false;
    }
    for (Table table : reading.piece().tables()) {
      for (Table.Cell cell : table.cells()) {
        if (cell.column() > 0 && cell.start() <= hit.start() && hit.end() <= cell.end()) {
          return !Neighbours.isOfSubject(table, cell, who) && Neighbours.isOfSomebody(table, cell);
        }
      }
    }
    return false;
  }

  /** Without the fields that somebody else has; all of them where everything seems to be his. */
  private List<Hit> withoutOthers(PieceReading reading, List<Hit> items) {
    if (!isOf("domaines")) {
      return items;
    }
    List<Hit> own =
        items.stream()
            .limit(PieceReading.MOST_HITS)
            .filter(
                h ->
                    !isGivenToAnother(
                        reading,
                        reading.folded().folded(h.start()),
                        reading.folded().folded(h.end())))
            .toList();
    return own;
  }

  /** « Mme Roy garde les sports »: whom the sentence names last before it is somebody else. */
  private boolean isGivenToAnother(PieceReading reading, int from, int to) {
    Value who = subject == null || subject.type() != FactType.PERSONNE ? null : subject.value();
    if (who == null || !isOf("domaines")) {
      return false;
    }
    String before = reading.before(from);
    String after = reading.sentence(from, to).text();
    boolean stays = STAYS.matcher(after.substring(before.length())).find();
    Matcher kept = (stays ? OF_OFFICE : KEEPS).matcher(before);
    return isHeldByAnother(reading, to, who)
        || (kept.find() && isAnother(kept.group(1), who))
        || isGivenTo(reading.folded().text().substring(to), who)
        || isOfWhoIsNamed(before, reading.folded().text().substring(to), who);
  }

  /** « M. Roy sera chargé des sports et Mme Faure du tourisme »: to whom the sentence gives it. */
  private static boolean isOfWhoIsNamed(String before, String after, Value who) {
    List<Hit> named = PERSONS.find(FoldedText.of(before));
    if (named.isEmpty() || named.stream().anyMatch(h -> !isAnother(h.value().asText(), who))) {
      return false;
    }
    Hit last = named.get(named.size() - 1);
    Matcher given = GIVEN_TO.matcher(after);
    return AS_SUBJECT.matcher(before.substring(0, last.start())).find()
        && !PRONOUN.matcher(before.substring(last.end())).find()
        && !(given.lookingAt() && !isAnother(given.group(1), who));
  }

  /** « L'urbanisme est délégué à M. Morvan ». */
  private static boolean isGivenTo(String after, Value who) {
    Matcher given = IS_GIVEN.matcher(after);
    return given.lookingAt() && isAnother(given.group(1), who);
  }

  private static final Pattern IS_GIVEN =
      Pattern.compile(
          ",? (?:est|sont|sera|seront|reste|restent|a ete|ont ete) (?:donc |desormais |deja )?(?:confi|delegu|attribu|transfer|donn)[a-z]* a ((?:MM?\\.|Mme|Mlle|Madame|Monsieur) [^.;:,\\n]{3,50})");

  private static final Recogniser PERSONS = Recognisers.of(FactType.PERSONNE);

  /** What stands before whom a clause is about, and nobody who is only spoken of. */
  private static final Pattern AS_SUBJECT =
      Pattern.compile(
          "(?:^|[,;:(]|\\b(?:et|que|mais)|\\bqu')[ >*-]{0,4}$", Pattern.CASE_INSENSITIVE);

  private static final Pattern PRONOUN =
      Pattern.compile("\\b(?:ils?|elles?|lui|leur|je|vous|nous|on)\\b", Pattern.CASE_INSENSITIVE);

  private static final Pattern GIVEN_TO =
      Pattern.compile(
          "[^.;\\n]{0,60}? (?:a|pour|au profit de|en faveur de) ((?:MM?\\.|Mme|Mlle|Madame|Monsieur) [^.;:,\\n]{3,50}|[A-Z][^.;:,\\n]{3,50})");

  /** « tourisme : M. Roy », where the act is about somebody else. */
  private static boolean isHeldByAnother(PieceReading reading, int to, Value who) {
    String text = reading.folded().text();
    Matcher holder = HOLDER.matcher(text).region(to, Math.min(text.length(), to + OUTLOOK));
    return holder.lookingAt() && isAnother(holder.group(1), who);
  }

  private static boolean isAnother(String name, Value who) {
    Set<String> names = SameValue.words(who);
    return SameValue.words(Value.of(name)).stream()
        .filter(w -> w.length() > 2)
        .noneMatch(names::contains);
  }

  /** By the item's own words, or by what is said of it: « (déviation) », « avait été fermée ». */
  private boolean isExcluded(PieceReading reading, int from, int to) {
    String text = reading.folded().text();
    int end = text.startsWith(" (", to) ? text.indexOf(')', to) : to;
    end = text.startsWith(" avai", to) ? to + " avaient".length() : end;
    return hints.isExcluded(text.substring(from, Math.max(to, Math.min(end, to + 60))));
  }

  /** Values known beforehand are all taken, but for those that words speak against. */
  private List<Hit> items(List<Hit> near, List<Hit> neutral, List<Hit> others) {
    if (near.isEmpty()) {
      return others;
    }
    return hints.field().hints().joindre().isEmpty() ? neutral : near;
  }
}
