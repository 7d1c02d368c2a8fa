package org.paraphe.routes.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** One command run in this process, with what it said. */
record Run(int code, String out, String err) {

  /** Runs in a folder, in French, as the system account "cmorvan". */
  static Run in(Path folder, String... args) {
    return in(folder, Map.of(), args);
  }

  static Run in(Path folder, Map<String, String> environment, String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code =
        new Cli(
                new Surroundings(
                    new PrintStream(out, true, StandardCharsets.UTF_8),
                    new PrintStream(err, true, StandardCharsets.UTF_8),
                    new HashMap<>(environment),
                    folder,
                    "cmorvan"))
            .run(args);
    return new Run(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }
}
