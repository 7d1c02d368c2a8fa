package org.paraphe.pipeline;

import org.jspecify.annotations.Nullable;
import org.paraphe.act.Typographie;
import org.paraphe.casefile.CaseFile;
import org.paraphe.review.Person;
import org.paraphe.review.Resultat;
import org.paraphe.review.SessionVote;

/** The words of the receipts around a vote. */
final class VoteReceipts {

  private VoteReceipts() {}

  /**
   * @param document that amended the text; null where none did
   */
  static String voted(
      CaseFile file, SessionVote vote, Person person, @Nullable VotedDocument document) {
    StringBuilder text = new StringBuilder();
    text.append("Dossier ").append(file.ref()).append(" : vote saisi par ").append(person.nom());
    text.append(Receipts.when(file)).append('\n');
    text.append("Séance du ").append(Typographie.date(vote.seance())).append(", rang ");
    text.append(vote.ordre()).append(" : délibération ").append(vote.resultat().label());
    text.append(".\n").append(next(file, vote.resultat()));
    if (!vote.amendments().isEmpty()) {
      text.append("\nCe que l'amendement change :\n");
      vote.amendments()
          .forEach((k, v) -> text.append("  - ").append(k).append(" = ").append(v).append('\n'));
    }
    if (document != null) {
      text.append('\n').append(document.modification().list());
      document.findings().forEach(f -> text.append("À vérifier : ").append(f.what()).append('\n'));
    }
    if (!vote.differences().isEmpty()) {
      text.append("\nÀ vérifier : cette séance n'est pas saisie comme pour ses autres affaires.\n");
      vote.differences().forEach(d -> text.append("  - ").append(d).append('\n'));
    }
    return text.toString();
  }

  private static String next(CaseFile file, Resultat result) {
    String place = "a-valider/" + file.ref() + "/";
    return switch (result) {
      case ADOPTEE, AMENDEE ->
          "Le texte adopté paraît dans "
              + place
              + ". La personne signataire l'approuve en déplaçant"
              + " ce dossier dans valides/ : il reçoit alors son numéro, dans l'ordre de la"
              + " séance.\n";
      case REJETEE ->
          "Le texte non adopté paraît dans "
              + place
              + ". La personne signataire le constate en"
              + " déplaçant ce dossier dans valides/ : il est conservé sans numéro.\n";
      case AJOURNEE -> "Le projet attend une autre séance dans en-seance/" + file.ref() + "/.\n";
    };
  }

  static String reopened(CaseFile file, Person person) {
    return "Dossier "
        + file.ref()
        + " : renvoyé en séance par "
        + person.nom()
        + Receipts.when(file)
        + "\nLe vote est à saisir de nouveau dans en-seance/"
        + file.ref()
        + "/seance.txt.\n";
  }
}
