package org.paraphe.drafting;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.paraphe.facts.FactType;
import org.paraphe.template.FieldSpec;
import org.paraphe.template.TemplatePack;

/** Answers of a model, built field by field from « nothing found ». */
final class ModelAnswers {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final ObjectNode fields = JSON.createObjectNode();

  private ModelAnswers() {}

  static ModelAnswers empty(TemplatePack pack) {
    ModelAnswers answers = new ModelAnswers();
    for (FieldSpec field : pack.asked()) {
      if (field.type() == FactType.LISTE || field.type() == FactType.TABLEAU) {
        answers.fields.putArray(field.name());
      } else {
        answers.fields.putNull(field.name());
      }
    }
    return answers;
  }

  ModelAnswers says(String field, String value, String piece, String quote) {
    ObjectNode node = fields.putObject(field);
    node.put("value", value).put("piece", piece).put("quote", quote);
    node.putArray("others");
    return this;
  }

  ModelAnswers other(String field, String value, String piece, String quote) {
    ((ArrayNode) fields.get(field).get("others"))
        .addObject()
        .put("value", value)
        .put("piece", piece)
        .put("quote", quote);
    return this;
  }

  ModelAnswers item(String field, String value, String piece, String quote) {
    ((ArrayNode) fields.get(field))
        .addObject()
        .put("value", value)
        .put("piece", piece)
        .put("quote", quote);
    return this;
  }

  ObjectNode json() {
    return fields;
  }

  String text() {
    return fields.toString();
  }

  /** The whole answer of an OpenAI-compatible service. */
  static String completion(String content, String finishReason) {
    ObjectNode root = JSON.createObjectNode();
    root.put("id", "chatcmpl-1").put("object", "chat.completion").put("model", "essai");
    ObjectNode choice = root.putArray("choices").addObject();
    choice.put("index", 0).put("finish_reason", finishReason);
    choice.putObject("message").put("role", "assistant").put("content", content);
    root.putObject("usage")
        .put("prompt_tokens", 812)
        .put("completion_tokens", 95)
        .put("total_tokens", 907);
    try {
      return JSON.writeValueAsString(root);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
