package org.paraphe.law;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A code that is known by name, with its identifier in the LEGI base.
 *
 * @param names the full name first, then the short ones, for folded text
 */
record Code(String id, String title, List<Pattern> names) {

  /** Those of {@code legal-corpus/table/codes.tsv}. */
  static final List<Code> ALL =
      TableResource.read("codes.tsv").rows().stream().map(Code::of).toList();

  static Optional<Code> withId(String id) {
    return ALL.stream().filter(c -> c.id().equals(id)).findFirst();
  }

  private static Code of(String[] row) {
    List<Pattern> names = new ArrayList<>();
    Stream.concat(Stream.of(row[1]), Stream.of(row[2].split(" ; ", -1)))
        .map(Code::name)
        .forEach(names::add);
    return new Code(row[0], row[1], List.copyOf(names));
  }

  private static Pattern name(String written) {
    return Grammar.pattern(Folded.of(written).replace(".", "\\.").replace("'", "' ?"));
  }
}
