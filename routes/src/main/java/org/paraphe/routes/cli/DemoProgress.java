package org.paraphe.routes.cli;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.paraphe.casefile.CaseFile;
import org.paraphe.casefile.CaseRef;
import org.paraphe.casefile.CaseState;

/** Says each step of each case once. */
final class DemoProgress {

  private static final Set<CaseState> ON_THE_WAY =
      EnumSet.of(CaseState.RECU, CaseState.EXTRAIT, CaseState.REDIGE);

  private final Terminal terminal;
  private final Map<CaseRef, CaseState> said = new HashMap<>();

  DemoProgress(Terminal terminal) {
    this.terminal = terminal;
  }

  /** True when that many cases are there and none is on its way any more. */
  boolean settled(List<CaseFile> cases, int expected) {
    cases.forEach(this::say);
    return cases.size() >= expected
        && cases.stream().noneMatch(c -> ON_THE_WAY.contains(c.state()));
  }

  private void say(CaseFile file) {
    if (file.state() != said.put(file.ref(), file.state())) {
      terminal.say(
          "  "
              + file.ref()
              + "  "
              + file.origine()
              + " : "
              + terminal.text("state." + file.state().name()));
    }
  }
}
