package org.paraphe.pipeline;

import java.util.List;
import java.util.UUID;
import org.paraphe.casefile.CaseFiles;

/**
 * Names a worker among all: its process, when that process started, and a random part. Lets a new
 * service free at once what a killed one still held.
 */
record Worker(String id) {

  static Worker ofThisProcess() {
    ProcessHandle self = ProcessHandle.current();
    return new Worker(self.pid() + "/" + started(self) + "/" + UUID.randomUUID());
  }

  /** Frees the cases whose worker is a process of this machine that no longer runs. */
  static void freeTheDead(CaseFiles cases) {
    List<String> dead = cases.holders().stream().filter(owner -> !lives(owner)).toList();
    dead.forEach(cases::free);
  }

  private static boolean lives(String owner) {
    String[] parts = owner.split("/", 3);
    return ProcessHandle.of(Long.parseLong(parts[0]))
        .map(process -> process.isAlive() && started(process).equals(parts[1]))
        .orElse(false);
  }

  private static String started(ProcessHandle process) {
    return process.info().startInstant().map(i -> Long.toString(i.toEpochMilli())).orElse("0");
  }
}
