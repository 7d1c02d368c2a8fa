package org.paraphe.template;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.paraphe.act.Family;
import org.paraphe.facts.FactType;

/** What a new pack declares for the tags of a Word document: a field each, its type guessed. */
final class FormSkeleton {

  private static final Map<String, String> GIVEN = given();
  private static final Map<String, FactType> BY_WORD = words();

  private final Map<String, FactType> fields = new LinkedHashMap<>();
  private final Map<String, Map<String, FactType>> tables = new LinkedHashMap<>();
  private final Map<String, String> mapped = new LinkedHashMap<>();

  FormSkeleton(List<String> tags) {
    tags.stream().filter(t -> !isLetters(t)).forEach(this::declare);
    tags.stream().filter(FormSkeleton::isLetters).forEach(this::letters);
  }

  private static Map<String, String> given() {
    Map<String, String> given = new LinkedHashMap<>();
    String[] lines = {
      "collectivite: {type: organisation, libelle: nom de la collectivité, origine: reglage}",
      "departement: {type: texte, libelle: département, origine: reglage}",
      "siren: {type: texte, libelle: numéro SIREN de la collectivité, origine: reglage}",
      "population: {type: entier, libelle: population de la collectivité, origine: reglage}",
      "adresseCollectivite: {type: adresse, libelle: adresse de la collectivité, origine: reglage}",
      "assemblee: {type: texte, libelle: assemblée délibérante, origine: reglage}",
      "executif: {type: texte, libelle: exécutif, origine: reglage}",
      "lieu: {type: texte, libelle: lieu de la séance et de la signature, origine: reglage}",
      "signataire: {type: personne, libelle: signataire, origine: reglage}",
      "qualiteSignataire: {type: texte, libelle: qualité du signataire, origine: reglage}",
      "tribunal: {type: organisation, libelle: tribunal administratif, origine: reglage}",
      "adresseTribunal: {type: adresse, libelle: adresse du tribunal administratif, origine:"
          + " reglage}",
      "dateActe: {type: date, libelle: date de l'acte, origine: seance}",
      "dateConvocation: {type: date, libelle: date de la convocation, origine: seance}",
      "urgence: {type: booleen, libelle: convocation en urgence, origine: seance}",
      "secondeConvocation: {type: booleen, libelle: seconde convocation, origine: seance}",
      "dateSeance: {type: date, libelle: date de la séance, origine: seance}",
      "enExercice: {type: entier, libelle: membres en exercice, origine: seance}",
      "presents: {type: liste, libelle: membres présents, origine: seance}",
      "pouvoirs: {type: liste, libelle: pouvoirs, origine: seance}",
      "absents: {type: liste, libelle: membres absents, origine: seance}",
      "pour: {type: entier, libelle: voix pour, origine: seance}",
      "contre: {type: entier, libelle: voix contre, origine: seance}",
      "abstentions: {type: entier, libelle: abstentions, origine: seance}",
      "nePrennentPasPart: {type: entier, libelle: membres ne prenant pas part au vote, origine:"
          + " seance}",
      "scrutin: {type: texte, libelle: mode de scrutin, origine: seance}",
      "president: {type: personne, libelle: président de séance, origine: seance}",
      "secretaire: {type: personne, libelle: secrétaire de séance, origine: seance}",
      "numero: {type: texte, libelle: numéro de l'acte, origine: registre}"
    };
    for (String line : lines) {
      given.put(line.substring(0, line.indexOf(':')), line);
    }
    return given;
  }

  private static Map<String, FactType> words() {
    Map<String, FactType> words = new LinkedHashMap<>();
    words.put("siret", FactType.SIRET);
    words.put("date", FactType.DATE);
    words.put("montant", FactType.MONTANT);
    words.put("prix", FactType.MONTANT);
    words.put("somme", FactType.MONTANT);
    words.put("cout", FactType.MONTANT);
    words.put("tarif", FactType.MONTANT);
    words.put("exercice", FactType.ANNEE);
    words.put("annee", FactType.ANNEE);
    words.put("adresse", FactType.ADRESSE);
    words.put("duree", FactType.DUREE);
    words.put("beneficiaire", FactType.ORGANISATION);
    words.put("association", FactType.ORGANISATION);
    words.put("entreprise", FactType.ORGANISATION);
    words.put("societe", FactType.ORGANISATION);
    words.put("titulaire", FactType.ORGANISATION);
    words.put("nombre", FactType.ENTIER);
    words.put("demandeur", FactType.PERSONNE);
    words.put("nom", FactType.PERSONNE);
    return words;
  }

  private void declare(String tag) {
    int point = tag.indexOf('.');
    if (point > 0) {
      tables
          .computeIfAbsent(name(tag.substring(0, point)), key -> new LinkedHashMap<>())
          .putIfAbsent(name(tag.substring(point + 1)), guess(tag.substring(point + 1)));
    } else if (GIVEN.keySet().stream().noneMatch(g -> folded(g).equals(folded(tag)))
        && fields.keySet().stream().noneMatch(f -> folded(f).equals(folded(tag)))) {
      fields.put(name(tag), guess(tag));
    }
  }

  private static boolean isLetters(String tag) {
    return folded(tag).endsWith("enlettres");
  }

  /** Letters of the amount that the tag names, or of the only one there is. */
  private void letters(String tag) {
    String wanted = folded(tag).replaceFirst("enlettres$", "");
    List<String> amounts =
        fields.entrySet().stream()
            .filter(f -> f.getValue() == FactType.MONTANT)
            .map(Map.Entry::getKey)
            .toList();
    if (amounts.stream().noneMatch(a -> folded(a).equals(wanted)) && amounts.size() == 1) {
      mapped.put(tag, amounts.get(0) + "EnLettres");
    } else if (amounts.isEmpty()) {
      fields.put(name(tag), FactType.TEXTE);
    }
  }

  private static FactType guess(String tag) {
    String words = folded(tag);
    return BY_WORD.entrySet().stream()
        .filter(w -> words.startsWith(w.getKey()))
        .findFirst()
        .map(Map.Entry::getValue)
        .orElse(FactType.TEXTE);
  }

  /** {@code MONTANT_SUBV} as {@code montantSubv}. */
  private static String name(String tag) {
    String plain = unaccented(tag);
    StringBuilder name = new StringBuilder();
    for (String word : plain.split("[^A-Za-z0-9]+")) {
      boolean shouted = word.equals(word.toUpperCase(Locale.ROOT));
      String tail = word.isEmpty() ? "" : word.substring(1);
      if (!word.isEmpty()) {
        String first = word.substring(0, 1);
        name.append(
            name.isEmpty() ? first.toLowerCase(Locale.ROOT) : first.toUpperCase(Locale.ROOT));
        name.append(shouted ? tail.toLowerCase(Locale.ROOT) : tail);
      }
    }
    return name.isEmpty() || !Character.isLetter(name.charAt(0)) ? "champ" + name : name.toString();
  }

  private static String unaccented(String words) {
    return Normalizer.normalize(words, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
  }

  private static String folded(String words) {
    return unaccented(words).replaceAll("[^\\p{L}\\p{N}]", "").toLowerCase(Locale.ROOT);
  }

  private static String label(String name) {
    return name.replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT);
  }

  /** The lines of act.yaml under each of its marks. */
  Map<String, String> marks(Family family) {
    boolean vote = family == Family.DELIBERATION;
    Map<String, String> marks = new TreeMap<>();
    marks.put("@famille@", family.name().toLowerCase(Locale.ROOT));
    marks.put("@natureActes@", vote ? "1" : "3");
    marks.put("@transmissible@", Boolean.toString(vote));
    marks.put("@registre@", family == Family.ARRETE ? "arretes" : "deliberations");
    marks.put("@publication@", vote ? "PUBLIE" : "NOTIFIE");
    marks.put(
        "@base@",
        "article L. "
            + (vote ? "2121-29" : family == Family.ARRETE ? "2122-28" : "2122-22")
            + " du code général des collectivités territoriales");
    marks.put("@etiquettes@", etiquettes());
    marks.put("@champs@", champs());
    marks.put(
        "@donnes@", GIVEN.values().stream().map(l -> "  " + l).collect(Collectors.joining("\n")));
    return marks;
  }

  private String etiquettes() {
    if (mapped.isEmpty()) {
      return "# etiquettes:\n#   NOM_ASSO: beneficiaire\n";
    }
    return mapped.entrySet().stream()
        .map(m -> "  \"" + m.getKey() + "\": " + m.getValue() + "\n")
        .collect(Collectors.joining("", "etiquettes:\n", ""));
  }

  private String champs() {
    StringBuilder out = new StringBuilder();
    fields.forEach((name, type) -> field(out, "  ", name, type));
    tables.forEach(
        (name, columns) -> {
          out.append("  ").append(name).append(":\n    type: tableau\n    libelle: ");
          out.append(label(name)).append("\n    requis: true\n    colonnes:\n");
          columns.forEach((column, type) -> field(out, "      ", column, type));
        });
    return out.toString();
  }

  private static void field(StringBuilder out, String indent, String name, FactType type) {
    String label = label(name);
    out.append(indent).append(name).append(":\n");
    out.append(indent).append("  type: ").append(type.label()).append('\n');
    out.append(indent).append("  libelle: ").append(label).append('\n');
    out.append(indent).append("  requis: true\n");
    out.append(indent).append("  indices: {libelles: [").append(label).append("]}\n");
  }

  /** An example of a letter that gives every field. */
  String letter(String words) {
    List<String> lines = new ArrayList<>(List.of("Objet : " + words, ""));
    fields.forEach(
        (name, type) -> lines.addAll(List.of(label(name) + " : " + sample(type, label(name)), "")));
    tables.forEach(
        (name, columns) -> {
          lines.add(
              columns.keySet().stream().map(FormSkeleton::label).collect(Collectors.joining("\t")));
          lines.add(
              columns.entrySet().stream()
                  .map(c -> sample(c.getValue(), label(c.getKey())))
                  .collect(Collectors.joining("\t")));
        });
    return String.join("\n", lines) + "\n";
  }

  /** What a good reading of that letter finds. */
  String expected() {
    StringBuilder out =
        new StringBuilder(
            "# Ce que le dossier exemple-1/ doit donner : « paraphe template check » compare.\n");
    out.append("champs:\n");
    fields.forEach((name, type) -> out.append("  ").append(cell(name, type)).append('\n'));
    tables.forEach(
        (name, columns) ->
            out.append("  ")
                .append(name)
                .append(":\n    - {")
                .append(
                    columns.entrySet().stream()
                        .map(c -> cell(c.getKey(), c.getValue()))
                        .collect(Collectors.joining(", ")))
                .append("}\n"));
    return fields.isEmpty() && tables.isEmpty() ? "champs: {}\n" : out.toString();
  }

  private static String cell(String name, FactType type) {
    return name + ": \"" + sample(type, label(name)) + '"';
  }

  private static String sample(FactType type, String label) {
    return switch (type) {
      case MONTANT -> "1 200,00 €";
      case DATE -> "1er mars 2027";
      case ANNEE -> "2027";
      case ENTIER, NOMBRE -> "3";
      case SIRET -> "123 456 782 00010";
      case PERSONNE -> "Mme Camille Exemple";
      case ORGANISATION -> "Association Exemple";
      case ADRESSE -> "1, rue de l’Exemple, 00000 Exemple";
      case DUREE -> "3 ans";
      default -> label + " d’exemple";
    };
  }
}
