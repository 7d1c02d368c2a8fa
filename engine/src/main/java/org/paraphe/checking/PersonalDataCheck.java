package org.paraphe.checking;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.paraphe.facts.Value;
import org.paraphe.privacy.Category;
import org.paraphe.privacy.Identifier;
import org.paraphe.privacy.Undisclosed;
import org.paraphe.template.TemplatePack.Publication;

/**
 * DONNEE_PERSONNELLE: what an act that will be published says of a person beyond a name and an
 * office (CRPA L312-1-2, L311-6); what settings give belongs to the authority.
 */
final class PersonalDataCheck implements Check {

  private static final Pattern PERSON =
      Pattern.compile("\\b(?:m\\.|mme|mlle|monsieur|madame) (?!le |la |l')\\p{L}");

  @Override
  public List<Finding> run(CheckSubject subject) {
    if (subject.pack().publication() == Publication.NOTIFIE) {
      return List.of();
    }
    String own =
        subject.given().values().stream()
            .map(Value::asText)
            .map(Words::fold)
            .collect(Collectors.joining("\n"));
    List<Finding> findings = new ArrayList<>();
    for (Passage passage : Passage.of(subject.act())) {
      identifiers(passage, own)
          .forEach((what, words) -> findings.add(finding(passage, what, words)));
      health(passage, findings);
    }
    return findings;
  }

  private static Map<Category, Set<String>> identifiers(Passage passage, String own) {
    String text = passage.text();
    Map<Category, Set<String>> found = new EnumMap<>(Category.class);
    for (Identifier one : Undisclosed.in(text)) {
      String words = text.substring(one.start(), one.end()).strip();
      if (!own.contains(Words.fold(words))) {
        found.computeIfAbsent(one.category(), c -> new TreeSet<>()).add(words);
      }
    }
    return found;
  }

  private static void health(Passage passage, List<Finding> findings) {
    if (PERSON.matcher(Words.fold(passage.text())).find()) {
      Undisclosed.health(passage.text())
          .ifPresent(
              word -> findings.add(told(passage.where(), "une donnée de santé", Set.of(word))));
    }
  }

  private static Finding finding(Passage passage, Category category, Set<String> words) {
    return told(passage.where(), category.label(), words);
  }

  private static Finding told(String where, String what, Set<String> words) {
    return Findings.attention(
        FindingCode.DONNEE_PERSONNELLE,
        where,
        "L'acte sera publié et contient : " + what + " (« " + String.join(" », « ", words) + " »).",
        "Les données personnelles sont occultées avant la publication, sauf si un texte la permet"
            + " (CRPA, art. L. 312-1-2 et L. 311-6).",
        "Retirer cette donnée de l'acte si elle n'y est pas nécessaire, ou l'occulter dans la"
            + " version publiée.");
  }
}
