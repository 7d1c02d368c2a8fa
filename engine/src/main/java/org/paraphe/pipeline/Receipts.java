package org.paraphe.pipeline;

import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.paraphe.casefile.CaseFile;
import org.paraphe.casefile.CaseFile.Decision;
import org.paraphe.casefile.CaseFile.Numero;
import org.paraphe.review.Move;
import org.paraphe.review.Person;

/** The words of {@code recu.txt} and of the messages that a command prints for the same moves. */
final class Receipts {

  static final String RECEIPT = "recu.txt";
  static final String REFUSAL = "refus.txt";

  private static final DateTimeFormatter WHEN =
      DateTimeFormatter.ofPattern("d MMMM uuuu 'à' HH'h'mm", Locale.FRANCE)
          .withZone(ZoneId.systemDefault());

  private Receipts() {}

  /** True for a file that this class words: it can be written again, so it may be removed. */
  static boolean isOne(Path file) {
    String name = String.valueOf(file.getFileName());
    return name.equals(RECEIPT) || name.equals(REFUSAL) || name.equals("erreur.txt");
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
          + " ». L'acte et ses preuves sont rangés dans "
          + archivePlace(numero)
          + ".\n";
    }
    return switch (file.state()) {
      case EN_SEANCE ->
          "Le projet attend le vote de l'assemblée dans en-seance/"
              + file.ref()
              + "/. Il recevra son numéro après le vote ; la saisie du vote n'est pas encore prise"
              + " en charge par cette version.\n";
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
        + "\nLe motif est dans motif.txt, les pièces reçues dans pieces/. Aucun acte n'en sortira.\n";
  }

  static String changed(CaseFile file, Person person, String what) {
    return "Dossier " + file.ref() + " : " + what + " par " + person.nom() + when(file) + "\n";
  }

  private static String when(CaseFile file) {
    if (file.decisions().isEmpty()) {
      return ".";
    }
    Decision last = file.decisions().get(file.decisions().size() - 1);
    return " le " + WHEN.format(last.at()) + ".";
  }
}
