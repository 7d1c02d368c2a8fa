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
import java.util.ArrayList;
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

/**
 * What a model is asked: the pack's {@code prompt.ftl}, then the dossier between two marks that
 * nobody who wrote in the dossier could guess.
 *
 * @param instructions for the model; no word of the dossier is in them
 * @param dossier the pieces with their names, between the marks
 * @param left the pieces of which a part did not fit
 * @param version first 12 digits of the SHA-256 of the prompt's template
 */
record Prompt(String instructions, String dossier, List<String> left, String version) {

  /** About 60 000 tokens of French. */
  static final int MAX_CHARS = 200_000;

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final Configuration LOCKED = locked();
  private static final Pattern FORBIDDEN =
      Pattern.compile(
          "\\?\\s*(api|new|eval|eval_json|interpret|has_api)\\b|<#\\s*(include|import)\\b");

  Prompt {
    left = List.copyOf(left);
  }

  static Prompt of(TemplatePack pack, List<FieldSpec> asked, DraftRequest request) {
    byte[] random = new byte[16];
    RANDOM.nextBytes(random);
    String mark = "DOSSIER-" + HexFormat.of().formatHex(random);
    String template = pack.promptTemplate().isBlank() ? standard() : pack.promptTemplate();
    List<String> left = new ArrayList<>();
    return new Prompt(
        render(pack, template, asked, request.instructions(), mark),
        dossier(request.pieces(), mark, left),
        left,
        Sha256.of(template).hex().substring(0, 12));
  }

  private static String dossier(List<ExtractedPiece> pieces, String mark, List<String> left) {
    StringBuilder text = new StringBuilder("<<<").append(mark).append('\n');
    int room = MAX_CHARS;
    for (ExtractedPiece piece : pieces) {
      if (!piece.outcome().hasText()) {
        continue;
      }
      String content = piece.text();
      if (content.length() > room) {
        left.add(piece.name());
        content = content.substring(0, room);
      }
      room -= content.length();
      text.append("[").append(mark).append(" pièce : ").append(piece.name()).append("]\n");
      text.append(content).append('\n');
    }
    return text.append(mark).append(">>>").toString();
  }

  private static String render(
      TemplatePack pack, String template, List<FieldSpec> asked, String instructions, String mark) {
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
      new Template("prompt.ftl", template, LOCKED)
          .process(
              Map.of(
                  "titre", pack.title(),
                  "champs", asked.stream().map(Prompt::described).toList(),
                  "consigne", instructions.strip(),
                  "marque", mark),
              out);
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

  /** The prompt of a pack that has none of its own. */
  private static String standard() {
    try (InputStream in = Prompt.class.getResourceAsStream("prompt.ftl")) {
      if (in == null) {
        throw new IllegalStateException("prompt.ftl is not in the jar");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read prompt.ftl", e);
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
