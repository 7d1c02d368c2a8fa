package org.paraphe.drafting;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.paraphe.dossier.TransientFailure;
import org.paraphe.facts.FactType;
import org.paraphe.facts.Value;
import org.paraphe.template.FieldSpec;
import org.paraphe.template.TextSlot;

/**
 * Reads a model's answer to the letter of {@link AnswerSchema}: a key too many or too few, a wrong
 * type, a text around the JSON make the whole answer a failure. A service that ignores the schema
 * is not guessed at.
 */
final class AnswerReader {

  private static final ObjectMapper JSON =
      new ObjectMapper()
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);

  private final UnaryOperator<String> restore;

  private AnswerReader(UnaryOperator<String> restore) {
    this.restore = restore;
  }

  /**
   * @param restore turns placeholders back into what they stand for
   * @throws TransientFailure in French, saying where the answer strays
   */
  static List<Answer> read(String text, List<FieldSpec> asked, UnaryOperator<String> restore) {
    return new AnswerReader(restore).read(text, asked);
  }

  /**
   * The words proposed, by slot; a slot left to the template is not there.
   *
   * @throws TransientFailure as above
   */
  static Map<String, String> wordings(
      String text, List<TextSlot> slots, UnaryOperator<String> restore) {
    AnswerReader reader = new AnswerReader(restore);
    JsonNode root = parse(text);
    Set<String> names = new LinkedHashSet<>();
    slots.forEach(slot -> names.add(slot.name()));
    keys(root, "réponse", names);
    Map<String, String> wordings = new LinkedHashMap<>();
    for (String name : names) {
      if (!root.get(name).isNull()) {
        wordings.put(name, reader.string(root.get(name), name));
      }
    }
    return wordings;
  }

  private List<Answer> read(String text, List<FieldSpec> asked) {
    JsonNode root = parse(text);
    Set<String> names = new LinkedHashSet<>();
    asked.forEach(field -> names.add(field.name()));
    keys(root, "réponse", names);
    return asked.stream().map(field -> answer(field, root.get(field.name()))).toList();
  }

  private static JsonNode parse(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new TransientFailure("La réponse du modèle n'est pas du JSON lisible.", e);
    }
  }

  private Answer answer(FieldSpec field, JsonNode node) {
    String name = field.name();
    if (field.type() == FactType.LISTE) {
      return new Answer(name, said(node, name, AnswerSchema.VALUE, field), List.of());
    }
    if (field.type() == FactType.TABLEAU) {
      return new Answer(name, said(node, name, AnswerSchema.ROW, field), List.of());
    }
    if (node.isNull()) {
      return new Answer(name, List.of(), List.of());
    }
    keys(
        node,
        name,
        Set.of(AnswerSchema.VALUE, AnswerSchema.PIECE, AnswerSchema.QUOTE, AnswerSchema.OTHERS));
    Answer.Said kept = one(node, name, AnswerSchema.VALUE, field);
    JsonNode others = node.get(AnswerSchema.OTHERS);
    return new Answer(name, List.of(kept), said(others, name, AnswerSchema.VALUE, field));
  }

  private List<Answer.Said> said(JsonNode array, String where, String key, FieldSpec field) {
    if (!array.isArray()) {
      throw stray(where, "une liste est attendue");
    }
    List<Answer.Said> said = new ArrayList<>();
    for (JsonNode item : array) {
      keys(item, where, Set.of(key, AnswerSchema.PIECE, AnswerSchema.QUOTE));
      said.add(one(item, where, key, field));
    }
    return said;
  }

  private Answer.Said one(JsonNode node, String where, String key, FieldSpec field) {
    Value value =
        key.equals(AnswerSchema.ROW)
            ? row(node.get(key), where, field)
            : value(node.get(key), where, field.type());
    return new Answer.Said(
        value,
        string(node.get(AnswerSchema.PIECE), where),
        string(node.get(AnswerSchema.QUOTE), where));
  }

  private Value row(JsonNode node, String where, FieldSpec table) {
    Set<String> columns = new LinkedHashSet<>();
    table.columns().forEach(column -> columns.add(column.name()));
    keys(node, where, columns);
    Map<String, Value> cells = new LinkedHashMap<>();
    for (FieldSpec column : table.columns()) {
      JsonNode cell = node.get(column.name());
      if (!cell.isNull()) {
        cells.put(column.name(), value(cell, where + "." + column.name(), column.type()));
      }
    }
    return new Value.Rows(List.of(cells));
  }

  private Value value(JsonNode node, String where, FactType type) {
    if (type == FactType.BOOLEEN) {
      if (!node.isBoolean()) {
        throw stray(where, "true ou false est attendu");
      }
      return new Value.Flag(node.booleanValue());
    }
    return Value.of(string(node, where));
  }

  private String string(JsonNode node, String where) {
    if (!node.isTextual()) {
      throw stray(where, "un texte est attendu");
    }
    return restore.apply(node.textValue());
  }

  private static void keys(JsonNode node, String where, Set<String> expected) {
    if (!node.isObject()) {
      throw stray(where, "un objet est attendu");
    }
    Set<String> found = new LinkedHashSet<>();
    node.fieldNames().forEachRemaining(found::add);
    if (!found.equals(expected)) {
      throw stray(where, "clés attendues : " + String.join(", ", expected));
    }
  }

  private static TransientFailure stray(String where, String expected) {
    return new TransientFailure(
        "La réponse du modèle ne suit pas le schéma demandé (" + where + " : " + expected + ").");
  }
}
