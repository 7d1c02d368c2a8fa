package org.paraphe.routes.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.paraphe.pipeline.ModelUses;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code paraphe ai report}: the register of uses of a model, and totals by month. */
@Command(
    name = "report",
    description = "le registre des usages d'un modèle, et les totaux par mois")
final class AiReportCommand implements Callable<Integer> {

  private static final String HEAD =
      "date;nature;finalite;modele;fournisseur;local;donnees_personnelles_remplacees;controle_humain;"
          + "issue;raison;jetons_lus;jetons_ecrits;energie_wh_estimee;co2e_g_estime;secondes";

  @Mixin private HelpOption help = new HelpOption();
  @Mixin private HomeOption home = new HomeOption();

  @Option(names = "--csv", description = "une ligne par usage, en CSV")
  private boolean csv;

  @Option(names = "--json", description = "en JSON")
  private boolean json;

  private final Terminal terminal;

  AiReportCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    List<ModelUses.Use> uses = ModelUses.of(home.existing(terminal)).all();
    Map<String, AiTotals> months = months(uses);
    if (json) {
      terminal.json(shown(uses, months));
    } else if (csv) {
      terminal.result(HEAD);
      uses.forEach(use -> terminal.result(line(use)));
    } else if (uses.isEmpty()) {
      terminal.sayText("ai.report.empty");
    } else {
      months.forEach((month, t) -> terminal.result(month(month, t)));
    }
    return uses.isEmpty() ? Exit.NOTHING_TO_DO : Exit.DONE;
  }

  private static Map<String, AiTotals> months(List<ModelUses.Use> uses) {
    Map<String, AiTotals> months = new TreeMap<>();
    uses.stream()
        .collect(Collectors.groupingBy(ModelUses.Use::month))
        .forEach((month, of) -> months.put(month, AiTotals.of(of)));
    return months;
  }

  private String month(String month, AiTotals total) {
    return terminal.text(
        "ai.month",
        month,
        total.uses(),
        total.fallbacks(),
        total.tokensIn(),
        total.tokensOut(),
        total.energyWh(),
        total.co2eG());
  }

  private static Map<String, Object> shown(List<ModelUses.Use> uses, Map<String, AiTotals> months) {
    Map<String, Object> shown = new LinkedHashMap<>();
    shown.put("uses", uses);
    Map<String, Object> byMonth = new LinkedHashMap<>();
    months.forEach((month, total) -> byMonth.put(month, total.json()));
    shown.put("months", byMonth);
    shown.put("total", AiTotals.of(uses).json());
    return shown;
  }

  private static String line(ModelUses.Use use) {
    return Stream.of(
            use.at(),
            use.kind(),
            use.purpose(),
            use.model(),
            use.provider(),
            use.local() ? "oui" : "non",
            use.dataCategories(),
            use.humanControl(),
            use.outcome(),
            use.reason(),
            use.tokensIn(),
            use.tokensOut(),
            use.energyWh(),
            use.co2eG(),
            use.seconds())
        .map(AiReportCommand::cell)
        .collect(Collectors.joining(";"));
  }

  /** Quoted, and made inert for a spreadsheet that would run it. */
  private static String cell(Object value) {
    String text = String.valueOf(value).replaceAll("[\\r\\n]+", " ");
    boolean runs = !text.isEmpty() && "=+-@\t".indexOf(text.charAt(0)) >= 0;
    String inert = runs ? "'" + text : text;
    return inert.matches("[\\w.:/ -]*") ? inert : '"' + inert.replace("\"", "\"\"") + '"';
  }
}
