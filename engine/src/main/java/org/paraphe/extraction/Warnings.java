package org.paraphe.extraction;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What a person reads of a piece that was not, or not fully, read: what, why, what to do. */
final class Warnings {

  private static final long MEGABYTE = 1024L * 1024L;

  private static final String UNPACK =
      "Ouvrez cette archive, puis déposez les fichiers qu'elle contient, ou une archive ZIP.";
  private static final String SLIDES =
      "Ouvrez ce diaporama et enregistrez-le en PDF, puis déposez le PDF.";

  /** What a person can do with formats that are common and not read. */
  private static final Map<String, String> OTHER_WAYS =
      Map.of(
          "application/x-7z-compressed", UNPACK,
          "application/x-rar-compressed", UNPACK,
          "application/gzip", UNPACK,
          "application/x-tar", UNPACK,
          "application/vnd.ms-powerpoint", SLIDES,
          "application/vnd.openxmlformats-officedocument.presentationml.presentation", SLIDES,
          "application/vnd.oasis.opendocument.presentation", SLIDES);

  private Warnings() {}

  static String emptyFile() {
    return "Le fichier est vide (0 octet). Demandez à l'expéditeur de le renvoyer.";
  }

  static String noText() {
    return "Aucun texte n'a été trouvé dans cette pièce. Ouvrez-la pour vérifier, puis demandez"
        + " une version lisible si elle devait en contenir.";
  }

  static String nothingRecognised() {
    return "La reconnaissance de caractères n'a trouvé aucun texte dans cette image. Ouvrez-la"
        + " pour vérifier ; au besoin, demandez une numérisation plus nette ou le document"
        + " d'origine.";
  }

  static String ornament() {
    return "Petite image du texte du courriel (logo, signature).";
  }

  static String illustration() {
    return "Grande image dans le texte du document, où aucun texte n'a été reconnu.";
  }

  static String tooBig(long bytes, long limit) {
    return "La pièce pèse "
        + inMegabytes(bytes)
        + " Mo, la limite est de "
        + inMegabytes(limit)
        + " Mo : elle n'a pas été ouverte. Demandez une version plus légère ou découpée.";
  }

  static String imageTooBig(long width, long height) {
    return "L'image mesure "
        + width
        + " × "
        + height
        + " points, c'est trop pour la reconnaissance de caractères. Demandez une numérisation à"
        + " 300 points par pouce.";
  }

  static String died(Outcome why, Duration limit) {
    return switch (why) {
      case DELAI_DEPASSE ->
          "La lecture a été arrêtée après "
              + Math.max(1, Math.round(limit.toMillis() / 1000.0))
              + " s sans aboutir : le fichier est peut-être abîmé ou démesuré. Ouvrez-le pour"
              + " vérifier, puis demandez une version plus simple (PDF avec texte).";
      case MEMOIRE ->
          "La lecture a été arrêtée faute de mémoire : le fichier est démesuré ou abîmé. Ouvrez-le"
              + " pour vérifier, puis demandez une version plus légère ou découpée.";
      default ->
          "Le programme qui lit ce format s'est arrêté sur ce fichier, sans doute abîmé."
              + " Ouvrez-le pour vérifier, puis demandez une nouvelle version.";
    };
  }

  static String noWordDocument() {
    return "ce n'est pas un fichier Word lisible (.docx). Enregistrez-le de nouveau depuis Word ou"
        + " LibreOffice au format .docx, sans mot de passe";
  }

  static String noPicture(String name, int most) {
    return "« "
        + name
        + " » n'est pas une image PNG ou JPEG lisible, de "
        + most / (1024 * 1024)
        + " Mo au plus. Ouvrez-la dans un logiciel de dessin et exportez-la en PNG (un dessin SVG"
        + " ou PDF, un JPEG en quadrichromie ne conviennent pas)";
  }

  static String encrypted() {
    return "La pièce est protégée par un mot de passe : elle n'a pas pu être lue. Demandez à"
        + " l'expéditeur une version sans mot de passe.";
  }

  static String encryptedEntries(int count) {
    return count
        + " fichier(s) de cette archive sont protégés par un mot de passe et n'ont pas été"
        + " ouverts. Demandez à l'expéditeur une archive sans mot de passe.";
  }

  static String unreadable(String format) {
    return "Le fichier ("
        + format
        + ") est abîmé ou incomplet : il n'a pas pu être lu. Demandez à l'expéditeur de le"
        + " renvoyer.";
  }

  static String readInPart(String format) {
    return "Le fichier ("
        + format
        + ") est abîmé : seul le début a pu être lu. Ouvrez-le pour vérifier, puis demandez une"
        + " nouvelle version.";
  }

  /**
   * @param where the row of a table in which reading stopped; empty outside of tables
   */
  static String cut(int chars, String where) {
    return "Le texte est plus long que la limite ("
        + number(chars)
        + " caractères) : la suite n'a pas été lue"
        + (where.isEmpty() ? "" : " (à partir de " + where + ")")
        + ". Découpez la pièce si cette suite compte.";
  }

  static String cutCells(int cells, String where) {
    return "Les tableaux ont plus de "
        + number(cells)
        + " cellules remplies : la suite n'a pas été lue (à partir de "
        + where
        + "). Découpez la pièce si cette suite compte.";
  }

  static String sheetsNotRead(List<String> names) {
    List<String> shown = names.subList(0, Math.min(names.size(), 10));
    return "Feuilles non lues : « "
        + String.join(" », « ", shown)
        + " »"
        + (names.size() > shown.size() ? " et " + (names.size() - shown.size()) + " autres" : "")
        + ". Déposez-les à part si elles comptent.";
  }

  static String cellsWithoutText() {
    return "Des cellules n'ont pas leur texte : le classeur en contient trop. Découpez-le si ces"
        + " cellules comptent.";
  }

  private static String number(int value) {
    return String.format(Locale.FRANCE, "%,d", value).replace('\u202f', '\u00a0');
  }

  static String refused(String mediaType) {
    if (Programs.is(mediaType)) {
      return "Ce fichier est un programme ("
          + mediaType
          + "), quel que soit son nom : il n'est pas lu. Ne l'ouvrez pas et prévenez le service"
          + " informatique.";
    }
    String way = OTHER_WAYS.getOrDefault(mediaType, "Demandez le document dans l'un d'eux.");
    return "Ce type de fichier ("
        + mediaType
        + ") n'est pas lu. Formats acceptés : docx, odt, pdf, xlsx, ods, doc, xls, rtf, eml, msg,"
        + " zip, txt, csv, html, png, jpeg, tiff. "
        + way;
  }

  static String noTesseract() {
    return "La reconnaissance de caractères n'est pas installée : cette image n'a pas été lue."
        + " Installez les paquets tesseract-ocr et tesseract-ocr-fra, puis relancez.";
  }

  static String noFrench() {
    return "La reconnaissance de caractères n'a pas ses données françaises : cette image n'a pas"
        + " été lue. Installez le paquet tesseract-ocr-fra, puis relancez.";
  }

  static String recognitionFailed() {
    return "La reconnaissance de caractères n'a pas pu ouvrir cette image, sans doute abîmée."
        + " Ouvrez-la pour vérifier, puis demandez une nouvelle numérisation.";
  }

  static String recognised() {
    return "Texte obtenu par reconnaissance de caractères : comparez les montants, les dates et les"
        + " noms à l'image.";
  }

  static String pagesNotRecognised(int first, int last) {
    return "Les pages "
        + first
        + " à "
        + last
        + " n'ont pas été lues : le temps prévu pour la reconnaissance de caractères est écoulé."
        + " Découpez la pièce.";
  }

  static String notUnpacked(String name, String why) {
    return "« " + name + " » n'a pas été ouvert : " + why + " Ouvrez la pièce pour vérifier.";
  }

  static String tooDeep(int depth) {
    return "Les fichiers contenus dans cette pièce n'ont pas été ouverts : elle est à plus de "
        + depth
        + " niveaux d'emboîtement. Déposez ces fichiers directement.";
  }

  static String tooMany() {
    return "Certains fichiers contenus dans cette pièce n'ont pas été ouverts : il y en a trop."
        + " Découpez-la ou déposez-les directement.";
  }

  static String enough() {
    return "Certains fichiers contenus dans cette pièce n'ont pas été lus : le temps ou la longueur"
        + " de texte permis pour l'ensemble est épuisé. Découpez-la ou déposez-les directement.";
  }

  static String noTimeToRecognise() {
    return "Les images de cette pièce n'ont pas été lues : le temps prévu pour la reconnaissance de"
        + " caractères est épuisé. Déposez-la seule, ou découpez-la.";
  }

  static String tooBigUnpacked() {
    return "une fois ouvert il dépasse la taille permise.";
  }

  static String objectNotRead() {
    return "cet objet incorporé n'est pas d'un format lu.";
  }

  private static long inMegabytes(long bytes) {
    return Math.max(1, Math.round((double) bytes / MEGABYTE));
  }
}
