package org.paraphe.law;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The texts of law that a text names, in its order: which of them words such as « dudit code » or «
 * le code susvisé » mean. Where they may mean two, they mean none.
 */
record NamedTexts(String folded, List<Source> sources) {

  private static final Pattern AND =
      Grammar.pattern(
          " ?(?:\\([^()]{1,60}\\) ?)?(?:,|et|ou|ainsi que|, et)? ?(?:le |du |au |la |de la )?");
  private static final Pattern CALLED_THE_CODE =
      Grammar.pattern(
          "[^.;]{0,6}\\(?(?:ci-apres|dit|denomme|designe)[^.;()]{0,40}[«\"“] ?(?:le |ledit )?code ?[»\"”]");

  NamedTexts {
    sources = List.copyOf(sources);
  }

  Optional<Source> lastBefore(int position) {
    return sources.stream().filter(s -> s.end() <= position).reduce((a, b) -> b);
  }

  /** « le CGCT et le code de la route, notamment l'article … »: of which of them cannot be told. */
  boolean isOneOfTwo(Source source) {
    int index = sources.indexOf(source);
    if (index < 1 || source.nature() != Citation.Nature.CODE) {
      return false;
    }
    Source before = sources.get(index - 1);
    return before.nature() == Citation.Nature.CODE
        && !before.isTheSameTextAs(source)
        && AND.matcher(folded.substring(before.end(), source.start())).matches();
  }

  /**
   * « dudit code », « de la même loi »: the last of that kind that was named; « le code », « la loi
   * susvisée »: the only one of that kind, or the one that the text calls so.
   */
  Optional<Source> pointedAt(Source.Pointer pointer, int position) {
    List<Source> named =
        sources.stream()
            .filter(s -> s.nature() == pointer.nature() && s.end() <= position)
            .toList();
    if (named.isEmpty()) {
      return Optional.empty();
    }
    Source last = named.get(named.size() - 1);
    if (pointer.toTheLast()) {
      return Optional.of(last).filter(s -> !isOneOfTwo(s));
    }
    Optional<Source> called =
        named.stream()
            .filter(
                s -> CALLED_THE_CODE.matcher(folded).region(s.end(), folded.length()).lookingAt())
            .findFirst();
    boolean isTheOnly = named.stream().allMatch(last::isTheSameTextAs);
    return called.isPresent() && !pointer.cited()
        ? called
        : Optional.of(last).filter(s -> isTheOnly);
  }
}
