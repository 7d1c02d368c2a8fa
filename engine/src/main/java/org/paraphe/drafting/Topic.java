package org.paraphe.drafting;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * What a figure is about, by the beginnings of the words around it: words that say the same of a
 * thing count as one (« hauteur » and « de haut », « chute » and « tombée »), and those that only
 * say that somebody found, gave or measured it count for nothing.
 */
final class Topic {
  private static final Pattern SHORT = Pattern.compile("\\b[a-z]{3}\\b");

  private static final Set<String> SHORT_EMPTY =
      Set.of(
          "les", "des", "une", "est", "par", "sur", "son", "ses", "qui", "que", "ont", "ete", "aux",
          "pas", "ces", "cet", "ans", "dit", "dix", "six", "mai", "mme", "mlle", "ttc", "eur",
          "nos", "vos", "mes", "tes", "non", "oui", "car", "fin", "eux", "lui", "eut", "mon", "ils",
          "env");

  private static final Set<String> EMPTY =
      Set.of(
          "produi", "surven", "interv", "arrive", "consta", "derou", "passe", "soir", "matin",
          "nuit", "commis", "lieu", "declar", "affirm", "indiqu", "estime", "estima", "attest",
          "soutie", "evalue", "montre", "mesure", "releve", "compte", "compta", "attein", "eleve",
          "peut", "peuven", "recevo", "admis", "admet", "pris", "enviro", "apres", "precis",
          "toute", "avoir", "prevoi", "appren", "ecrit", "note", "rappor", "annuel", "mensue",
          "trimes", "semest", "total", "global", "actuel", "delai", "duree", "period", "jours",
          "semain", "annees", "nombre", "partir");

  private static final Map<String, String> ALIKE =
      alike(
          List.of(
              "haut hauteu haute hauts",
              "long longue longs",
              "large largeu larges",
              "surfac superf conten",
              "epaiss epais",
              "chute tombe tombee tomba glisse",
              "defici manqua manque",
              "mordu mordue morsur mordre",
              "recu recue recus recues recept",
              "vol vole volee volees cambri derobe",
              "contra police",
              "arret arrete interr suspen",
              "debut commen demarr",
              "acheve acheva termin",
              "sonore bruit sonome",
              "loyer redeva",
              "accide sinist",
              "ferme fermee fermet",
              "livre livree livrai",
              "signe signee signat",
              "blesse blessu",
              "salari agent employ",
              "effet vigueu appliq applic"));

  private Topic() {}

  private static Map<String, String> alike(List<String> groups) {
    Map<String, String> alike = new HashMap<>();
    for (String group : groups) {
      String[] stems = group.split(" ");
      for (String stem : stems) {
        alike.put(stem, stems[0]);
      }
    }
    return Map.copyOf(alike);
  }

  /**
   * @param words folded
   */
  static Set<String> of(String words) {
    String small = words.toLowerCase(Locale.ROOT);
    Set<String> found = new TreeSet<>(Quoted.stems(small));
    SHORT
        .matcher(small)
        .results()
        .map(m -> m.group())
        .filter(w -> !SHORT_EMPTY.contains(w))
        .forEach(found::add);
    found.removeAll(EMPTY);
    Set<String> topic = new TreeSet<>();
    found.forEach(s -> topic.add(ALIKE.getOrDefault(s, s)));
    return topic;
  }
}
