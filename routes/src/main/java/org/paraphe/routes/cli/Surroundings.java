package org.paraphe.routes.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Everything a command touches of the process it runs in, passed in so that it is tested in
 * process.
 *
 * @param in standard input
 * @param out results
 * @param err progress and messages
 * @param environment variables
 * @param folder the working folder, where {@code ./} starts
 * @param osUser the account of the system that runs the command
 * @param terminal true where a person sits before a screen: progress may be drawn, questions asked
 */
record Surroundings(
    InputStream in,
    PrintStream out,
    PrintStream err,
    Map<String, String> environment,
    Path folder,
    String osUser,
    boolean terminal) {

  /** Without a screen. */
  Surroundings(
      InputStream in,
      PrintStream out,
      PrintStream err,
      Map<String, String> environment,
      Path folder,
      String osUser) {
    this(in, out, err, environment, folder, osUser, false);
  }

  /** Without anything on standard input. */
  Surroundings(
      PrintStream out,
      PrintStream err,
      Map<String, String> environment,
      Path folder,
      String osUser) {
    this(InputStream.nullInputStream(), out, err, environment, folder, osUser);
  }

  static Surroundings ofProcess() {
    return new Surroundings(
        System.in,
        utf8(FileDescriptor.out),
        utf8(FileDescriptor.err),
        System.getenv(),
        Path.of("").toAbsolutePath(),
        System.getProperty("user.name", ""),
        System.console() != null);
  }

  private static PrintStream utf8(FileDescriptor descriptor) {
    return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
  }

  /**
   * French, but where the first of PARAPHE_LANGUE, LC_ALL, LC_MESSAGES and LANG that is set asks
   * for English. The launcher hands the user's own choice on by the first.
   */
  Locale locale() {
    return Stream.of("PARAPHE_LANGUE", "LC_ALL", "LC_MESSAGES", "LANG")
        .map(name -> environment.getOrDefault(name, ""))
        .filter(value -> !value.isEmpty())
        .findFirst()
        .filter(value -> value.toLowerCase(Locale.ROOT).startsWith("en"))
        .map(value -> Locale.ENGLISH)
        .orElse(Locale.FRENCH);
  }

  /** A path that the user gave, seen from the working folder. */
  Path resolve(String path) {
    return folder.resolve(path).normalize();
  }
}
