package org.paraphe.privacy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.paraphe.facts.FoldedText;

/**
 * What an act must not say once it is published, unless a text allows it (CRPA L312-1-2): the data
 * of {@link Undisclosed} and the names of people without an office of the authority. The names of
 * places and bodies stay. A name met once is hidden wherever it stands. Immutable, thread-safe.
 */
public final class Occultation {

  private static final Pattern TITLES =
      Pattern.compile(
          "(?:(?:m|mm|mr|mme|mmes|mlle|monsieur|madame|mademoiselle|et)\\.? ?)*",
          Pattern.CASE_INSENSITIVE);

  /** Why a name stays. */
  public enum Kept {
    OFFICE("mandat ou fonction"),
    PLACE("lieu ou organisme"),
    ASKED("conservé à votre demande");

    private final String label;

    Kept(String label) {
      this.label = label;
    }

    /** In French, for people. */
    public String label() {
      return label;
    }
  }

  /**
   * What is known of the texts besides their words.
   *
   * @param offices names of those who act for the authority: they stay
   * @param bodies names of organisations: they stay
   * @param people names of persons: they stay with an office only
   * @param hide further words to hide
   * @param keep words to leave, whatever they are
   */
  public record Known(
      Set<String> offices,
      Set<String> bodies,
      Set<String> people,
      Set<String> hide,
      Set<String> keep) {

    public Known {
      offices = Set.copyOf(offices);
      bodies = Set.copyOf(bodies);
      people = Set.copyOf(people);
      hide = Set.copyOf(hide);
      keep = Set.copyOf(keep);
    }
  }

  private final Map<String, Marked> readings = new HashMap<>();
  private final Offices offices;
  private final HiddenNames hiddenNames = new HiddenNames();

  /** A home, a day of birth: told once, hidden wherever they stand. */
  private final Phrases hiddenData = new Phrases(List.of());

  private final Phrases bodies;
  private final Phrases keep;
  private final Phrases hide;
  private final Phrases hiddenPeople = new Phrases(List.of());
  private final Map<String, Kept> names = new LinkedHashMap<>();
  private final Set<String> doubts = new LinkedHashSet<>();

  private Occultation(List<String> texts, Known known) {
    this.offices = new Offices(known.offices());
    this.bodies = new Phrases(known.bodies());
    this.keep = new Phrases(known.keep());
    this.hide = new Phrases(known.hide());
    texts.forEach(text -> readings.computeIfAbsent(text, this::marked));
  }

  /**
   * @param texts all paragraphs of the act: a name met in one is hidden in all
   */
  public static Occultation over(List<String> texts, Known known) {
    Occultation made = new Occultation(texts, known);
    List<Marked> marked = texts.stream().distinct().map(made::marked).toList();
    marked.forEach(one -> made.offices.learn(one.reading()));
    marked.forEach(one -> made.offices.learnTitles(one.reading()));
    known.people().stream()
        .filter(name -> !made.offices.hold(Names.words(name)))
        .forEach(
            name -> {
              made.hiddenPeople.add(name);
              made.hiddenNames.learn(name);
            });
    marked.forEach(made::learnHidden);
    marked.forEach(made::nameLeft);
    return made;
  }

  /** What is hidden of a text, in its order, none over another. */
  public List<Identifier> in(String text) {
    return in(marked(text));
  }

  private Marked marked(String text) {
    @Nullable Marked known = readings.get(text);
    if (known != null) {
      return known;
    }
    Reading reading = Reading.of(text);
    return new Marked(
        reading,
        bodies.in(reading.folded(), Category.DEMANDE),
        keep.in(reading.folded(), Category.DEMANDE));
  }

  /**
   * A text with what may stay of it.
   *
   * @param bodies where a body is named
   * @param kept where words are asked to stay
   */
  private record Marked(Reading reading, List<Identifier> bodies, List<Identifier> kept) {}

  private List<Identifier> in(Marked marked) {
    Reading reading = marked.reading();
    FoldedText folded = reading.folded();
    List<Identifier> found = new ArrayList<>(Undisclosed.in(reading));
    found.addAll(hiddenData.in(folded, Category.ADRESSE));
    List<Identifier> stays = new ArrayList<>(marked.bodies());
    for (Identifier name : reading.persons()) {
      (staying(name, marked).isPresent() ? stays : found).add(name);
    }
    hiddenNames.in(reading).stream()
        .filter(one -> stays.stream().noneMatch(one::touches))
        .filter(one -> !Places.arePublic(reading, one))
        .forEach(found::add);
    found.addAll(hiddenPeople.in(folded, Category.PERSONNE));
    found.removeIf(one -> marked.kept().stream().anyMatch(words -> words.holds(one)));
    found.addAll(hide.in(folded, Category.DEMANDE));
    return PersonalData.merged(found);
  }

  /** The names that stay, as they are written, and why. */
  public Map<String, Kept> names() {
    return Map.copyOf(names);
  }

  /** Words that may be a name and that stay: no title and no known given name tells it. */
  public Set<String> doubts() {
    return Collections.unmodifiableSet(doubts);
  }

  /** True for the name of a person rather than a body's: « Mme Odile Carpentier ». */
  public static boolean isPerson(String name) {
    return Reading.of(name).persons().stream()
        .anyMatch(one -> TITLES.matcher(FoldedText.fold(name.substring(0, one.start()))).matches());
  }

  /** True for the words of an office of an authority: « conseillère municipale ». */
  public static boolean isOffice(String words) {
    return Offices.areWords(words);
  }

  /** True where the words stand in the text, however spaced and accented. */
  public static boolean says(String text, String words) {
    return !new Phrases(List.of(words)).in(FoldedText.of(text), Category.DEMANDE).isEmpty();
  }

  private void learnHidden(Marked marked) {
    Reading reading = marked.reading();
    for (Identifier name : reading.persons()) {
      if (staying(name, marked).isEmpty()) {
        hiddenNames.learn(reading.words(name));
      }
    }
    Undisclosed.told(reading).forEach(hiddenData::add);
  }

  private void nameLeft(Marked marked) {
    Reading reading = marked.reading();
    marked.bodies().forEach(body -> names.putIfAbsent(reading.words(body), Kept.PLACE));
    for (Identifier name : reading.persons()) {
      staying(name, marked).ifPresent(why -> names.putIfAbsent(reading.words(name), why));
    }
    doubts.addAll(hiddenNames.small(reading));
    List<Identifier> sure = new ArrayList<>(in(marked));
    sure.addAll(reading.found());
    sure.addAll(marked.bodies());
    sure.addAll(marked.kept());
    Persons.in(reading.folded(), true).stream()
        .filter(one -> sure.stream().noneMatch(one::touches))
        .filter(one -> !Places.bear(reading, one))
        .filter(one -> !offices.hold(Names.words(reading.words(one))))
        .forEach(one -> doubts.add(reading.words(one)));
  }

  private Optional<Kept> staying(Identifier name, Marked marked) {
    if (marked.bodies().stream().anyMatch(name::touches) || Places.bear(marked.reading(), name)) {
      return Optional.of(Kept.PLACE);
    }
    if (isOfAnOffice(name, marked.reading())) {
      return Optional.of(Kept.OFFICE);
    }
    return marked.kept().stream().anyMatch(words -> words.holds(name))
        ? Optional.of(Kept.ASKED)
        : Optional.empty();
  }

  /** One word alone is not enough where somebody without an office bears it too. */
  private boolean isOfAnOffice(Identifier name, Reading reading) {
    List<String> words = Names.words(reading.words(name));
    return offices.hold(reading, name) && (words.size() > 1 || !hiddenNames.isHidden(words.get(0)));
  }
}
