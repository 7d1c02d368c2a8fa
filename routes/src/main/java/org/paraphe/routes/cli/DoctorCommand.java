package org.paraphe.routes.cli;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.paraphe.pipeline.Doctor;
import org.paraphe.pipeline.Paraphe;
import org.paraphe.routes.delivery.MailServer;
import org.paraphe.routes.intake.DepotHealth;
import org.paraphe.routes.intake.DepotWatcher;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code paraphe doctor}. */
@Command(name = "doctor", description = "ce qui manque ou va de travers, et comment y remédier")
final class DoctorCommand extends EngineCommand {

  @Option(names = "--json", description = "en JSON")
  private boolean json;

  DoctorCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  int run(Paraphe paraphe) {
    List<Doctor.Diagnosis> checks = new ArrayList<>(paraphe.doctor().run());
    checks.add(new DepotHealth(DepotWatcher.of(paraphe), Clock.systemDefaultZone()).diagnosis());
    checks.add(
        new MailServer(paraphe.settings().rappels(), terminal().surroundings().environment())
            .diagnosis());
    if (json) {
      terminal().json(Map.of("checks", checks));
    } else {
      checks.forEach(this::print);
    }
    return checks.stream().allMatch(Doctor.Diagnosis::ok) ? Exit.DONE : Exit.CHECK_FAILED;
  }

  private void print(Doctor.Diagnosis check) {
    terminal().result((check.ok() ? "[ok]  " : "[!!]  ") + check.what());
    if (!check.ok()) {
      terminal().result("      " + check.fix());
    }
  }
}
