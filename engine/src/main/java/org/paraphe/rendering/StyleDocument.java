package org.paraphe.rendering;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.paraphe.extraction.WordTemplate;
import org.paraphe.extraction.WordTemplate.Part;
import org.paraphe.template.Nearest;

/**
 * What is to say of an authority's {@code style.docx} to the one who made it. The document itself
 * is opened by the child process; this judges what it found.
 */
public final class StyleDocument {
  private static final String OURS = "Paraphe ";
  private static final String TABLE = "Tableau";

  /** How to add a style, told once behind those that are missing. */
  private static final String HOW_TO_ADD =
      "pour ajouter un style — dans Word : placez-vous dans un paragraphe mis en forme, onglet"
          + " Accueil, flèche au coin du groupe Styles, « Nouveau style », donnez-lui exactement le"
          + " nom indiqué, type « Paragraphe ». Dans LibreOffice Writer : F11, styles de"
          + " paragraphe, clic droit, « Nouveau… », même nom, puis enregistrez en .docx. Pour les"
          + " reprendre tous d'un coup : « paraphe template preview NATURE --out apercu », puis"
          + " dans Word « Gérer les styles », « Importer/Exporter » depuis apercu.docx ; dans"
          + " LibreOffice « Styles », « Charger les styles depuis un modèle »";

  private StyleDocument() {}

  /**
   * @param refusals for which no act is written into the document
   * @param faults what its author must mend, the refusals first
   * @param remarks what its author should know
   */
  public record Report(List<String> refusals, List<String> faults, List<String> remarks) {
    public Report {
      refusals = List.copyOf(refusals);
      faults = List.copyOf(faults);
      remarks = List.copyOf(remarks);
    }
  }

  public static Report of(WordTemplate document) {
    List<String> faults = new ArrayList<>(document.refusals());
    List<String> remarks = new ArrayList<>(document.remarks());
    if (document.outcome().hasText()) {
      Map<String, WordTemplate.Style> found = ours(document);
      boolean missing = missing(found, faults);
      unknown(found, faults);
      running(document, faults);
      numbered(found, remarks);
      if (missing) {
        remarks.add(0, HOW_TO_ADD);
      }
    }
    return new Report(document.refusals(), faults, remarks);
  }

  private static Map<String, WordTemplate.Style> ours(WordTemplate document) {
    Map<String, WordTemplate.Style> found = new LinkedHashMap<>();
    document.styles().stream()
        .filter(s -> s.name().startsWith(OURS))
        .forEach(s -> found.putIfAbsent(s.name().substring(OURS.length()), s));
    return found;
  }

  private static boolean missing(Map<String, WordTemplate.Style> found, List<String> faults) {
    boolean missing = false;
    for (Map.Entry<String, String> style : WordStyles.USES.entrySet()) {
      Optional<WordTemplate.Style> there = Optional.ofNullable(found.get(style.getKey()));
      String type = style.getKey().equals(TABLE) ? "table" : "paragraph";
      if (there.isEmpty()) {
        missing = true;
        faults.add(
            "le style « %s%s » manque (%s) ; cette partie aurait l'allure livrée avec Paraphe"
                .formatted(OURS, style.getKey(), style.getValue()));
      } else if (!there.get().type().equals(type)) {
        faults.add(
            "le style « %s%s » n'est pas un style de %s. Supprimez-le et recréez-le de ce type"
                .formatted(OURS, style.getKey(), type.equals("table") ? "tableau" : "paragraphe"));
      }
    }
    return missing;
  }

  /** A style of ours that is misspelt would never be used. */
  private static void unknown(Map<String, WordTemplate.Style> found, List<String> faults) {
    List<String> known = List.copyOf(WordStyles.USES.keySet());
    for (String name : found.keySet()) {
      if (!known.contains(name) && !name.endsWith(" Car") && !name.endsWith(" Char")) {
        faults.add(
            "le style « %s%s » ne correspond à aucune partie d'un acte ; le plus proche est « %s%s »"
                .formatted(OURS, name, OURS, Nearest.to(name, known)));
      }
    }
  }

  /** What header and footer say of each act: a name that nobody knows would print a blank. */
  private static void running(WordTemplate document, List<String> faults) {
    document.paragraphs().stream()
        .filter(p -> p.part() == Part.EN_TETE || p.part() == Part.PIED_DE_PAGE)
        .flatMap(
            p ->
                p.runs().stream()
                    .filter(r -> r.kind() != WordTemplate.Kind.TEXTE)
                    .filter(r -> RunningTag.named(r.text()).isEmpty())
                    .map(
                        r ->
                            "« %s », dans %s, n'est rien que Paraphe sache d'un acte ; la plus"
                                    .formatted(
                                        r.text(),
                                        p.part() == Part.EN_TETE ? "l'en-tête" : "le pied")
                                + " proche des étiquettes est ${%s}. Étiquettes possibles : %s"
                                    .formatted(
                                        Nearest.to(r.text(), RunningTag.names()),
                                        String.join(", ", RunningTag.names()))))
        .distinct()
        .forEach(faults::add);
  }

  private static void numbered(Map<String, WordTemplate.Style> found, List<String> remarks) {
    found.values().stream()
        .filter(WordTemplate.Style::numbered)
        .forEach(
            s ->
                remarks.add(
                    "le style « %s » numérote ses paragraphes : Paraphe numérote lui-même les"
                            .formatted(s.name())
                        + " articles et les points ; retirez la numérotation de ce style"));
  }
}
