package org.paraphe.rendering;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.paraphe.dossier.Shortened;
import org.paraphe.extraction.WordTemplate;
import org.paraphe.extraction.WordTemplate.Paragraph;
import org.paraphe.extraction.WordTemplate.Part;
import org.paraphe.facts.FactType;
import org.paraphe.rendering.FormPart.Kind;

/** What is wrong in a Word form, in French, with where and what to do. */
final class FormLint {

  private static final Pattern NUMBER =
      Pattern.compile("(?iU)\\s*article\\s+(1\\s?er|premier|unique|\\d+)");
  private static final Pattern DATE =
      Pattern.compile("(?i)(?:CREATE|SAVE|PRINT)?(?:DATE|TIME)\\b.*");
  private static final Pattern CHOICE =
      Pattern.compile(
          "(?is)(?:IF|NEXT|NEXTIF|SKIPIF|ASK|FILLIN|SET|COMPARE|MERGEREC|MERGESEQ)\\b.*");
  private static final Pattern UNANIMOUS =
      Pattern.compile("(?iU).*\\b(?:à l['’]unanimité|à la majorité|par \\d+ voix)\\b.*");

  private FormLint() {}

  /** Where a paragraph stands, by its first words: what its author can look for. */
  static String where(Paragraph p) {
    String words = FormReading.words(p).strip().replaceAll("[\\s\\p{Z}]+", " ");
    String shown = Shortened.of(words, 50);
    return switch (p.part()) {
      case CORPS -> p.table() == 0 ? "« " + shown + " »" : "tableau, « " + shown + " »";
      case EN_TETE -> "en-tête, « " + shown + " »";
      case PIED_DE_PAGE -> "pied de page, « " + shown + " »";
      case NOTE -> "note, « " + shown + " »";
    };
  }

  static String odd(String text, Paragraph p) {
    String shown = Shortened.of(text, 60);
    String what;
    if (DATE.matcher(text).matches()) {
      what =
          "est une date que Word change tout seul : un acte garde la sienne. Mettez ${dateActe} ou"
              + " ${dateSeance} à sa place";
    } else if (CHOICE.matcher(text).matches()) {
      what =
          "est une condition ou une boucle de publipostage, que Paraphe ne suit pas. Écrivez le"
              + " texte sans condition, ou prenez un act.ftl, qui en connaît";
    } else if (text.startsWith("{{") || text.startsWith("#{") || text.startsWith("<")) {
      what = "n'est pas une étiquette que Paraphe connaît. Écrivez ${champ}";
    } else {
      what =
          "n'est pas compris : une étiquette est ${champ}, un champ de fusion (MERGEFIELD) ou un"
              + " contrôle de contenu, sans calcul";
    }
    return "« %s » (%s) %s".formatted(shown, where(p), what);
  }

  /** What is wrong in how a known tag is used. */
  static Optional<String> use(FormTags.Target target, String tag, Paragraph p) {
    if (target.column() != null) {
      boolean plain = tag.indexOf('.') > 0;
      return p.row() > 0 && plain
          ? Optional.empty()
          : Optional.of(
              "l'étiquette « %s » (%s) est une colonne de tableau : elle se met dans une ligne de"
                      .formatted(tag, where(p))
                  + " tableau Word, écrite ${tableau.colonne} ; cette ligne est répétée");
    }
    if (target.field().type() == FactType.TABLEAU) {
      return Optional.of(
          "l'étiquette « %s » (%s) est un tableau entier. Faites un tableau Word avec une ligne de"
                  .formatted(tag, where(p))
              + " ${%s.colonne}".formatted(target.field().name()));
    }
    if (target.ofDossier() && !target.field().required()) {
      return Optional.of(
          "le champ « %s » (%s) n'est pas requis, et un document Word n'a pas de passage facultatif :"
                  .formatted(target.field().name(), where(p))
              + " s'il manquait, l'acte garderait un blanc. Mettez « requis: true » à ce champ");
    }
    return Optional.empty();
  }

  static List<String> faults(
      WordTemplate document, List<FormPart> parts, FormTags tags, Set<String> mentions) {
    List<String> faults = new ArrayList<>();
    Set<Kind> kinds = parts.stream().map(FormPart::kind).collect(Collectors.toSet());
    if (!kinds.contains(Kind.ARTICLE)
        && !kinds.contains(Kind.ALINEA)
        && !kinds.contains(Kind.TIRET)
        && !kinds.contains(Kind.TABLEAU)) {
      faults.add(
          "ce que l'acte décide n'a pas été trouvé. Faites précéder la décision d'une ligne"
              + " « DÉCIDE : » ou « ARRÊTE : », puis écrivez des paragraphes « Article 1er »");
    }
    if (!kinds.contains(Kind.OBJET)) {
      faults.add("l'objet de l'acte n'a pas été trouvé. Ajoutez une ligne « Objet : … »");
    }
    if (mentions.contains("recours") && !kinds.contains(Kind.RECOURS)) {
      faults.add(
          "les voies et délais de recours manquent (tribunal, deux mois). Ajoutez ce paragraphe,"
              + " hors des articles, ou retirez « recours » des mentions d'act.yaml");
    }
    if (mentions.contains("signataire") && !has(document, tags, "signataire")) {
      faults.add(
          "le nom du signataire n'est pas une étiquette : mettez ${signataire} à sa place, pour que"
              + " le document et l'acte nomment la même personne");
    }
    articles(parts, faults);
    parts.stream()
        .filter(p -> p.kind() == Kind.APRES)
        .findFirst()
        .ifPresent(
            p ->
                faults.add(
                    "%s vient après la signature et ne ferait pas partie de l'acte contrôlé."
                            .formatted(where(p.first()))
                        + " Mettez ce texte avant « Fait à… »"));
    notes(document, faults);
    vote(parts, faults);
    return faults;
  }

  private static boolean has(WordTemplate document, FormTags tags, String field) {
    return WordForm.tags(document).stream()
        .flatMap(t -> tags.target(t).stream())
        .anyMatch(t -> t.field().name().equals(field));
  }

  /** The act numbers its articles by their rank: the document must say the same numbers. */
  private static void articles(List<FormPart> parts, List<String> faults) {
    int rank = 0;
    for (FormPart part : parts) {
      if (part.kind() == Kind.ARTICLE) {
        rank++;
        Matcher number = NUMBER.matcher(FormReading.words(part.first()));
        if (number.lookingAt() && value(number.group(1)) != rank) {
          faults.add(
              "les articles ne se suivent pas : %s devrait porter le numéro %d"
                  .formatted(where(part.first()), rank));
          return;
        }
      }
    }
    FormPart firstAlinea =
        parts.stream()
            .filter(p -> p.kind() == Kind.ALINEA || p.kind() == Kind.TIRET)
            .findFirst()
            .orElse(null);
    FormPart firstArticle =
        parts.stream().filter(p -> p.kind() == Kind.ARTICLE).findFirst().orElse(null);
    if (firstAlinea != null
        && firstArticle != null
        && parts.indexOf(firstAlinea) < parts.indexOf(firstArticle)) {
      faults.add(
          "%s est entre la ligne qui décide et le premier article : mettez-le dans un article"
              .formatted(where(firstAlinea.first())));
    }
  }

  private static int value(String number) {
    String digits = number.replaceAll("\\D", "");
    return digits.isEmpty() || digits.length() > 3 ? 1 : Integer.parseInt(digits);
  }

  /** Notes are no part of the act that is checked. */
  private static void notes(WordTemplate document, List<String> faults) {
    document.paragraphs().stream()
        .filter(p -> p.part() == Part.NOTE && !FormReading.words(p).isBlank())
        .findFirst()
        .ifPresent(
            p ->
                faults.add(
                    "%s : les notes de bas de page ne font pas partie de l'acte contrôlé."
                            .formatted(where(p))
                        + " Écrivez ces mots dans le texte"));
  }

  private static void vote(List<FormPart> parts, List<String> faults) {
    parts.stream()
        .map(FormPart::first)
        .filter(p -> UNANIMOUS.matcher(FormReading.words(p)).matches())
        .filter(p -> p.runs().stream().allMatch(r -> r.kind() == WordTemplate.Kind.TEXTE))
        .findFirst()
        .ifPresent(
            p ->
                faults.add(
                    "%s dit le résultat d'un vote avant qu'il ait lieu. Mettez les étiquettes ${pour},"
                            .formatted(where(p))
                        + " ${contre} et ${abstentions}"));
  }
}
