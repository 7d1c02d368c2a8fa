package org.paraphe.privacy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.paraphe.facts.FoldedText;

/**
 * What an act must not say once it is published, unless a text allows it (CRPA L312-1-2): the data
 * of {@link Undisclosed} and the names of people without an office of the authority. The names of
 * places and bodies stay. A name met once is hidden wherever it stands. Immutable, thread-safe.
 */
public final class Occultation {

  private static final String OFFICE =
      "(?:(?:1er|1ere|premiere?|\\p{L}+ieme|\\d+e|\\d+eme) )?(?:maire|adjointe?s?\\b|conseill(?:er|ere)s?"
          + " (?:municipa|communauta|departementa|regiona|delegu|metropolita|syndica)\\p{L}*"
          + "|vice-presidente?|presidente? (?:de seance|du conseil|de la communaute|du syndicat"
          + "|de la metropole|du departement|de la region)|secretaire (?:de seance|general)"
          + "|direct(?:eur|rice) general|delegue?e? (?:titulaire|suppleante?)"
          + "|membre (?:titulaire|suppleante?)|(?:titulaire|suppleante?)s?\\b|correspondante? "
          + "|represente(?:ra)? (?:la (?:commune|communaute|metropole|region)|le (?:conseil|departement"
          + "|syndicat)))";

  /** Right after a name: the mandate or the office for which the law makes it known. */
  private static final Pattern OFFICE_AFTER =
      Pattern.compile("^ ?[,(–-]? ?(?:le |la )?" + OFFICE, Pattern.CASE_INSENSITIVE);

  private static final Pattern OFFICE_BEFORE =
      Pattern.compile(
          "\\b" + OFFICE + "[^.;:\\n]{0,40}[,:] ?(?:m\\.?|mme|monsieur|madame)? ?$",
          Pattern.CASE_INSENSITIVE);

  /** What makes the name that follows a place's or a body's. */
  private static final Pattern PLACE =
      Pattern.compile(
          "\\b(?:rues?|avenue|av\\.|boulevard|bd|place|placette|chemin|route|impasse|allees?|quai|cours"
              + "|square|passage|ruelle|sentier|esplanade|promenade|rond-point|venelle|montee|parvis"
              + "|faubourg|lotissement|residence|hameau|lieu-?dit|cite|pont|parc|jardin|stade|gymnase"
              + "|piscine|ecole|groupe scolaire|college|lycee|creche|maison|foyer|salle|espace|centre"
              + "|complexe|mediatheque|bibliotheque|theatre|musee|hopital|clinique|institut|universite"
              + "|prix|fondation|association|amicale|club|comite|societe|entreprise|ets|etablissements?"
              + "|cabinet|sarl|sasu?|eurl|sci|scop|sa|groupe|loi|commune|ville)"
              + "(?: (?:primaire|maternelle|elementaire|publique|municipale?|communale?|culturel"
              + "|sportif|polyvalente?|omnisports?|des fetes|de sante))*"
              + " (?:[\"«] ?)?(?:de |du |des |d')?(?:la |l'|les )?"
              + "(?:general |marechal |docteur |president |abbe |saint(?:e)?[ -])?$",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern BODY_AFTER =
      Pattern.compile(
          "^ (?:sarl|sasu?|eurl|sci|scop|sa\\b|et fils|& fils|freres|et associes|& associes)",
          Pattern.CASE_INSENSITIVE);

  private static final int AROUND = 60;

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

  private final List<Set<String>> offices;
  private final Set<String> hiddenWords = new HashSet<>();
  private final Optional<Pattern> bodies;
  private final Optional<Pattern> keep;
  private final Optional<Pattern> hide;
  private final Set<String> people;
  private Optional<Pattern> hiddenPeople = Optional.empty();
  private final Map<String, Kept> names = new LinkedHashMap<>();

  private Occultation(Known known) {
    this.offices = new ArrayList<>();
    known.offices().forEach(name -> offices.add(Set.copyOf(Replacement.nameWords(name))));
    this.bodies = anyOf(known.bodies());
    this.keep = anyOf(known.keep());
    this.hide = anyOf(known.hide());
    this.people = known.people();
  }

  /**
   * @param texts all paragraphs of the act: a name met in one is hidden in all
   */
  public static Occultation over(List<String> texts, Known known) {
    Occultation made = new Occultation(known);
    texts.forEach(made::learnOffices);
    made.learnPeople();
    texts.forEach(made::learnHiddenOf);
    texts.forEach(made::nameKept);
    return made;
  }

  /** What is hidden of a text, in its order, none over another. */
  public List<Identifier> in(String text) {
    FoldedText folded = FoldedText.of(text);
    List<Identifier> kept = found(folded, keep, Category.DEMANDE);
    List<Identifier> found = new ArrayList<>(Undisclosed.in(text));
    List<Identifier> stays = new ArrayList<>(found(folded, bodies, Category.DEMANDE));
    for (Identifier name : persons(text)) {
      if (staying(name, text).isPresent()) {
        stays.add(name);
      } else {
        found.add(name);
      }
    }
    found(folded, surnames(), Category.PERSONNE).stream()
        .filter(one -> stays.stream().noneMatch(one::touches))
        .forEach(found::add);
    found.addAll(found(folded, hiddenPeople, Category.PERSONNE));
    found.removeIf(one -> kept.stream().anyMatch(words -> words.holds(one)));
    found.addAll(found(folded, hide, Category.DEMANDE));
    return PersonalData.merged(found);
  }

  /** The names that stay, as they are written, and why. */
  public Map<String, Kept> names() {
    return Map.copyOf(names);
  }

  /** True for the name of a person rather than a body's: « Mme Odile Carpentier ». */
  public static boolean isPerson(String name) {
    return persons(name).stream()
        .anyMatch(one -> TITLES.matcher(FoldedText.fold(name.substring(0, one.start()))).matches());
  }

  /** True where the words stand in the text, however spaced and accented. */
  public static boolean says(String text, String words) {
    return anyOf(Set.of(words)).filter(p -> p.matcher(FoldedText.fold(text)).find()).isPresent();
  }

  private void learnOffices(String text) {
    for (Identifier name : persons(text)) {
      if (hasOffice(name, text) && !nameWords(name, text).isEmpty()) {
        offices.add(nameWords(name, text));
      }
    }
  }

  private void learnPeople() {
    List<String> hidden =
        people.stream()
            .filter(name -> !isOfAnOffice(Set.copyOf(Replacement.nameWords(name))))
            .toList();
    hiddenPeople = anyOf(hidden);
    hidden.forEach(this::learnHidden);
  }

  private void learnHiddenOf(String text) {
    for (Identifier name : persons(text)) {
      if (staying(name, text).isEmpty()) {
        learnHidden(text.substring(name.start(), name.end()));
      }
    }
  }

  private void learnHidden(String name) {
    List<String> words = Replacement.nameWords(name);
    List<String> family = words.stream().filter(word -> !Lexicon.isGivenName(word)).toList();
    hiddenWords.addAll(family.isEmpty() ? words : family);
  }

  private void nameKept(String text) {
    for (Identifier name : persons(text)) {
      staying(name, text)
          .ifPresent(why -> names.putIfAbsent(text.substring(name.start(), name.end()), why));
    }
  }

  private static List<Identifier> persons(String text) {
    return PersonalData.detect(text).stream()
        .filter(one -> one.category() == Category.PERSONNE)
        .toList();
  }

  private Optional<Kept> staying(Identifier name, String text) {
    FoldedText folded = FoldedText.of(text);
    if (found(folded, keep, Category.DEMANDE).stream().anyMatch(words -> words.holds(name))) {
      return Optional.of(Kept.ASKED);
    }
    if (found(folded, bodies, Category.DEMANDE).stream().anyMatch(name::touches)
        || isOfAPlace(name, text)) {
      return Optional.of(Kept.PLACE);
    }
    return isOfAnOffice(nameWords(name, text)) ? Optional.of(Kept.OFFICE) : Optional.empty();
  }

  /** One word alone is not enough where somebody without an office bears it too. */
  private boolean isOfAnOffice(Set<String> words) {
    return !words.isEmpty()
        && (words.size() > 1 || !hiddenWords.containsAll(words))
        && offices.stream().anyMatch(office -> office.containsAll(words));
  }

  private static boolean isOfAPlace(Identifier name, String text) {
    return PLACE.matcher(before(name, text)).find() || BODY_AFTER.matcher(after(name, text)).find();
  }

  private static boolean hasOffice(Identifier name, String text) {
    return OFFICE_AFTER.matcher(after(name, text)).find()
        || OFFICE_BEFORE.matcher(before(name, text)).find();
  }

  private static Set<String> nameWords(Identifier name, String text) {
    return Set.copyOf(Replacement.nameWords(text.substring(name.start(), name.end())));
  }

  private static String before(Identifier name, String text) {
    return FoldedText.fold(text.substring(Math.max(0, name.start() - AROUND), name.start()));
  }

  private static String after(Identifier name, String text) {
    return FoldedText.fold(
        text.substring(name.end(), Math.min(text.length(), name.end() + AROUND)));
  }

  private Optional<Pattern> surnames() {
    return hiddenWords.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Pattern.compile(
                hiddenWords.stream()
                    .map(Replacement::withCapital)
                    .collect(Collectors.joining("|", "(?<![\\p{L}-])(?:", ")(?![\\p{L}-])"))));
  }

  private static List<Identifier> found(
      FoldedText folded, Optional<Pattern> words, Category category) {
    List<Identifier> found = new ArrayList<>();
    if (words.isPresent()) {
      Matcher matcher = words.get().matcher(folded.text());
      while (matcher.find()) {
        Numbers.add(found, folded, category, matcher.start(), matcher.end());
      }
    }
    return found;
  }

  private static Optional<Pattern> anyOf(Collection<String> phrases) {
    String any =
        phrases.stream()
            .map(phrase -> FoldedText.fold(phrase).strip())
            .filter(phrase -> !phrase.isEmpty())
            .map(phrase -> Pattern.quote(phrase).replace(" ", "\\E\\s+\\Q"))
            .collect(Collectors.joining("|"));
    return any.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Pattern.compile(
                "(?<![\\p{L}\\d])(?:" + any + ")(?![\\p{L}\\d])", Pattern.CASE_INSENSITIVE));
  }
}
