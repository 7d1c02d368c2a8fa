package org.paraphe.routes.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The commands that only hold others. */
final class Groups {

  private Groups() {}

  /** Called alone, a group shows its help and counts as wrong use. */
  abstract static class Group implements Callable<Integer> {

    @Spec private @Nullable CommandSpec spec;

    @Override
    public final Integer call() {
      if (spec != null) {
        spec.commandLine().usage(spec.commandLine().getErr());
      }
      return Exit.WRONG_USE;
    }
  }

  @Command(name = "queue", description = "la file d'attente de validation")
  static final class Queue extends Group {
    @Mixin private HelpOption help = new HelpOption();
  }

  @Command(name = "archive", description = "les actes archivés")
  static final class Archive extends Group {
    @Mixin private HelpOption help = new HelpOption();
  }

  @Command(name = "journal", description = "le journal chaîné des événements")
  static final class Journal extends Group {
    @Mixin private HelpOption help = new HelpOption();
  }

  @Command(name = "person", description = "les personnes et leurs rôles")
  static final class People extends Group {
    @Mixin private HelpOption help = new HelpOption();
  }

  @Command(name = "template", description = "les modèles d'actes")
  static final class Templates extends Group {
    @Mixin private HelpOption help = new HelpOption();
  }

  @Command(name = "config", description = "les réglages")
  static final class Config extends Group {
    @Mixin private HelpOption help = new HelpOption();
  }

  @Command(name = "ai", description = "les appels à un modèle de langage : arrêt, état, registre")
  static final class Ai extends Group {
    @Mixin private HelpOption help = new HelpOption();
  }

  @Command(name = "corpus", description = "les textes de loi importés")
  static final class Corpus extends Group {
    @Mixin private HelpOption help = new HelpOption();
  }
}
