package org.paraphe.template;

import java.util.List;
import java.util.Map;

/** A node of a YAML file that knows where it stands, lines and columns from 1. */
sealed interface YamlNode {
  int line();

  int column();

  record Mapping(Map<Key, YamlNode> entries, int line, int column) implements YamlNode {}

  record Sequence(List<YamlNode> items, int line, int column) implements YamlNode {}

  /** Any scalar as written: {@code 7.10} stays {@code 7.10}. */
  record Text(String text, int line, int column) implements YamlNode {}

  /** An empty value or {@code null}. */
  record Nothing(int line, int column) implements YamlNode {}

  /** A key and where it stands. */
  record Key(String name, int line, int column) {}
}
