package org.paraphe.template;

import freemarker.core.Environment;
import freemarker.template.TemplateDirectiveBody;
import freemarker.template.TemplateException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.paraphe.act.ActElement;
import org.paraphe.act.Family;
import org.paraphe.facts.Value;

/**
 * The blocks that settings, session and register fill: {@code entete}, {@code seance}, {@code
 * vote}, {@code signature}. What they need and nobody gave is a blank; session values not yet known
 * are left out and print as blanks in every view.
 */
final class BlocMacro implements ActMacro {
  private static final List<String> COUNTS =
      List.of(
          "enExercice",
          "presents",
          "pouvoirs",
          "pour",
          "contre",
          "abstentions",
          "nePrennentPasPart");

  private final Rendering rendering;

  BlocMacro(Rendering rendering) {
    this.rendering = rendering;
  }

  @Override
  public void print(
      ActEmitter emitter, Map<?, ?> params, @Nullable TemplateDirectiveBody body, Environment env)
      throws TemplateException, ActEmitter.Misplaced {
    String name = String.valueOf(Rendering.string(params.get("nom")));
    ActElement element = ActElement.named(name).orElseThrow();
    emitter.leafless(element, attributes(element, params));
  }

  private Map<String, String> attributes(ActElement element, Map<?, ?> params)
      throws TemplateException {
    Map<String, String> out = new HashMap<>();
    for (String name : element.attributes()) {
      String value = value(name);
      if (value != null) {
        out.put(name, value);
      }
    }
    if (element == ActElement.ENTETE) {
      String titre = Rendering.string(params.get("titre"));
      out.put("titre", titre == null || titre.isEmpty() ? titre() : titre);
      out.putIfAbsent("collectivite", Blank.of("collectivite", null));
    } else if (element == ActElement.SEANCE) {
      out.put("assemblee", Grammar.bare(rendering.assemblee()));
    } else if (element == ActElement.SIGNATURE) {
      signature(out);
    }
    return out;
  }

  private @Nullable String value(String name) {
    if (COUNTS.contains(name)) {
      return count(name);
    }
    return name.startsWith("date") ? rendering.raw(name) : rendering.words(name);
  }

  private void signature(Map<String, String> out) {
    String qualite = rendering.words("qualiteSignataire");
    String date = rendering.raw("dateActe");
    out.put("qualite", qualite == null ? Blank.of("qualiteSignataire", null) : qualite);
    out.putIfAbsent("lieu", Blank.of("lieu", null));
    out.putIfAbsent("signataire", Blank.of("signataire", null));
    if (date != null) {
      out.put("date", date);
    }
    if (rendering.pack().family() != Family.DELIBERATION) {
      out.remove("secretaire");
    }
  }

  private String titre() {
    String given = rendering.raw("executif");
    String executif = given == null ? "maire" : given;
    return switch (rendering.pack().family()) {
      case DELIBERATION ->
          "Extrait du registre des délibérations " + Grammar.of(rendering.assemblee());
      case ARRETE -> "Arrêté " + Grammar.of(executif);
      case DECISION -> "Décision " + Grammar.of(executif);
      case SYNTHESE -> rendering.pack().title();
    };
  }

  /** A count, or the number of names given; null where neither is known. */
  private @Nullable String count(String name) {
    Value value = rendering.value(name);
    if (value instanceof Value.Items items) {
      return Integer.toString(items.items().size());
    }
    String raw = rendering.raw(name);
    return raw != null && raw.matches("\\d{1,4}") ? raw : null;
  }
}
