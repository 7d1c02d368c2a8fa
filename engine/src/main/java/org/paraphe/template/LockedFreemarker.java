package org.paraphe.template;

import freemarker.cache.StringTemplateLoader;
import freemarker.core.Environment;
import freemarker.core.OutputFormat;
import freemarker.core.ParseException;
import freemarker.core.TemplateClassResolver;
import freemarker.core.TemplateNumberFormat;
import freemarker.core.TemplateNumberFormatFactory;
import freemarker.core._CoreAPI;
import freemarker.template.Configuration;
import freemarker.template.SimpleObjectWrapper;
import freemarker.template.Template;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateNumberModel;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.paraphe.dossier.PermanentFailure;

/**
 * FreeMarker without hands: no class, no {@code ?api}, {@code ?new}, {@code ?eval}, {@code
 * ?interpret}, no clock, no file but the author's and the library, plain values only.
 */
final class LockedFreemarker {
  static final String LIBRARY = "bibliotheque.ftl";

  private static final Pattern BANNED =
      Pattern.compile("\\?\\s*(eval_json|evalJson|eval|interpret|new|api)\\b|(\\.now)\\b");

  private static final Pattern FOUND =
      Pattern.compile("(?i)encountered \"((?:\\\\.|[^\"\\\\])*)\"");

  private static final Pattern UNICODE = Pattern.compile("\\\\u([0-9a-fA-F]{4})");

  private final Configuration configuration = configuration();

  /** Parses the author's template; the errors are the author's, in French. */
  Template parse(String name, TemplateSource source) {
    try {
      Template template = new Template(name, source.prepared(), configuration);
      refuseBanned(name, source, template);
      _CoreAPI.addThreadInterruptedChecks(template);
      return template;
    } catch (ParseException e) {
      String why =
          source.hasCurlyQuotes(e.getLineNumber())
              ? "des guillemets courbes (“ ”) dans une balise. Tapez des guillemets droits (\")."
              : source.hasFrenchQuotes(e.getLineNumber())
                  ? "des guillemets français (« ») dans une balise. Tapez des guillemets droits (\")."
                  : "syntaxe incorrecte"
                      + unexpected(e)
                      + ". Corrigez le modèle à cet endroit : guillemets droits, parenthèses et « > »"
                      + " par paires, noms de macros.";
      throw new PermanentFailure(
          "Modèle "
              + name
              + ", ligne "
              + e.getLineNumber()
              + ", colonne "
              + source.column(e.getLineNumber(), e.getColumnNumber())
              + " : "
              + why,
          e);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot parse a template in memory", e);
    }
  }

  /** The parser's own words are English: of them only what it stumbled over. */
  private static String unexpected(ParseException e) {
    Matcher found = FOUND.matcher(String.valueOf(e.getEditorMessage()));
    if (!found.find()) {
      return "";
    }
    String words =
        UNICODE
            .matcher(found.group(1))
            .replaceAll(
                m ->
                    Matcher.quoteReplacement(Character.toString(Integer.parseInt(m.group(1), 16))));
    return words.isBlank()
        ? ""
        : " : « " + words.replace("\\\"", "\"") + " » n’est pas attendu ici";
  }

  /**
   * Looks at the parsed form, not at the source, so that no spacing and no comment hides anything.
   */
  private static void refuseBanned(String name, TemplateSource source, Template template)
      throws IOException {
    StringWriter parsed = new StringWriter();
    template.dump(parsed);
    Matcher banned = BANNED.matcher(parsed.toString());
    if (banned.find()) {
      throw new PermanentFailure(
          "Modèle "
              + name
              + source.place(BANNED)
              + " : « "
              + banned.group()
              + " » est interdit. Un modèle n’emploie que des listes, des conditions et les macros"
              + " de l’acte ; retirez-le.");
    }
  }

  private static Configuration configuration() {
    Configuration out = new Configuration(Configuration.VERSION_2_3_34);
    StringTemplateLoader loader = new StringTemplateLoader();
    loader.putTemplate(LIBRARY, library());
    out.setTemplateLoader(loader);
    out.setObjectWrapper(new SimpleObjectWrapper(Configuration.VERSION_2_3_34));
    out.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
    out.setAPIBuiltinEnabled(false);
    out.setLocale(Locale.ROOT);
    out.setLocalizedLookup(false);
    out.setDefaultEncoding(StandardCharsets.UTF_8.name());
    out.setRegisteredCustomOutputFormats(List.of(ActeOutput.INSTANCE));
    out.setCustomNumberFormats(Map.of("acte", new ActeNumbers()));
    out.setNumberFormat("@acte");
    out.setBooleanFormat("c");
    out.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
    out.setLogTemplateExceptions(false);
    out.setWrapUncheckedExceptions(false);
    out.setAutoIncludes(List.of(LIBRARY));
    return out;
  }

  private static String library() {
    try (InputStream in = LockedFreemarker.class.getResourceAsStream(LIBRARY)) {
      if (in == null) {
        throw new IllegalStateException(LIBRARY + " is missing from the engine's jar");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + LIBRARY, e);
    }
  }

  /** What templates print is plain text: {@link ActEmitter} escapes it, no author can forget it. */
  private static final class ActeOutput extends OutputFormat {
    static final ActeOutput INSTANCE = new ActeOutput();

    @Override
    public String getName() {
      return "Acte";
    }

    @Override
    public String getMimeType() {
      return "text/plain";
    }

    @Override
    public boolean isOutputFormatMixingAllowed() {
      return false;
    }
  }

  /** A field's number prints as the act prints it; a counter as plain digits. */
  private static final class ActeNumbers extends TemplateNumberFormatFactory {
    @Override
    public TemplateNumberFormat get(String params, Locale locale, Environment env) {
      return new TemplateNumberFormat() {
        @Override
        public String formatToPlainText(TemplateNumberModel model) throws TemplateModelException {
          return model instanceof Traced.Quantity quantity
              ? quantity.display()
              : new BigDecimal(model.getAsNumber().toString()).toPlainString();
        }

        @Override
        public boolean isLocaleBound() {
          return false;
        }

        @Override
        public String getDescription() {
          return "acte";
        }
      };
    }
  }
}
