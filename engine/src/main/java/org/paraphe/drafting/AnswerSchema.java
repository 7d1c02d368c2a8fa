package org.paraphe.drafting;

import dev.langchain4j.model.chat.request.json.JsonAnyOfSchema;
import dev.langchain4j.model.chat.request.json.JsonArraySchema;
import dev.langchain4j.model.chat.request.json.JsonBooleanSchema;
import dev.langchain4j.model.chat.request.json.JsonEnumSchema;
import dev.langchain4j.model.chat.request.json.JsonNullSchema;
import dev.langchain4j.model.chat.request.json.JsonObjectSchema;
import dev.langchain4j.model.chat.request.json.JsonSchema;
import dev.langchain4j.model.chat.request.json.JsonSchemaElement;
import dev.langchain4j.model.chat.request.json.JsonStringSchema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.paraphe.facts.FactType;
import org.paraphe.template.FieldSpec;
import org.paraphe.template.TextSlot;

/**
 * The closed schema of a model's answer: one key a field that the dossier may give, nothing else.
 * Each value comes with the piece and the words that it was read from.
 */
final class AnswerSchema {

  static final String VALUE = "value";
  static final String ROW = "row";
  static final String PIECE = "piece";
  static final String QUOTE = "quote";
  static final String OTHERS = "others";

  private AnswerSchema() {}

  static JsonSchema of(List<FieldSpec> asked) {
    Map<String, JsonSchemaElement> fields = new LinkedHashMap<>();
    asked.forEach(field -> fields.put(field.name(), field(field)));
    return JsonSchema.builder().name("champs").rootElement(closed(fields, null)).build();
  }

  /** One key a text slot: words, or null where the model has nothing better to say. */
  static JsonSchema ofWordings(List<TextSlot> slots) {
    Map<String, JsonSchemaElement> keys = new LinkedHashMap<>();
    for (TextSlot slot : slots) {
      JsonSchemaElement words =
          JsonStringSchema.builder()
              .description(slot.label() + ", au plus " + slot.longest() + " caractères")
              .build();
      keys.put(slot.name(), orNull(words));
    }
    return JsonSchema.builder().name("passages").rootElement(closed(keys, null)).build();
  }

  private static JsonSchemaElement field(FieldSpec field) {
    return switch (field.type()) {
      case LISTE -> array(sourced(VALUE, text(field)), field.label());
      case TABLEAU -> array(sourced(ROW, row(field)), field.label());
      default -> orNull(withOthers(field));
    };
  }

  private static JsonSchemaElement withOthers(FieldSpec field) {
    Map<String, JsonSchemaElement> keys = sourcedKeys(VALUE, value(field));
    keys.put(OTHERS, array(sourced(VALUE, value(field)), "autres valeurs données par les pièces"));
    return closed(keys, field.label() + " : " + format(field.type()));
  }

  private static JsonSchemaElement row(FieldSpec table) {
    Map<String, JsonSchemaElement> columns = new LinkedHashMap<>();
    table.columns().forEach(column -> columns.put(column.name(), orNull(value(column))));
    return closed(columns, table.label());
  }

  private static JsonSchemaElement value(FieldSpec field) {
    if (field.type() == FactType.BOOLEEN) {
      return JsonBooleanSchema.builder().description(field.label()).build();
    }
    if (!field.hints().valeurs().isEmpty()) {
      return JsonEnumSchema.builder().enumValues(field.hints().valeurs()).build();
    }
    return text(field);
  }

  private static JsonSchemaElement text(FieldSpec field) {
    return JsonStringSchema.builder()
        .description(field.label() + " : " + format(field.type()))
        .build();
  }

  /** How a value of the type is written, in French, for the model. */
  static String format(FactType type) {
    return switch (type) {
      case MONTANT -> "nombre décimal avec un point et deux décimales, par exemple 1234.50";
      case DATE -> "date AAAA-MM-JJ";
      case ANNEE -> "année sur quatre chiffres";
      case ENTIER -> "nombre entier en chiffres";
      case NOMBRE -> "nombre décimal avec un point";
      case SIRET -> "14 chiffres sans espace";
      case BOOLEEN -> "true ou false";
      case TABLEAU -> "une ligne par élément";
      default -> "mots recopiés de la pièce, sans les changer";
    };
  }

  private static JsonSchemaElement sourced(String key, JsonSchemaElement value) {
    return closed(sourcedKeys(key, value), null);
  }

  private static Map<String, JsonSchemaElement> sourcedKeys(String key, JsonSchemaElement value) {
    Map<String, JsonSchemaElement> keys = new LinkedHashMap<>();
    keys.put(key, value);
    keys.put(PIECE, JsonStringSchema.builder().description("nom exact de la pièce").build());
    keys.put(
        QUOTE, JsonStringSchema.builder().description("passage de la pièce, mot pour mot").build());
    return keys;
  }

  private static JsonSchemaElement array(JsonSchemaElement items, String description) {
    return JsonArraySchema.builder().items(items).description(description).build();
  }

  private static JsonSchemaElement orNull(JsonSchemaElement element) {
    return JsonAnyOfSchema.builder().anyOf(element, new JsonNullSchema()).build();
  }

  private static JsonObjectSchema closed(
      Map<String, JsonSchemaElement> keys, @Nullable String description) {
    JsonObjectSchema.Builder builder =
        JsonObjectSchema.builder()
            .addProperties(keys)
            .required(new ArrayList<>(keys.keySet()))
            .additionalProperties(false);
    return description == null ? builder.build() : builder.description(description).build();
  }
}
