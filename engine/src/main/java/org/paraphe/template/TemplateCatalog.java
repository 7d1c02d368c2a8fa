package org.paraphe.template;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.paraphe.act.ActKind;

/** The packs at hand: the embedded ones, replaced kind by kind by those of {@code modeles/}. */
public interface TemplateCatalog {

  /**
   * A pack of {@code modeles/} that cannot be read. No other stands in for it.
   *
   * @param kind its folder's name, which may be no kind at all
   * @param why in French: file, line, column, what to write instead
   * @param embedded the pack of the same kind that comes with the program, by whose words alone a
   *     dossier of the kind is still recognised; null where there is none
   */
  record Refused(String kind, String why, @Nullable TemplatePack embedded) {}

  /** In the order of their identifiers. */
  List<TemplatePack> packs();

  /** Those that cannot be read, in the order of their identifiers. */
  default List<Refused> refused() {
    return List.of();
  }

  /**
   * Kinds of packs that came into {@code modeles/} since the catalog was made: they serve once the
   * service is started again.
   */
  default List<String> late() {
    return List.of();
  }

  default Optional<TemplatePack> find(ActKind kind) {
    return packs().stream().filter(p -> p.kind().equals(kind)).findFirst();
  }

  /** In French, why acts of the kind must wait; empty where they need not. */
  default Optional<String> broken(ActKind kind) {
    return refused().stream()
        .filter(pack -> pack.kind().equals(kind.id()))
        .findFirst()
        .map(
            pack ->
                "le modèle de la commune modeles/"
                    + kind
                    + "/ ne peut pas être lu ("
                    + pack.why()
                    + ") ; corrigez-le (« paraphe template check "
                    + kind
                    + " »), puis redémarrez le service")
        .or(() -> late(kind));
  }

  private Optional<String> late(ActKind kind) {
    return late().contains(kind.id())
        ? Optional.of(
            "le modèle modeles/"
                + kind
                + "/ est arrivé depuis le démarrage du service ; redémarrez le service, les"
                + " dossiers de cette nature partiront aussitôt")
        : Optional.empty();
  }
}
