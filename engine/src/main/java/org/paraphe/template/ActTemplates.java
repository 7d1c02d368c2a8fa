package org.paraphe.template;

import freemarker.core.InvalidReferenceException;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.paraphe.act.Act;
import org.paraphe.dossier.PermanentFailure;
import org.paraphe.dossier.TransientFailure;
import org.paraphe.facts.Value;

/**
 * Makes an act of a pack's {@code act.ftl} and of values. Thread-safe; keeps parsed templates.
 *
 * <p>A draft never fails for what the dossier lacks: {@code <@fait "montant"/>} on an absent field,
 * required or not, prints the visible blank « [montant de la subvention à compléter] », and the
 * blocks of session, vote and signature leave blanks. Only a bare {@code ${montant}} on an absent
 * field is the author's error.
 */
public final class ActTemplates {
  private static final int MAX_CHARS = 2_000_000;
  private static final int MAX_KEPT = 64;
  private static final Pattern POSITION =
      Pattern.compile("in template \"([^\"]+)\"[^\\]]*? at line (\\d+), column (\\d+)");

  private static final Pattern LOST =
      Pattern.compile("(?s).*renvoi à un article absent : « (.*) »");

  private final LockedFreemarker freemarker = new LockedFreemarker();
  private final Map<Source, Parsed> kept = new ConcurrentHashMap<>();
  private final TimeLimit timeLimit;

  public ActTemplates() {
    this(Duration.ofSeconds(10));
  }

  ActTemplates(Duration timeLimit) {
    this.timeLimit = new TimeLimit(timeLimit);
  }

  /**
   * @param values facts and given values, by field name; a value that is not known is not there
   * @param date the act's date, for templates whose legal bases depend on it ({@code
   *     dateDeReference}, ISO)
   * @throws PermanentFailure when the template is wrong: file, line and column of its author, in
   *     French
   */
  public Act render(TemplatePack pack, Map<String, Value> values, LocalDate date) {
    return render(pack, values, Map.of(), date);
  }

  /**
   * The same with words for some of the pack's text slots, by name; they print as plain text.
   *
   * @throws PermanentFailure as above
   */
  public Act render(
      TemplatePack pack, Map<String, Value> values, Map<String, String> wordings, LocalDate date) {
    Parsed parsed = parsed(pack);
    ActEmitter emitter = new ActEmitter(MAX_CHARS);
    Rendering rendering = new Rendering(pack, Map.copyOf(values), Map.copyOf(wordings), date);
    process(parsed, rendering, emitter);
    try {
      return emitter.act();
    } catch (ActEmitter.Misplaced | IllegalArgumentException e) {
      Matcher lost = LOST.matcher(String.valueOf(e.getMessage()));
      if (lost.matches()) {
        throw lost(parsed, lost.group(1), e);
      }
      throw new PermanentFailure(
          "Modèle " + parsed.name() + " : " + e.getMessage() + ". Corrigez le modèle.", e);
    }
  }

  private static PermanentFailure lost(Parsed parsed, String id, Exception cause) {
    return new PermanentFailure(
        "Modèle "
            + parsed.name()
            + parsed.source().place(Pattern.compile("<@renvoi\\s+\"" + Pattern.quote(id) + "\""))
            + " : aucun article de cet acte n’a l’id « "
            + id
            + " »"
            + parsed.source().articles()
            + ". Corrigez ce renvoi, ou ajoutez id=\""
            + id
            + "\" à l’article visé ; un article sous condition veut son renvoi sous la même"
            + " condition.",
        cause);
  }

  private record Source(String name, String text) {}

  private record Parsed(String name, TemplateSource source, Template template) {}

  private Parsed parsed(TemplatePack pack) {
    String name = pack.kind().id() + "/act.ftl";
    if (kept.size() > MAX_KEPT) {
      kept.clear();
    }
    return kept.computeIfAbsent(
        new Source(name, pack.actTemplate()),
        key -> {
          TemplateSource source = new TemplateSource(name, pack.actTemplate());
          return new Parsed(name, source, freemarker.parse(name, source));
        });
  }

  private void process(Parsed parsed, Rendering rendering, ActEmitter emitter) {
    try (TimeLimit.Use use = timeLimit.start()) {
      try {
        parsed.template().process(rendering, emitter);
      } catch (TemplateException e) {
        throw authorError(parsed, e);
      } catch (ActEmitter.TooLong e) {
        throw new PermanentFailure(
            "Modèle "
                + parsed.name()
                + " : l’acte est trop long ("
                + e.getMessage()
                + "). Vérifiez les boucles du modèle et les valeurs du dossier.",
            e);
      } catch (StackOverflowError e) {
        throw new PermanentFailure(
            "Modèle " + parsed.name() + " : une macro s’appelle elle-même sans fin ; corrigez-la.",
            e);
      } catch (IOException e) {
        throw new PermanentFailure(
            "Modèle " + parsed.name() + " : illisible. Détail : " + e.getMessage(), e);
      } catch (RuntimeException e) {
        throw Thread.currentThread().isInterrupted() ? stopped(parsed, use, e) : e;
      }
    }
  }

  private RuntimeException stopped(Parsed parsed, TimeLimit.Use use, RuntimeException cause) {
    return use.isOver()
        ? new PermanentFailure(
            "Modèle "
                + parsed.name()
                + " : pas fini après "
                + timeLimit.limit().toSeconds()
                + " s. Une boucle de ce modèle ne s’arrête sans doute pas ; corrigez-la.",
            cause)
        : new TransientFailure("La rédaction a été interrompue ; elle sera reprise.", cause);
  }

  private static PermanentFailure authorError(Parsed parsed, TemplateException e) {
    return new PermanentFailure(
        "Modèle " + parsed.name() + position(parsed, e) + " : " + what(e) + ".", e);
  }

  private static String what(TemplateException e) {
    if (e instanceof InvalidReferenceException) {
      String name = String.valueOf(e.getBlamedExpressionString());
      return "la variable « "
          + name
          + " » n’a pas de valeur. Si elle peut manquer, écrivez <@fait \""
          + name
          + "\"/> ou <#if "
          + name
          + "??>…</#if>";
    }
    return e.getMessageWithoutStackTop();
  }

  /** The innermost place in the author's own file; the library's lines mean nothing to them. */
  private static String position(Parsed parsed, TemplateException e) {
    Matcher matcher = POSITION.matcher(String.valueOf(e.getFTLInstructionStack()));
    while (matcher.find()) {
      if (matcher.group(1).equals(parsed.name())) {
        int line = Integer.parseInt(matcher.group(2));
        int column = parsed.source().column(line, Integer.parseInt(matcher.group(3)));
        return ", ligne " + line + ", colonne " + column;
      }
    }
    return "";
  }
}
