package org.paraphe.template;

import java.util.List;
import java.util.Optional;
import org.paraphe.act.ActKind;

/** The packs at hand: the embedded ones, replaced kind by kind by those of {@code modeles/}. */
public interface TemplateCatalog {

  /** In the order of their identifiers. */
  List<TemplatePack> packs();

  default Optional<TemplatePack> find(ActKind kind) {
    return packs().stream().filter(p -> p.kind().equals(kind)).findFirst();
  }
}
