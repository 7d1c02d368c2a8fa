package org.paraphe.routes.cli;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import org.paraphe.casefile.CaseFile;
import org.paraphe.casefile.CaseFile.Numero;
import org.paraphe.casefile.CaseState;
import org.paraphe.pipeline.Home;
import org.paraphe.pipeline.Paraphe;

/** What to look at once the tour is over, with the paths that it made. */
final class DemoGuide {

  private DemoGuide() {}

  static String of(Paraphe paraphe, CaseFile archived, Terminal terminal) {
    Home home = paraphe.home();
    List<CaseFile> waiting = paraphe.cases().list(EnumSet.of(CaseState.A_VALIDER));
    StringBuilder guide = new StringBuilder();
    guide.append(terminal.text("demo.guide.archived", number(archived), folder(home, archived)));
    waiting.stream()
        .findFirst()
        .ifPresent(
            first -> {
              Path folder = home.aValider().resolve(first.ref().value());
              guide.append(
                  terminal.text(
                      "demo.guide.waiting",
                      waiting.size(),
                      folder.resolve("projet.pdf"),
                      folder.resolve("controle.html"),
                      first.ref(),
                      home.root()));
            });
    return guide.append(terminal.text("demo.guide.next", home.root(), home.depot())).toString();
  }

  private static String number(CaseFile archived) {
    Numero numero = archived.numero();
    return numero == null ? archived.ref().value() : numero.texte();
  }

  private static Path folder(Home home, CaseFile archived) {
    Numero numero = archived.numero();
    return numero == null
        ? home.archives()
        : home.archives()
            .resolve(numero.registre())
            .resolve(String.valueOf(numero.annee()))
            .resolve(numero.texte());
  }
}
