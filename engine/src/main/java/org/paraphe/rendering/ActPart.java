package org.paraphe.rendering;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a paragraph of a document is, by the name of its style: « Paraphe Visa » is a visa. */
enum ActPart {
  PROJET,
  COLLECTIVITE,
  DEPARTEMENT,
  TITRE,
  NUMERO,
  SEANCE,
  OBJET,
  VISA,
  CONSIDERANT,
  FORMULE,
  ARTICLE,
  ALINEA,
  POINT,
  TIRET,
  TITRETABLEAU,
  CELLULE,
  VOTE,
  EXECUTION,
  LIEU,
  QUALITE,
  SIGNATAIRE,
  RECOURS,
  CERTIFICATION,
  ANNEXE;

  private static final Map<String, ActPart> BY_NAME =
      Arrays.stream(values())
          .collect(Collectors.toMap(p -> p.name().toLowerCase(Locale.ROOT), Function.identity()));

  /**
   * By the nearest style that is one of ours: its name or its id, however a word processor wrote it
   * (« Paraphe Visa », « ParapheVisa », « Paraphe_20_Visa », « Paraphe Visa1 » after a paste).
   */
  static Optional<ActPart> of(List<String> styles) {
    return styles.stream().flatMap(style -> named(style).stream()).findFirst();
  }

  private static Optional<ActPart> named(String style) {
    String plain =
        Normalizer.normalize(style.replace("_20_", " "), Normalizer.Form.NFD)
            .replaceAll("[^A-Za-z]", "")
            .toLowerCase(Locale.ROOT);
    return plain.startsWith("paraphe")
        ? Optional.ofNullable(BY_NAME.get(plain.substring("paraphe".length())))
        : Optional.empty();
  }
}
