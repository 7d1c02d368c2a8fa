package org.paraphe.template;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.paraphe.dossier.PermanentFailure;

/**
 * Reads one YAML document into nodes that know their place; no alias, no tag, no second document.
 */
final class YamlReader {
  private static final YAMLFactory YAML = new YAMLFactory();
  private static final Pattern INDENTED_BY_TAB = Pattern.compile(" *\t");

  private final String file;
  private final YAMLParser parser;

  private YamlReader(String file, YAMLParser parser) {
    this.file = file;
    this.parser = parser;
  }

  static YamlNode.Mapping read(String file, String yaml) {
    try (YAMLParser parser = YAML.createParser(yaml)) {
      YamlReader reader = new YamlReader(file, parser);
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw reader.refused("le fichier doit être une suite de lignes « clé : valeur »");
      }
      YamlNode.Mapping root = reader.mapping();
      if (parser.nextToken() != null) {
        throw reader.refused("un seul document YAML est attendu (ôter la ligne « --- »)");
      }
      return root;
    } catch (JsonProcessingException e) {
      refuseTabs(file, yaml);
      throw new PermanentFailure(
          at(file, e.getLocation()) + " : " + YamlFault.told(e, yaml) + ".", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The parser stops behind a tab, and never names it. */
  private static void refuseTabs(String file, String yaml) {
    List<String> lines = yaml.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      Matcher tab = INDENTED_BY_TAB.matcher(lines.get(i));
      if (tab.lookingAt()) {
        throw new PermanentFailure(
            "%s, ligne %d, colonne %d : une tabulation en début de ligne. Un retrait s'écrit avec des espaces, deux par niveau."
                .formatted(file, i + 1, tab.end()));
      }
    }
  }

  private YamlNode node() throws IOException {
    JsonLocation here = parser.currentTokenLocation();
    if (parser.isCurrentAlias() || parser.getTypeId() != null) {
      throw refused("ni alias (*nom) ni étiquette (!type) ne sont admis");
    }
    return switch (parser.currentToken()) {
      case START_OBJECT -> mapping();
      case START_ARRAY -> sequence();
      case VALUE_NULL -> new YamlNode.Nothing(here.getLineNr(), here.getColumnNr());
      default -> new YamlNode.Text(parser.getText(), here.getLineNr(), here.getColumnNr());
    };
  }

  private YamlNode.Mapping mapping() throws IOException {
    JsonLocation here = parser.currentTokenLocation();
    Map<YamlNode.Key, YamlNode> entries = new LinkedHashMap<>();
    List<String> names = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      JsonLocation at = parser.currentTokenLocation();
      String name = parser.currentName();
      if (names.contains(name)) {
        throw refused("la clé « " + name + " » est écrite deux fois");
      }
      names.add(name);
      parser.nextToken();
      entries.put(new YamlNode.Key(name, at.getLineNr(), at.getColumnNr()), node());
    }
    return new YamlNode.Mapping(entries, here.getLineNr(), here.getColumnNr());
  }

  private YamlNode.Sequence sequence() throws IOException {
    JsonLocation here = parser.currentTokenLocation();
    List<YamlNode> items = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      items.add(node());
    }
    return new YamlNode.Sequence(items, here.getLineNr(), here.getColumnNr());
  }

  private PermanentFailure refused(String why) {
    JsonParser at = parser;
    return new PermanentFailure(at(file, at.currentTokenLocation()) + " : " + why + ".");
  }

  private static String at(String file, JsonLocation location) {
    return location == null
        ? file
        : file + ", ligne " + location.getLineNr() + ", colonne " + location.getColumnNr();
  }
}
