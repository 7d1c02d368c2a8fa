package org.paraphe.routes.cli;

/** The program. */
public final class Main {

  private Main() {}

  public static void main(String[] args) {
    System.exit(new Cli(Surroundings.ofProcess()).run(args));
  }
}
