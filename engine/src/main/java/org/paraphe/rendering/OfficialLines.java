package org.paraphe.rendering;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.paraphe.act.Act;
import org.paraphe.act.Entete;
import org.paraphe.act.Seance;
import org.paraphe.act.Signature;
import org.paraphe.act.Typographie;
import org.paraphe.act.Vote;

/**
 * Head, session, vote and signature of an edited document. A line that reads as the draft printed
 * it says what the draft said; another one is read; one that cannot be read is told, and changes
 * nothing.
 */
final class OfficialLines {

  private static final String VALUE = "(.+?)";
  private static final Pattern OPENING =
      Pattern.compile(
          "(?:L'an (.+?), l|L)e "
              + VALUE
              + ", (?:le |l'|la )"
              + VALUE
              + ", convoquée? le "
              + VALUE
              + ", s'est réunie? à "
              + VALUE
              + ", sous la présidence de "
              + VALUE
              + "\\.?");
  private static final Pattern COUNTS =
      Pattern.compile(
          "Membres en exercice ?: ?"
              + VALUE
              + " ?[–-] ?Présents ?: ?"
              + VALUE
              + " ?[–-] ?Pouvoirs ?: ?"
              + VALUE);
  private static final Pattern SECRETARY = Pattern.compile("Secrétaire de séance ?: ?" + VALUE);
  private static final Pattern VOTE =
      Pattern.compile(
          "Vote ?[–-] ?Pour ?: ?"
              + VALUE
              + " ?[–-] ?Contre ?: ?"
              + VALUE
              + " ?[–-] ?Abstentions ?: ?"
              + VALUE
              + " ?[–-] ?Ne prennent pas part au vote ?: ?"
              + VALUE);
  private static final Pattern PLACE = Pattern.compile("Fait à " + VALUE + ", le " + VALUE);
  private static final Pattern DATE = Pattern.compile("(\\d{1,2})(?:er)? (\\p{L}+) (\\d{4})");
  private static final Pattern BLANK = Pattern.compile("[…._\\s]*");

  private final Act before;
  private final Map<ActPart, List<String>> lines = new EnumMap<>(ActPart.class);
  private final List<String> unread = new ArrayList<>();
  private final List<String> restored = new ArrayList<>();

  OfficialLines(Act before) {
    this.before = before;
  }

  static boolean holds(ActPart part) {
    return switch (part) {
      case COLLECTIVITE, DEPARTEMENT, TITRE, NUMERO, SEANCE, VOTE, LIEU, QUALITE, SIGNATAIRE ->
          true;
      default -> false;
    };
  }

  void add(ActPart part, String text) {
    lines.computeIfAbsent(part, key -> new ArrayList<>()).add(text);
  }

  /** Lines that say something else than the draft and could not be read. */
  List<String> unread() {
    return unread;
  }

  /** Lines that the document lacks and no act goes without. */
  List<String> restored() {
    return restored;
  }

  private Optional<String> line(ActPart part) {
    List<String> all = lines.get(part);
    return all == null ? Optional.empty() : Optional.of(String.join(" ", all).strip());
  }

  Entete entete() {
    Entete old = before.entete();
    numero();
    return new Entete(
        restored(ActPart.COLLECTIVITE, old.collectivite()),
        departement(old.departement()),
        restored(ActPart.TITRE, old.titre()),
        old.numero());
  }

  private String restored(ActPart part, String old) {
    Optional<String> line = line(part);
    if (line.isEmpty()) {
      restored.add(old);
    }
    return line.map(text -> kept(text, old)).orElse(old);
  }

  private @Nullable String departement(@Nullable String old) {
    Optional<String> line = line(ActPart.DEPARTEMENT);
    if (line.isEmpty()) {
      return null;
    }
    String text = line.get().replaceFirst("(?iU)^département\\s*:\\s*", "");
    return old == null ? text : kept(text, old);
  }

  /** The register gives the number; what somebody writes there is told, and not taken. */
  private void numero() {
    line(ActPart.NUMERO)
        .filter(text -> !WordDiff.same(ActWords.numero(before), text))
        .ifPresent(unread::add);
  }

  private static String kept(String text, String old) {
    return WordDiff.same(old, text) ? old : text;
  }

  @Nullable Seance seance() {
    Seance old = before.seance();
    List<String> read = lines.getOrDefault(ActPart.SEANCE, List.of());
    if (old == null) {
      unread.addAll(read);
      return null;
    }
    if (read.isEmpty()) {
      return null;
    }
    List<String> printed = ActWords.seance(old);
    Seance seance = old;
    for (int i = 0; i < read.size(); i++) {
      String line = read.get(i);
      boolean same = printed.stream().anyMatch(p -> WordDiff.same(p, line));
      seance = same ? seance : changed(seance, line);
    }
    return seance;
  }

  private Seance changed(Seance old, String line) {
    String key = WordDiff.key(line).strip();
    Matcher opening = OPENING.matcher(key);
    if (opening.matches()) {
      return new Seance(
          kept(opening.group(3), old.assemblee()),
          keptDate(opening.group(4), old.dateConvocation()),
          sessionDay(opening.group(1), opening.group(2), old.dateSeance()),
          keptText(opening.group(5), old.lieu()),
          old.enExercice(),
          old.presents(),
          old.pouvoirs(),
          keptText(opening.group(6), old.president()),
          old.secretaire());
    }
    Matcher counts = COUNTS.matcher(key);
    if (counts.matches() && allCounts(counts)) {
      return new Seance(
          old.assemblee(),
          old.dateConvocation(),
          old.dateSeance(),
          old.lieu(),
          count(counts.group(1)),
          count(counts.group(2)),
          count(counts.group(3)),
          old.president(),
          old.secretaire());
    }
    Matcher secretary = SECRETARY.matcher(key);
    if (secretary.matches()) {
      return new Seance(
          old.assemblee(),
          old.dateConvocation(),
          old.dateSeance(),
          old.lieu(),
          old.enExercice(),
          old.presents(),
          old.pouvoirs(),
          old.president(),
          keptText(secretary.group(1), old.secretaire()));
    }
    unread.add(line);
    return old;
  }

  @Nullable Vote vote() {
    Vote old = before.vote();
    Optional<String> line = line(ActPart.VOTE);
    if (old == null || line.isEmpty()) {
      line.ifPresent(unread::add);
      return null;
    }
    if (WordDiff.same(ActWords.vote(old), line.get())) {
      return old;
    }
    Matcher vote = VOTE.matcher(WordDiff.key(line.get()).strip());
    if (!vote.matches() || !allCounts(vote)) {
      unread.add(line.get());
      return old;
    }
    return new Vote(
        count(vote.group(1)), count(vote.group(2)), count(vote.group(3)), count(vote.group(4)));
  }

  @Nullable Signature signature() {
    Signature old = before.signature();
    Optional<String> name = line(ActPart.SIGNATAIRE);
    Optional<String> quality = line(ActPart.QUALITE);
    Optional<String> place = line(ActPart.LIEU);
    if (old == null || (name.isEmpty() && quality.isEmpty() && place.isEmpty())) {
      List.of(name, quality, place).forEach(line -> line.ifPresent(unread::add));
      return null;
    }
    String[] names = parted(name.orElse(""));
    String secretary = ActWords.secretaire(before);
    boolean sameSecretary = secretary == null || WordDiff.same(secretary, names[0]);
    return new Signature(
        place(place.orElse(""), old),
        old.date(),
        kept(names[1], old.signataire()),
        quality(parted(quality.orElse(""))[1], old),
        sameSecretary ? old.secretaire() : keptText(names[0], old.secretaire()));
  }

  /** What stands at the margin and what stands at the tab; one text alone is the right one. */
  private static String[] parted(String line) {
    int tab = line.indexOf('\t');
    return tab < 0
        ? new String[] {"", line.strip()}
        : new String[] {line.substring(0, tab).strip(), line.substring(tab + 1).strip()};
  }

  private String place(String line, Signature old) {
    if (WordDiff.same(ActWords.done(old), line)) {
      return old.lieu();
    }
    Matcher place = PLACE.matcher(WordDiff.key(line).strip());
    if (!place.matches()) {
      if (!line.isBlank()) {
        unread.add(line);
      }
      return old.lieu();
    }
    String day = place.group(2);
    boolean sameDay = ActWords.done(old).endsWith(day) || BLANK.matcher(day).matches();
    if (!sameDay) {
      unread.add(line); // the day of signature is given at sign-off
    }
    return kept(place.group(1), old.lieu());
  }

  private static String quality(String text, Signature old) {
    if (WordDiff.same(ActWords.qualite(old), text)) {
      return old.qualite();
    }
    return text.replaceFirst("(?iU)^(?:le|la) (?=\\p{L})", "").replaceFirst("\\s*,\\s*$", "");
  }

  private static @Nullable String keptText(String text, @Nullable String old) {
    if (BLANK.matcher(text).matches()) {
      return null;
    }
    return old == null ? text : kept(text, old);
  }

  private static @Nullable String keptDate(String text, @Nullable String old) {
    if (BLANK.matcher(text).matches()) {
      return null;
    }
    return old != null && WordDiff.same(Typographie.date(old), text) ? old : iso(text).orElse(text);
  }

  private static @Nullable String sessionDay(
      @Nullable String year, String day, @Nullable String old) {
    if (BLANK.matcher(day).matches()) {
      return null;
    }
    if (year == null) {
      return keptDate(day, old);
    }
    for (int y = 2000; y < 2100; y++) {
      if (WordDiff.same(Typographie.nombreEnLettres(y), year)) {
        return iso(day + " " + y).orElse(day + " " + year);
      }
    }
    return day + " " + year;
  }

  private static Optional<String> iso(String text) {
    Matcher date = DATE.matcher(text.strip());
    if (!date.matches()) {
      return Optional.empty();
    }
    for (int month = 1; month <= 12; month++) {
      String day = date.group(1);
      int number = Integer.parseInt(day);
      if (number < 1 || number > LocalDate.of(2024, month, 1).lengthOfMonth()) {
        continue;
      }
      LocalDate first = LocalDate.of(Integer.parseInt(date.group(3)), month, 1);
      if (number <= first.lengthOfMonth()
          && Typographie.date(first.withDayOfMonth(number)).contains(" " + date.group(2) + " ")) {
        return Optional.of(first.withDayOfMonth(number).toString());
      }
    }
    return Optional.empty();
  }

  private static boolean allCounts(Matcher matcher) {
    for (int i = 1; i <= matcher.groupCount(); i++) {
      String text = matcher.group(i).strip();
      if (!text.matches("\\d{1,4}") && !BLANK.matcher(text).matches()) {
        return false;
      }
    }
    return true;
  }

  private static @Nullable Integer count(String text) {
    return text.strip().matches("\\d{1,4}") ? Integer.valueOf(text.strip()) : null;
  }
}
