package org.paraphe.routes.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.paraphe.pipeline.Home;
import org.paraphe.pipeline.ModelUses;
import org.paraphe.pipeline.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code paraphe ai status}: may a model be called, which, where, and what came of it so far. */
@Command(
    name = "status",
    description = "le modèle réglé, l'arrêt, les derniers échecs, l'empreinte")
final class AiStatusCommand implements Callable<Integer> {

  private static final int SHOWN_FAILURES = 5;

  @Mixin private HelpOption help = new HelpOption();
  @Mixin private HomeOption home = new HomeOption();

  @Option(names = "--json", description = "en JSON")
  private boolean json;

  private final Terminal terminal;

  AiStatusCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Home there = home.existing(terminal);
    Settings.Modele modele = Settings.load(there).modele();
    ModelUses uses = ModelUses.of(there);
    List<ModelUses.Use> all = uses.all();
    List<ModelUses.Use> failures = all.stream().filter(u -> u.outcome().equals("repli")).toList();
    List<ModelUses.Use> last =
        failures.subList(Math.max(0, failures.size() - SHOWN_FAILURES), failures.size());
    if (json) {
      terminal.json(shown(modele, uses.offSince(), all, last));
    } else {
      print(modele, uses.offSince(), all, last);
    }
    return Exit.DONE;
  }

  private void print(
      Settings.Modele modele,
      @Nullable String offSince,
      List<ModelUses.Use> all,
      List<ModelUses.Use> failures) {
    terminal.result(
        modele.actif()
            ? terminal.text(
                modele.local() ? "ai.model.local" : "ai.model.remote", modele.nom(), modele.url())
            : terminal.text("ai.model.none"));
    terminal.result(
        offSince == null
            ? terminal.text(modele.actif() ? "ai.allowed" : "ai.none")
            : terminal.text("ai.stopped", Moments.read(offSince)));
    AiTotals total = AiTotals.of(all);
    terminal.result(
        terminal.text(
            "ai.total",
            total.uses(),
            total.fallbacks(),
            total.tokensIn(),
            total.tokensOut(),
            total.energyWh(),
            total.co2eG()));
    terminal.result(terminal.text("ai.estimate", modele.empreinte().source()));
    failures.forEach(
        f -> terminal.result(terminal.text("ai.failure", Moments.read(f.at()), f.reason())));
  }

  private static Map<String, Object> shown(
      Settings.Modele modele,
      @Nullable String offSince,
      List<ModelUses.Use> all,
      List<ModelUses.Use> failures) {
    Map<String, Object> shown = new LinkedHashMap<>();
    shown.put("configured", modele.actif());
    shown.put("on", modele.actif() && offSince == null);
    shown.put("offSince", offSince);
    shown.put("model", modele.nom());
    shown.put("provider", modele.url());
    shown.put("service", modele.service().label());
    shown.put("local", modele.local());
    shown.put("total", AiTotals.of(all).json());
    shown.put("estimateSource", modele.empreinte().source());
    shown.put(
        "lastFailures",
        failures.stream().map(f -> Map.of("at", f.at(), "reason", f.reason())).toList());
    return shown;
  }
}
