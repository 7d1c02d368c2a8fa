package org.paraphe.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.paraphe.casefile.CaseFile;
import org.paraphe.dossier.PermanentFailure;
import org.paraphe.dossier.Piece;
import org.paraphe.dossier.Sha256;
import org.paraphe.review.Refusal;

/** A case's folder on a person's desk, as it is read: what was handled, shown, written, changed. */
record MovedFolder(Home home, Path path) {

  private static final Pattern COPY_OF_DRAFT =
      Pattern.compile("(?i)(?!~\\$|\\.)(?:.*\\W)?projet(?:\\W.*)?\\.(?:docx?|odt|pdf)");

  private static final String STAYS = "(ce dossier reste ici : ";

  /**
   * True where nothing is left to do: the receipt or the refusal in it was written for this very
   * place, and nothing came into the folder since.
   */
  boolean isHandled() {
    return isReceived() || isRefused();
  }

  /** By its refusal. */
  boolean isRefused() {
    return own(Receipts.REFUSAL).contains(stays());
  }

  /** By its receipt. */
  boolean isReceived() {
    return own(Receipts.RECEIPT).contains(Receipts.standsAt(home, path))
        && Projections.DRAFT.stream().noneMatch(this::holds)
        && !holds(Receipts.TROUBLE)
        && !holds(Receipts.BEGUN);
  }

  /** Says in the folder why the move is refused; it stays where it is until somebody changes it. */
  void leave(Refusal refusal) {
    try {
      Files.deleteIfExists(path.resolve(Receipts.BEGUN));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write in " + path, e);
    }
    Projections.writeText(path.resolve(Receipts.REFUSAL), refusal.text() + "\n" + stays());
  }

  private String stays() {
    return STAYS + home.shown(path) + ", contenu " + print() + ")\n";
  }

  /** Changes when a file comes, goes or changes its size; our own refusal left out. */
  private String print() {
    try (Stream<Path> walk = Files.walk(path)) {
      String seen =
          walk.filter(f -> !f.equals(path.resolve(Receipts.REFUSAL)))
              .filter(f -> Files.isRegularFile(f, LinkOption.NOFOLLOW_LINKS))
              .map(f -> path.relativize(f) + " " + f.toFile().length())
              .sorted()
              .collect(Collectors.joining("\n"));
      return Sha256.of(seen).hex().substring(0, 8);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + path, e);
    }
  }

  /** The documents that a person edited, or put beside the draft as an edited one. */
  List<Path> edited(CaseFile file) {
    Optional<Sha256> shown = file.document(Kept.DOCX);
    boolean docx =
        holds(Kept.DOCX) && shown.filter(Sha256.of(path.resolve(Kept.DOCX))::equals).isEmpty();
    return Stream.of(docx ? Kept.DOCX : "", holds(Kept.ODT) ? Kept.ODT : "")
        .filter(name -> !name.isEmpty())
        .map(path::resolve)
        .toList();
  }

  /**
   * What is approved is what was shown: the folder must hold the case's draft, and nothing else.
   *
   * @param edited true where the document was edited, and is read instead
   */
  Optional<Refusal> notWhatWasShown(CaseFile file, boolean edited) {
    return Stream.of(Kept.DOCX, Kept.PDF)
        .filter(role -> !edited || role.equals(Kept.PDF))
        .flatMap(role -> file.document(role).flatMap(shown -> notShown(role, shown)).stream())
        .findFirst()
        .or(this::correctionAsked)
        .or(() -> otherDraft(file))
        .or(() -> changedPiece(file))
        .map(reason -> refusal(file, reason));
  }

  /** A PDF is not read back: another one than that which was shown would be adopted unread. */
  Optional<Refusal> changedPdfBeforeVote(CaseFile file) {
    return Stream.of(Kept.PDF)
        .filter(this::holds)
        .filter(
            role ->
                file.document(role)
                    .filter(shown -> Sha256.of(path.resolve(role)).equals(shown))
                    .isEmpty())
        .findFirst()
        .map(
            role ->
                new Refusal(
                    "La saisie du vote du dossier " + file.ref() + " est refusée.",
                    "« "
                        + role
                        + " » n'est pas le projet soumis au vote, et un PDF ne se relit pas",
                    "un amendement se saisit dans seance.txt, sous « Amendements » (« champ ="
                        + " valeur »), ou se fait dans projet.docx ; votre document est conservé à"
                        + " côté"));
  }

  static Refusal noForm(CaseFile file) {
    return new Refusal(
        "La saisie du vote du dossier " + file.ref() + " est refusée.",
        "« seance.txt » manque dans le dossier déplacé, ou il est vide",
        "remplissez le seance.txt de en-seance/"
            + file.ref()
            + "/, puis déplacez le dossier entier dans votes/");
  }

  static Refusal retryTakesNoInstructions(CaseFile file) {
    return new Refusal(
        "Le nouvel essai du dossier " + file.ref() + " est refusé.",
        "« consigne.txt » est dans le dossier, et un nouvel essai repart des pièces reçues sans la"
            + " lire",
        "ôtez consigne.txt, puis déplacez de nouveau le dossier ; la consigne se donne ensuite,"
            + " quand le projet est dans a-valider/");
  }

  private record Reason(String why, String fix) {}

  private static Refusal refusal(CaseFile file, Reason reason) {
    return new Refusal(
        "L'approbation du dossier " + file.ref() + " est refusée.", reason.why(), reason.fix());
  }

  private Optional<Reason> notShown(String role, Sha256 shown) {
    if (!holds(role)) {
      return Optional.of(
          new Reason(
              "« " + role + " » manque dans le dossier déplacé",
              "déplacez le dossier entier, tel qu'il était dans a-valider/"));
    }
    if (Sha256.of(path.resolve(role)).equals(shown)) {
      return Optional.empty();
    }
    return Optional.of(
        new Reason(
            "« "
                + role
                + " » n'est pas le projet de la version actuelle : il a été modifié, ou le projet a"
                + " été refait depuis. Un PDF ne se relit pas",
            "relisez le projet de a-valider/ ; pour le corriger, modifiez projet.docx avec Word ou"
                + " LibreOffice. Votre document est conservé à côté"));
  }

  private Optional<Reason> correctionAsked() {
    return Stream.of(Receipts.INSTRUCTIONS, Receipts.REASON)
        .filter(name -> !note(name).isBlank())
        .map(
            name ->
                new Reason(
                    "« "
                        + name
                        + " » est dans le dossier : approuver prend le projet tel qu'il est, sans"
                        + " tenir compte de ce que vous y avez écrit",
                    name.equals(Receipts.INSTRUCTIONS)
                        ? "pour faire corriger le projet, déplacez le dossier dans a-reprendre/ ;"
                            + " pour l'approuver tel quel, supprimez d'abord consigne.txt"
                        : "pour rejeter, déplacez le dossier dans rejetes/ ; pour approuver,"
                            + " supprimez d'abord motif.txt"))
        .findFirst();
  }

  /** The copy that a file manager made of the draft, and that somebody wrote in. */
  private Optional<Reason> otherDraft(CaseFile file) {
    try (Stream<Path> list = Files.list(path)) {
      return list.filter(f -> isCopyOfDraft(String.valueOf(f.getFileName())))
          .filter(f -> Files.isRegularFile(f, LinkOption.NOFOLLOW_LINKS))
          .filter(f -> !file.documents().containsValue(Sha256.of(f)))
          .sorted()
          .findFirst()
          .map(
              f ->
                  new Reason(
                      "« "
                          + f.getFileName()
                          + " » est à côté du projet et dit autre chose que lui : on ne sait pas"
                          + " lequel vous approuvez",
                      "pour approuver le projet tel quel, supprimez cette copie ; pour approuver"
                          + " la vôtre, donnez-lui le nom projet.docx à la place de l'autre"));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list " + path, e);
    }
  }

  /** Not those that Paraphe itself puts aside under a name of its own. */
  private static boolean isCopyOfDraft(String name) {
    return COPY_OF_DRAFT.matcher(name).matches()
        && !name.startsWith("projet-modifie")
        && !Set.of(Kept.DOCX, Kept.PDF, Kept.ODT).contains(name);
  }

  private Optional<Reason> changedPiece(CaseFile file) {
    return file.pieces().stream()
        .filter(piece -> holds("pieces/" + piece.name()))
        .filter(piece -> !Sha256.of(path.resolve("pieces/" + piece.name())).equals(piece.sha256()))
        .findFirst()
        .map(MovedFolder::changed);
  }

  private static Reason changed(Piece piece) {
    return new Reason(
        "la pièce « "
            + piece.name()
            + " » a été modifiée, alors que le projet a été fait et contrôlé d'après celle qui"
            + " avait été reçue",
        "déposez la nouvelle pièce dans depot/ avec le reste du dossier, et rejetez celui-ci ; pour"
            + " approuver le projet tel quel, déplacez de nouveau le dossier : la pièce reçue y a"
            + " été remise. La vôtre est conservée à côté");
  }

  boolean holds(String name) {
    return Files.isRegularFile(path.resolve(name), LinkOption.NOFOLLOW_LINKS);
  }

  /** A note of ours; what is longer than any of them is not. */
  String own(String name) {
    try {
      return note(name);
    } catch (PermanentFailure e) {
      return "";
    }
  }

  /** What a person wrote in a text file, in UTF-8 or as Windows' Notepad did; empty without it. */
  String note(String name) {
    return holds(name) ? WrittenText.read(path.resolve(name)) : "";
  }
}
