package org.paraphe.facts;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Words of the procedure, of which every dossier is made: « à passer en conseil », « projet de
 * délibération ». Alone they do not say what an act is about.
 */
public final class ProcedureWords {
  private static final Set<String> WORDS =
      Set.of(
          "conseil",
          "municipal",
          "municipaux",
          "municipale",
          "communautaire",
          "syndical",
          "comite",
          "deliberation",
          "deliberations",
          "deliberer",
          "projet",
          "point",
          "ordre",
          "jour",
          "seance",
          "passer",
          "mettre",
          "inscrits",
          "delib",
          "cm",
          "prochain",
          "prochaine",
          "note",
          "rapport",
          "mairie",
          "maire",
          "arrete",
          "arretes",
          "decision",
          "decisions",
          "demande",
          "dossier",
          "document",
          "documents",
          "piece",
          "pieces",
          "jointe",
          "jointes",
          "urgent",
          "urgence",
          "important",
          "suite",
          "reponse",
          "relance",
          "rappel",
          "merci",
          "bonjour",
          "fonctions",
          "relatives",
          "relatif",
          "relative",
          "relatifs",
          "affaires",
          "matieres",
          "domaines",
          "suivants",
          "suivantes",
          "suivant",
          "suivante",
          "objet",
          "sujet",
          "texte",
          "acte",
          "actes",
          "preparer",
          "preparation",
          "rediger",
          "redaction",
          "votre",
          "notre",
          "pour",
          "avec",
          "concernant",
          "present",
          "presente",
          "ci",
          "joint",
          "transmission",
          "envoi",
          "version",
          "question",
          "questions",
          "divers",
          "diverses",
          "inscrire",
          "inscription",
          "voter",
          "vote",
          "prendre",
          "signer",
          "signature",
          "mail",
          "courrier",
          "lettre",
          "message",
          "fwd",
          "tr",
          "re",
          "pj",
          "formulaire",
          "fiche",
          "extrait",
          "avis",
          "propos",
          "sur",
          "par",
          "dans",
          "une",
          "des",
          "les",
          "aux",
          "de",
          "du",
          "la",
          "le",
          "un",
          "au",
          "en",
          "et",
          "ou",
          "ce",
          "cet",
          "cette",
          "ces",
          "son",
          "sa",
          "ses",
          "mes",
          "nos",
          "vos");

  private static final Pattern PARTS = Pattern.compile("[^a-z0-9]+");
  private static final Pattern NUMBER = Pattern.compile("\\d+[a-z]{0,2}");

  private ProcedureWords() {}

  /** True where nothing else is said, numbers and dates aside. */
  public static boolean alone(String words) {
    List<String> said =
        PARTS
            .splitAsStream(FoldedText.fold(words).toLowerCase(Locale.ROOT))
            .filter(w -> w.length() > 1)
            .toList();
    return said.stream().anyMatch(WORDS::contains)
        && said.stream().allMatch(w -> WORDS.contains(w) || NUMBER.matcher(w).matches());
  }
}
