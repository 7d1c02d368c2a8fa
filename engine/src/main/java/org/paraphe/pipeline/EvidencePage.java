package org.paraphe.pipeline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.paraphe.act.Inline;
import org.paraphe.act.Typographie;
import org.paraphe.dossier.Shortened;
import org.paraphe.drafting.Draft;
import org.paraphe.facts.FactType;
import org.paraphe.rendering.Report;
import org.paraphe.rendering.Report.Section;
import org.paraphe.review.Resultat;

/** The evidence of an act for people: the same facts as in the JSON, in French. */
final class EvidencePage {

  private static final DateTimeFormatter WHEN =
      DateTimeFormatter.ofPattern("d MMMM uuuu 'à' HH'h'mm:ss", Locale.FRANCE)
          .withZone(ZoneId.systemDefault());

  private static final Map<String, String> MOVES =
      Map.of(
          "approuver", "approuvé",
          "voter", "vote saisi",
          "saisir", "valeurs saisies",
          "ecarter", "constat écarté",
          "reprendre", "renvoyé",
          "relancer", "relancé",
          "attribuer", "confié",
          "modifier", "document modifié");

  private static final Map<String, String> VERSIONS =
      Map.of(
          "template", "modèle d’acte",
          "model", "modèle de langage",
          "provider", "service",
          "prompt", "question sur les valeurs",
          "wordingPrompt", "question sur les formulations",
          "personalData", "données personnelles remplacées");

  private EvidencePage() {}

  /**
   * @param facts of the evidence, in the shape of its JSON
   */
  static Report of(Map<String, Object> facts, Draft draft, String authority) {
    List<Section> sections = new ArrayList<>();
    sections.add(decisions(rows(facts, "decisions")));
    if (facts.get("vote") instanceof Map<?, ?> vote) {
      sections.add(vote(vote));
    }
    sections.add(findings(rows(facts, "findings")));
    sections.add(Section.text("Du premier projet au texte approuvé", differences(facts)));
    sections.add(Section.text("Comment le texte a été rédigé", drafting(facts, draft)));
    sections.add(
        Section.table(
            "Empreintes SHA-256",
            List.of("Document", "Empreinte"),
            List.of(
                List.of("Texte approuvé (XML canonique)", text(facts, "canonicalSha256")),
                List.of("Document PDF", text(facts, "pdfSha256")),
                List.of("Document Word", text(facts, "docxSha256")))));
    return new Report(
        authority,
        "Preuves de l’acte",
        List.of(
            Inline.text(draft.act().objet()),
            "Numéro : "
                + text(facts, "number")
                + " – registre : "
                + text(facts, "register")
                + " – dossier : "
                + text(facts, "ref"),
            "Les mêmes faits, pour un programme, sont dans preuves.json."),
        sections);
  }

  private static Section decisions(List<Map<?, ?>> decisions) {
    return Section.table(
        "Qui a décidé",
        List.of("Décision", "Personne", "Quand", "Par", "Texte montré", "Raison"),
        decisions.stream()
            .map(
                d ->
                    List.of(
                        MOVES.getOrDefault(text(d, "move"), text(d, "move")),
                        who(d),
                        WHEN.format(Instant.parse(text(d, "at"))),
                        text(d, "channel"),
                        cut(text(d, "shown"), 12),
                        text(d, "move").equals("voter") ? "voir le vote" : text(d, "reason")))
            .toList());
  }

  private static String who(Map<?, ?> decision) {
    String name = decision.containsKey("name") ? text(decision, "name") : text(decision, "who");
    return decision.containsKey("delegation")
        ? name + ", par délégation (" + text(decision, "delegation") + ")"
        : name;
  }

  private static Section vote(Map<?, ?> vote) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("séance", day(text(vote, "session"))));
    rows.add(List.of("rang", text(vote, "rank")));
    rows.add(List.of("résultat", Resultat.valueOf(text(vote, "result")).label()));
    rows.add(List.of("décompte", text(vote, "count")));
    if (vote.get("entered") instanceof Map<?, ?> entered) {
      for (SessionField field : SessionField.values()) {
        String label = label(field);
        Object value = entered.get(field.key());
        if (label != null && value != null && !String.valueOf(value).isBlank()) {
          rows.add(List.of(label, shown(field, String.valueOf(value))));
        }
      }
    }
    if (vote.get("amendments") instanceof Map<?, ?> amended) {
      amended.forEach((k, v) -> rows.add(List.of("amendement – " + k, String.valueOf(v))));
    }
    return Section.table("Le vote", List.of("Donnée", "Valeur"), rows);
  }

  /** Null for what the session's day, the rank, the result and the count tell already. */
  private static @Nullable String label(SessionField field) {
    return switch (field) {
      case DATE_SEANCE, ORDRE, RESULTAT, POUR, CONTRE, ABSTENTIONS -> null;
      case DATE_CONVOCATION -> "convocation";
      case URGENCE -> "urgence";
      case SECONDE_CONVOCATION -> "seconde convocation";
      case LIEU -> "lieu";
      case EN_EXERCICE -> "membres en exercice";
      case PRESENTS -> "présents";
      case POUVOIRS -> "pouvoirs";
      case ABSENTS -> "absents";
      case PRESIDENT -> "présidence";
      case SECRETAIRE -> "secrétaire";
      case SCRUTIN -> "scrutin";
      case NE_PRENNENT_PAS_PART -> "ne prennent pas part";
      case VOIX_PRESIDENT -> "voix du président";
    };
  }

  private static String shown(SessionField field, String value) {
    return field.type() == FactType.DATE
        ? TypedValues.parse(FactType.DATE, value).map(v -> day(v.asText())).orElse(value)
        : value;
  }

  /** A day of the JSON as people write it; what is no day stays as it is. */
  private static String day(String iso) {
    return iso.matches("\\d{4}-\\d{2}-\\d{2}") ? Typographie.date(LocalDate.parse(iso)) : iso;
  }

  private static Section findings(List<Map<?, ?>> findings) {
    return Section.table(
        "Constats montrés à la personne",
        List.of("Gravité", "Constat", "Suite"),
        findings.stream()
            .map(
                f ->
                    List.of(
                        text(f, "severity").toLowerCase(Locale.ROOT),
                        text(f, "where") + " – " + text(f, "what"),
                        f.get("waived") instanceof Map<?, ?> waived
                            ? "écarté : " + text(waived, "reason")
                            : "–"))
            .toList());
  }

  private static List<String> differences(Map<String, Object> facts) {
    List<String> told =
        facts.get("differences") instanceof List<?> list
            ? list.stream().map(String::valueOf).toList()
            : List.of();
    return told.isEmpty() ? List.of("Aucune différence.") : told;
  }

  private static List<String> drafting(Map<String, Object> facts, Draft draft) {
    List<String> lines = new ArrayList<>();
    lines.add(
        draft.byModel()
            ? "Avec l’aide d’un modèle de langage : " + draft.drafter() + "."
            : "Sans modèle de langage, par extraction des pièces.");
    draft
        .versions()
        .forEach((what, version) -> lines.add(VERSIONS.getOrDefault(what, what) + " : " + version));
    lines.add("Textes de loi connus jusqu’au : " + day(text(facts, "corpusAsOf")));
    return lines;
  }

  private static List<Map<?, ?>> rows(Map<String, Object> facts, String key) {
    List<Map<?, ?>> rows = new ArrayList<>();
    if (facts.get(key) instanceof List<?> list) {
      list.forEach(
          one -> {
            if (one instanceof Map<?, ?> row) {
              rows.add(row);
            }
          });
    }
    return rows;
  }

  private static String text(Map<?, ?> map, String key) {
    return Objects.toString(map.get(key), "–");
  }

  private static String cut(String text, int length) {
    return Shortened.of(text, length);
  }
}
