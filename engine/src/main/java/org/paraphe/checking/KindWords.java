package org.paraphe.checking;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.paraphe.act.Family;
import org.paraphe.facts.Fact;
import org.paraphe.facts.FactType;
import org.paraphe.facts.SubjectWords;
import org.paraphe.template.TemplatePack;

/**
 * What every dossier of a kind says, whatever it is about: the words of the pack itself (title,
 * labels, what the kind is known by), of letters and minutes, and the names that other fields hold.
 * A value made of nothing else may have been taken from the wrong place.
 */
final class KindWords {
  /** A question, or a second sentence: a message that goes on, and no title of anything. */
  private static final Pattern GOES_ON =
      Pattern.compile("\\?|[a-zà-ÿ]{3}[.!] \\p{Lu}", Pattern.UNICODE_CHARACTER_CLASS);

  /** The rest of a sentence that decides of something: what an act is about is no sentence. */
  private static final Pattern DECIDES =
      Pattern.compile(
          "\\b(?:a|ont|avait|avaient) ete\\b|\\beuros\\b|\\d ?(?:€|euros?\\b)|\\bautoris(?:e|er|ant) (?:le|la|l'|m\\.?|mme|monsieur|madame)\\b|\\bmontant total\\b");

  private static final int FEWEST_NAMES = 2;

  private final SubjectWords words;
  private final boolean summary;

  private KindWords(SubjectWords words, boolean summary) {
    this.words = words;
    this.summary = summary;
  }

  static KindWords of(TemplatePack pack) {
    return new KindWords(pack.subjectWords(), pack.family() == Family.SYNTHESE);
  }

  SubjectWords words() {
    return words;
  }

  /** Why a value says nothing of the matter; empty where it does. */
  Optional<String> weakness(String value, List<Fact> facts) {
    if (GOES_ON.matcher(value).find()) {
      return Optional.of("c'est un message qui se poursuit");
    }
    if (!summary && DECIDES.matcher(Words.fold(value)).find()) {
      return Optional.of("c'est un morceau de phrase");
    }
    Optional<String> form = summary ? PhraseForm.ofTitle(value) : PhraseForm.of(value);
    if (form.isPresent()) {
      return form;
    }
    if (words.sayNothing(value)) {
      return Optional.of("ces mots se trouvent dans tout dossier de cette nature");
    }
    List<String> own =
        Words.of(value).stream()
            .filter(w -> w.length() > 1 && !w.matches("\\d+[a-z]{0,2}") && !words.isOfAny(w))
            .toList();
    Set<String> names = names(facts);
    long named = own.stream().filter(names::contains).count();
    return named >= FEWEST_NAMES && own.size() - named <= 1
        ? Optional.of("ces mots ne disent guère que le nom d'un organisme")
        : Optional.empty();
  }

  private Set<String> names(List<Fact> facts) {
    Set<String> names = new HashSet<>();
    facts.stream()
        .filter(f -> f.type() == FactType.ORGANISATION)
        .flatMap(f -> f.found().stream())
        .forEach(v -> names.addAll(Words.of(v.asText())));
    names.removeIf(words::isOfAny);
    return names;
  }
}
