package org.paraphe.routes.cli;

import java.util.List;
import org.paraphe.act.ActKind;
import org.paraphe.template.TemplateCatalog;

/** The kind of act that an option names. */
final class InstalledKind {

  private InstalledKind() {}

  /**
   * @throws WrongUse with the kinds that there are, where it is none of them
   */
  static ActKind of(String id, TemplateCatalog catalog, Terminal terminal) {
    List<String> known = catalog.packs().stream().map(p -> p.kind().id()).toList();
    if (!known.contains(id)) {
      throw new WrongUse(terminal.text("kind.unknown", id, String.join(", ", known)));
    }
    return new ActKind(id);
  }
}
