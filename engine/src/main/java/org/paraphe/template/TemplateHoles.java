package org.paraphe.template;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.paraphe.act.Act;
import org.paraphe.act.ActXml;
import org.paraphe.facts.Value;

/**
 * The places of an {@code act.ftl} that print a field which may well be missing, without asking
 * first: the act would be signed with « [personne inhumée à compléter] ».
 */
final class TemplateHoles {
  private static final Pattern BLANK =
      Pattern.compile("<fait champ=\"(\\w+)\">\\[[^<]* à compléter\\]<");
  private static final Pattern TAG =
      Pattern.compile("<(/?)#if\\b((?:\"[^\"]*\"|'[^']*'|[^>\"'])*)>");

  private final TemplatePack pack;
  private final Function<Map<String, Value>, Optional<Act>> rendering;
  private final Set<FieldSpec> shown = new LinkedHashSet<>();

  private TemplateHoles(TemplatePack pack, Function<Map<String, Value>, Optional<Act>> rendering) {
    this.pack = pack;
    this.rendering = rendering;
  }

  /**
   * @param rendering the act of some values; empty where the template fails
   */
  static List<PackFault> of(
      String file,
      TemplatePack pack,
      LocalDate date,
      Function<Map<String, Value>, Optional<Act>> rendering) {
    TemplateHoles holes = new TemplateHoles(pack, rendering);
    holes.look(SampleValues.plain(pack, date));
    return holes.shown.stream().flatMap(field -> holes.fault(file, field).stream()).toList();
  }

  private void look(Map<String, Value> all) {
    Map<String, Value> required = new HashMap<>(all);
    pack.asked().stream().filter(f -> !f.required()).forEach(f -> required.remove(f.name()));
    blanks(required);
    for (FieldSpec field : pack.asked()) {
      if (mayBeMissing(field)) {
        Map<String, Value> without = new HashMap<>(all);
        without.remove(field.name());
        blanks(without);
      }
    }
  }

  /** A sum is there wherever its lines are. */
  private static boolean mayBeMissing(FieldSpec field) {
    return (!field.required() || field.waiver() != null) && field.hints().somme() == null;
  }

  private void blanks(Map<String, Value> values) {
    Matcher blank = BLANK.matcher(rendering.apply(values).map(ActXml::write).orElse(""));
    while (blank.find()) {
      pack.field(blank.group(1))
          .filter(f -> f.origine() == Origine.DOSSIER && mayBeMissing(f))
          .ifPresent(shown::add);
    }
  }

  private Optional<PackFault> fault(String file, FieldSpec field) {
    return place(field.name()).map(at -> fault(file, field, at));
  }

  private PackFault fault(String file, FieldSpec field, int at) {
    String name = field.name();
    String before = pack.actTemplate().substring(0, at);
    return new PackFault(
        file,
        (int) before.chars().filter(c -> c == '\n').count() + 1,
        at - before.lastIndexOf('\n'),
        "« %s » peut manquer, et l’acte signé porterait alors « %s ». Entourez ce passage de <#if %s??> … </#if>, ou déclarez « %s » requis (« requis: true »)."
            .formatted(name, Blank.of(name, field), name, name));
  }

  /** Where the field is printed outside of any condition that speaks of it. */
  private Optional<Integer> place(String name) {
    return Pattern.compile("<@(?:fait|avecArticle|montantEnLettres)\\s+\"" + name + "\"")
        .matcher(pack.actTemplate())
        .results()
        .map(MatchResult::start)
        .filter(at -> !isGuarded(at, name))
        .findFirst();
  }

  /** Who asks for a field, and prints it where it is missing, wants the blank to be seen. */
  private boolean isGuarded(int at, String field) {
    Deque<String> conditions = new ArrayDeque<>();
    Matcher tag = TAG.matcher(pack.actTemplate()).region(0, at);
    while (tag.find()) {
      if (tag.group(1).isEmpty()) {
        conditions.push(tag.group(2));
      } else if (!conditions.isEmpty()) {
        conditions.pop();
      }
    }
    Pattern word = Pattern.compile("\\b" + field + "\\b");
    return conditions.stream().anyMatch(c -> word.matcher(c).find());
  }
}
