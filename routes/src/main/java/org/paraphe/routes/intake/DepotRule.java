package org.paraphe.routes.intake;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.paraphe.dossier.Litter;
import org.paraphe.pipeline.OpenDocuments;

/** What never makes a dossier in {@code depot/}, each with its reason in French. */
final class DepotRule {

  private static final List<String> IN_TRANSFER =
      List.of(".filepart", ".part", ".partial", ".crdownload", ".tmp");

  private DepotRule() {}

  /** Why the item is not to be taken, from its name and its type alone. */
  static Optional<String> refusal(Path item) {
    return byName(item.getFileName().toString()).or(() -> byType(item));
  }

  private static Optional<String> byName(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    if (OpenDocuments.isLock(lower)) {
      return Optional.of(
          "fichier de verrou de Word, d'Excel ou de LibreOffice, ignoré : il disparaît quand le"
              + " document est fermé ; supprimez-le s'il reste");
    }
    if (Litter.isOne(name)) {
      return Optional.of(
          "fichier que le système laisse à côté des documents, ignoré : vous pouvez le supprimer");
    }
    if (lower.startsWith(".")) {
      return Optional.of(
          "fichier caché (son nom commence par un point), ignoré : renommez-le s'il faut le"
              + " traiter");
    }
    return IN_TRANSFER.stream().anyMatch(lower::endsWith)
        ? Optional.of(
            "transfert en cours d'après son nom : il sera pris quand il aura son nom définitif ;"
                + " renommez-le si la copie est finie")
        : Optional.empty();
  }

  /** In French, what is being written in the item; empty where nothing is. */
  static Optional<String> open(Path item, TreePrint tree) {
    return tree.files().stream()
        .map(file -> lastName(file.name()))
        .filter(OpenDocuments::isLock)
        .findFirst()
        .or(() -> OpenDocuments.lockOf(item))
        .map(
            lock ->
                "le document est ouvert dans un traitement de texte ou un tableur (« "
                    + lock
                    + " » le dit) : fermez-le, il sera pris ensuite ; ");
  }

  private static String lastName(String name) {
    return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
  }

  private static Optional<String> byType(Path item) {
    if (Files.isSymbolicLink(item)) {
      return Optional.of(
          "lien vers un autre emplacement, refusé : déposez une copie du document lui-même");
    }
    if (!Files.isRegularFile(item, LinkOption.NOFOLLOW_LINKS)
        && !Files.isDirectory(item, LinkOption.NOFOLLOW_LINKS)) {
      return Optional.of(
          "ni un fichier ni un dossier (tube, périphérique…), refusé : déposez un vrai fichier");
    }
    return Files.isReadable(item)
        ? Optional.empty()
        : Optional.of(
            "lecture refusée par le système : donnez au service le droit de lire cet élément");
  }

  /** Why a folder as a whole is not to be taken, from what lies in it. */
  static Optional<String> refusal(TreePrint tree) {
    Optional<TreePrint.Entry> special = tree.entries().stream().filter(e -> !e.plain()).findFirst();
    if (special.isPresent()) {
      return Optional.of(
          "contient « "
              + special.get().name()
              + " », un lien ou un fichier spécial, refusé : remplacez-le par une copie du document"
              + " ou supprimez-le");
    }
    Optional<TreePrint.Entry> moving =
        tree.files().stream().filter(e -> inTransfer(e.name())).findFirst();
    if (moving.isPresent()) {
      return Optional.of(
          "contient « "
              + moving.get().name()
              + " », dont le transfert est en cours d'après son nom ; renommez-le si la copie est"
              + " finie");
    }
    boolean nothing = tree.files().stream().allMatch(file -> Litter.isOne(lastName(file.name())));
    return nothing && tree.entries().size() > 0 && tree.entries().get(0).folder()
        ? Optional.of("dossier vide : déposez-y au moins une pièce")
        : Optional.empty();
  }

  private static boolean inTransfer(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return IN_TRANSFER.stream().anyMatch(lower::endsWith);
  }
}
