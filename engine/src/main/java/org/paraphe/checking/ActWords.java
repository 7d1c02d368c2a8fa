package org.paraphe.checking;

/** The words that every act has from the product's own macros, whatever its pack. */
final class ActWords {

  static final String TEXT =
      """
      Extrait du registre des délibérations. Arrêté. Décision. Commune. Département.
      Le La Les Vu Considérant Article Annexe Après en avoir délibéré ARRÊTE DÉCIDE
      La présente délibération, le présent arrêté ou la présente décision peut faire l'objet d'un
      recours devant le Tribunal administratif dans un délai de deux mois à compter de sa
      publication ou de sa notification, par l'application Télérecours citoyens (Internet :
      https://www.telerecours.fr), en application de l'article R. 421-1 du code de justice
      administrative. Un recours gracieux. Monsieur Madame le Maire, Le Président,
      Le Préfet, le Conseil.
      """;

  private ActWords() {}
}
