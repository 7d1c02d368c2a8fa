package org.paraphe.checking;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.paraphe.facts.Value;

/**
 * Which part of a field's value a printed fact is traced to: {@code voie[1]}, {@code
 * lignes[0].montant}.
 *
 * @param index of the item or the row; null for all
 * @param column of the row; null for all
 */
record PrintedPath(@Nullable Integer index, @Nullable String column) {

  private static final Pattern PATH = Pattern.compile("[^.\\[]+(?:\\[(\\d{1,6})\\])?(?:\\.(.+))?");

  static PrintedPath of(String champ) {
    Matcher path = PATH.matcher(champ);
    if (!path.matches()) {
      return new PrintedPath(null, null);
    }
    String index = path.group(1);
    return new PrintedPath(index == null ? null : Integer.valueOf(index), path.group(2));
  }

  /** The part of the value; a part that is not there is empty and supports nothing. */
  Value in(Value value) {
    if (value instanceof Value.Items list) {
      return index == null ? list : new Value.Items(one(list.items(), index));
    }
    if (value instanceof Value.Rows table) {
      List<Map<String, Value>> rows = index == null ? table.rows() : one(table.rows(), index);
      return column == null ? new Value.Rows(rows) : cells(rows, column);
    }
    return value;
  }

  private static Value cells(List<Map<String, Value>> rows, String column) {
    return new Value.Items(
        rows.stream().filter(r -> r.containsKey(column)).map(r -> r.get(column)).toList());
  }

  private static <T> List<T> one(List<T> all, int index) {
    return index < all.size() ? List.of(all.get(index)) : List.of();
  }
}
