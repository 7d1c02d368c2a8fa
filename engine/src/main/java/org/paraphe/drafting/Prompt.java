package org.paraphe.drafting;

import freemarker.core.PlainTextOutputFormat;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.SimpleObjectWrapper;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.paraphe.dossier.PermanentFailure;
import org.paraphe.dossier.Sha256;
import org.paraphe.extraction.ExtractedPiece;
import org.paraphe.template.FieldSpec;
import org.paraphe.template.TemplatePack;
import org.paraphe.template.TextSlot;

/**
 * What a model is asked: instructions, then the dossier or what was verified of it between two
 * marks that nobody who wrote in the dossier could guess.
 *
 * @param instructions for the model; no word of the dossier is in them
 * @param dossier data, between the marks
 * @param left what did not fit, in French
 * @param version first 12 digits of the SHA-256 of the prompt's template
 */
record Prompt(String instructions, String dossier, List<String> left, String version) {

  /** Of the window, what the schema and the instructions take. */
  private static final int OWN_TOKENS = 3_000;

  /** Fewer than French has, so that the text surely fits. */
  private static final int LETTERS_A_TOKEN = 3;

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final Configuration LOCKED = locked();
  private static final Pattern FORBIDDEN =
      Pattern.compile(
          "\\?\\s*(api|new|eval|eval_json|interpret|has_api)\\b|<#\\s*(include|import)\\b");

  Prompt {
    left = List.copyOf(left);
  }

  /**
   * The first question: the pack's {@code prompt.ftl} and the pieces.
   *
   * @param pieces as the model may see them
   * @param instructions of a person, as the model may see them
   * @param window of the model, in tokens
   */
  static Prompt ofFacts(
      TemplatePack pack,
      List<FieldSpec> asked,
      List<ExtractedPiece> pieces,
      String instructions,
      int window) {
    String mark = mark();
    String template =
        pack.promptTemplate().isBlank() ? resource("prompt.ftl") : pack.promptTemplate();
    int room = (window - ModelSettings.ANSWER_TOKENS - OWN_TOKENS) * LETTERS_A_TOKEN;
    DossierText dossier = DossierText.of(pieces, asked, mark, Math.max(room, 3_000));
    Map<String, Object> model =
        Map.of(
            "titre", pack.title(),
            "champs", asked.stream().map(Prompt::described).toList(),
            "consigne", instructions.strip(),
            "marque", mark);
    return new Prompt(
        render(pack, template, model), dossier.text(), dossier.left(), version(template));
  }

  /**
   * The second question: words for the pack's text slots, from verified values and their quotes.
   *
   * @param lines the values, one a line, as the model may see them
   */
  static Prompt ofWordings(TemplatePack pack, List<String> lines) {
    String mark = mark();
    String template = resource("redaction.ftl");
    Map<String, Object> model =
        Map.of(
            "titre", pack.title(),
            "passages", pack.slots().stream().map(Prompt::described).toList(),
            "marque", mark);
    String values = "<<<" + mark + "\n" + String.join("\n", lines) + "\n" + mark + ">>>";
    return new Prompt(render(pack, template, model), values, List.of(), version(template));
  }

  private static String mark() {
    byte[] random = new byte[16];
    RANDOM.nextBytes(random);
    return "DOSSIER-" + HexFormat.of().formatHex(random);
  }

  private static String version(String template) {
    return Sha256.of(template).hex().substring(0, 12);
  }

  private static String render(TemplatePack pack, String template, Map<String, Object> model) {
    Matcher forbidden = FORBIDDEN.matcher(template);
    if (forbidden.find()) {
      throw new PermanentFailure(
          where(pack)
              + " : « "
              + forbidden.group()
              + " » n'est pas permis dans une consigne ; le retirer.");
    }
    StringWriter out = new StringWriter();
    try {
      new Template("prompt.ftl", template, LOCKED).process(model, out);
    } catch (TemplateException | IOException e) {
      throw new PermanentFailure(where(pack) + " : " + e.getMessage(), e);
    }
    return out.toString();
  }

  private static String where(TemplatePack pack) {
    return "Modèle d'acte « " + pack.kind() + " », prompt.ftl";
  }

  private static Map<String, Object> described(FieldSpec field) {
    return Map.of(
        "nom", field.name(),
        "libelle", field.label(),
        "type", field.type().label(),
        "requis", field.required(),
        "format", AnswerSchema.format(field.type()),
        "valeurs", field.hints().valeurs());
  }

  private static Map<String, Object> described(TextSlot slot) {
    return Map.of(
        "nom", slot.name(),
        "libelle", slot.label(),
        "longueur", slot.longest(),
        "debut", slot.openings().stream().map(String::strip).toList());
  }

  private static String resource(String name) {
    try (InputStream in = Prompt.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is not in the jar");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + name, e);
    }
  }

  private static Configuration locked() {
    Configuration configuration = new Configuration(Configuration.VERSION_2_3_34);
    configuration.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
    configuration.setAPIBuiltinEnabled(false);
    configuration.setObjectWrapper(new SimpleObjectWrapper(Configuration.VERSION_2_3_34));
    configuration.setTemplateLoader(null);
    configuration.setOutputFormat(PlainTextOutputFormat.INSTANCE);
    configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
    configuration.setLogTemplateExceptions(false);
    configuration.setLocale(Locale.ROOT);
    return configuration;
  }
}
