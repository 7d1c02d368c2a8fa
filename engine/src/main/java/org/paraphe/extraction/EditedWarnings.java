package org.paraphe.extraction;

/** Why a document that a person gave back is not read, in French: what, why, what to do. */
final class EditedWarnings {

  private static final String AGAIN =
      " Reprenez le projet.docx de a-valider/, refaites-y vos modifications et enregistrez-le au"
          + " format .docx ou .odt.";

  private EditedWarnings() {}

  static String notADocument() {
    return "ce n'est pas un document Word (.docx) ni OpenDocument (.odt) lisible." + AGAIN;
  }

  static String damaged() {
    return "le document est abîmé : il n'a pas pu être lu jusqu'au bout." + AGAIN;
  }

  static String empty() {
    return "le fichier est vide (0 octet)." + AGAIN;
  }

  static String encrypted() {
    return "le document est protégé par un mot de passe. Enregistrez-le sans mot de passe.";
  }

  static String macros() {
    return "le document contient des macros, qui ne sont jamais ouvertes. Enregistrez-le au format"
        + " « Document Word (.docx) », sans macros.";
  }

  static String entities() {
    return "le document contient une définition XML (DTD, entités), que ni Word ni LibreOffice"
        + " n'écrivent : il a été fabriqué ou abîmé."
        + AGAIN;
  }

  static String bomb() {
    return "une fois décompressé, le document est démesuré." + AGAIN;
  }

  static String tooLong(int paragraphs, int chars) {
    return "le document dépasse "
        + paragraphs
        + " paragraphes ou "
        + chars
        + " caractères : ce n'est plus un acte. Mettez ce qui est long dans une pièce du dossier,"
        + " et citez-la.";
  }
}
