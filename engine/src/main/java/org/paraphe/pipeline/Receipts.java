package org.paraphe.pipeline;

import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.paraphe.casefile.CaseFile;
import org.paraphe.casefile.CaseFile.Decision;
import org.paraphe.casefile.CaseFile.Numero;
import org.paraphe.casefile.CaseState;
import org.paraphe.review.Move;
import org.paraphe.review.Person;

/** The words of {@code recu.txt} and of the messages that a command prints for the same moves. */
final class Receipts {

  static final String RECEIPT = "recu.txt";
  static final String REFUSAL = "refus.txt";
  static final String WAITS = "attente.txt";
  static final String TROUBLE = "erreur.txt";
  static final String REASON = "motif.txt";
  static final String INSTRUCTIONS = "consigne.txt";

  /** Stands in a moved folder from before its decision is committed until its receipt is there. */
  static final String BEGUN = ".decision-en-cours";

  private static final DateTimeFormatter WHEN =
      DateTimeFormatter.ofPattern("d MMMM uuuu 'à' HH'h'mm", Locale.FRANCE)
          .withZone(ZoneId.systemDefault());

  private Receipts() {}

  /**
   * True for a file of the top of a case's folder that we word: it can be written again, so it may
   * be removed.
   */
  static boolean isOne(String name) {
    return Set.of(RECEIPT, REFUSAL, WAITS, BEGUN, TROUBLE).contains(name);
  }

  /**
   * @param aside names of documents that the person changed and that the move does not read
   */
  static String notTaken(List<String> aside) {
    return aside.isEmpty()
        ? ""
        : "\nCe que vous avez changé dans le projet n'a pas été lu par ce déplacement ; vous le"
            + " retrouvez ici : "
            + String.join(", ", aside)
            + ". Pour que le texte modifié devienne le projet, déplacez-le dans valides/ (ou dans"
            + " votes/, avec seance.txt).\n";
  }

  /** The last line of a receipt: moved elsewhere with its folder, it no longer holds. */
  static String standsAt(Home home, Path folder) {
    return "(reçu de " + home.shown(folder) + ")\n";
  }

  /** The last line of a refusal that goes back with its folder: it holds for this version alone. */
  static String refused(CaseFile file) {
    return "\n(refus de la version " + file.version() + " du dossier " + file.ref() + ")\n";
  }

  static String approved(CaseFile file, Person person) {
    return "Dossier "
        + file.ref()
        + " : approuvé par "
        + person.nom()
        + when(file)
        + "\n"
        + next(file);
  }

  private static String next(CaseFile file) {
    Numero numero = file.numero();
    if (numero != null) {
      return "Numéro "
          + numero.texte()
          + " au registre « "
          + numero.registre()
          + (file.state() == CaseState.ARCHIVE
              ? " ». L'acte et ses preuves sont rangés dans "
              : " ». L'acte et ses preuves seront rangés dans ")
          + archivePlace(numero)
          + ".\n";
    }
    return switch (file.state()) {
      case VALIDE, ARCHIVE -> "Le texte non adopté est conservé, sans numéro, dans les archives.\n";
      case EN_SEANCE ->
          "Le projet attend le vote de l'assemblée dans en-seance/"
              + file.ref()
              + "/. Après la séance, remplissez seance.txt dans ce dossier et déplacez-le dans"
              + " votes/ ; l'acte recevra son numéro à la signature.\n";
      case A_VALIDER -> "Il attend maintenant l'approbation de la personne signataire.\n";
      default -> "";
    };
  }

  static String archivePlace(Numero numero) {
    return "archives/" + numero.registre() + "/" + numero.annee() + "/" + numero.texte() + "/";
  }

  static String sentBack(CaseFile file, Person person) {
    return "Dossier "
        + file.ref()
        + " : renvoyé en rédaction par "
        + person.nom()
        + when(file)
        + "\nLe nouveau projet paraîtra dans a-valider/"
        + file.ref()
        + "/.\n";
  }

  static String rejected(CaseFile file, Decision last) {
    return "Dossier "
        + file.ref()
        + (last.move().equals(Move.ABANDONNER.label()) ? " : abandonné" : " : rejeté")
        + when(file)
        + "\n"
        + "Le motif est dans motif.txt, les pièces reçues dans pieces/. Aucun acte n'en sortira.\n";
  }

  static String changed(CaseFile file, Person person, String what) {
    return "Dossier " + file.ref() + " : " + what + " par " + person.nom() + when(file) + "\n";
  }

  static String when(java.time.Instant at) {
    return WHEN.format(at);
  }

  static String when(CaseFile file) {
    if (file.decisions().isEmpty()) {
      return ".";
    }
    Decision last = file.decisions().get(file.decisions().size() - 1);
    return " le " + WHEN.format(last.at()) + ".";
  }
}
