package org.paraphe.pipeline;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.paraphe.casefile.Blobs;
import org.paraphe.casefile.CaseFile;
import org.paraphe.checking.Finding;
import org.paraphe.review.Person;
import org.paraphe.review.Refusal;

/**
 * Findings that a person sets aside in {@code ecarts.txt}, beside the draft that they approve: a
 * line that says who it is, then a line each, its name and why. Each is a move of its own; none is
 * made where one line is wrong.
 */
final class WrittenWaivers {

  static final String NAME = "ecarts.txt";

  /** As {@code controle.html} names it ("constat 09d81736"), then the reason. */
  private static final Pattern LINE =
      Pattern.compile("(?iu)\\s*(?:-\\s*)?(?:constat\\s+)?\\[?([0-9a-f]{8})]?\\s*[=:](.*)");

  /** Who answers for these lines: a file that somebody else left there waives nothing. */
  private static final Pattern BY = Pattern.compile("(?iu)\\s*par\\s*[=:]\\s*(\\S+)\\s*");

  private final Decisions decisions;
  private final Kept kept;

  WrittenWaivers(Decisions decisions, Blobs blobs) {
    this.decisions = decisions;
    this.kept = new Kept(blobs);
  }

  /**
   * @param note the text of {@code ecarts.txt}; empty for none
   * @return the case as it then stands, with what was set aside
   */
  Verdict waive(CaseFile file, String note, Person person, String channel) {
    Map<String, String> reasons = new LinkedHashMap<>();
    boolean theirs = false;
    for (String line : note.replace("\ufeff", "").lines().toList()) {
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      Matcher by = BY.matcher(line);
      if (by.matches()) {
        theirs = by.group(1).equals(person.login());
        continue;
      }
      Matcher said = LINE.matcher(line);
      if (!said.matches() || said.group(2).isBlank()) {
        return new Verdict.Refused(unread(file, line.strip()));
      }
      reasons.put(said.group(1).toLowerCase(Locale.ROOT), said.group(2).strip());
    }
    if (!reasons.isEmpty() && !theirs) {
      return new Verdict.Refused(notTheirs(file, person));
    }
    Set<String> known = kept.findings(file).stream().map(Finding::key).collect(Collectors.toSet());
    Optional<String> strange =
        reasons.keySet().stream().filter(key -> !known.contains(key)).findFirst();
    return strange.isPresent()
        ? new Verdict.Refused(unknown(file, strange.get()))
        : waive(file, reasons, person, channel);
  }

  private Verdict waive(CaseFile file, Map<String, String> reasons, Person person, String channel) {
    CaseFile now = file;
    StringBuilder told = new StringBuilder();
    for (Map.Entry<String, String> one : reasons.entrySet()) {
      if (now.waivers().stream().noneMatch(w -> w.finding().equals(one.getKey()))) {
        Verdict verdict = decisions.waiveUnseen(now, person, channel, one.getKey(), one.getValue());
        if (!(verdict instanceof Verdict.Done done)) {
          return verdict;
        }
        now = done.file();
        told.append("Constat ").append(one.getKey()).append(" écarté : ");
        told.append(one.getValue()).append('\n');
      }
    }
    return new Verdict.Done(now, told.toString());
  }

  private static Refusal notTheirs(CaseFile file, Person person) {
    return new Refusal(
        "L'approbation du dossier " + file.ref() + " est refusée.",
        NAME
            + " est dans le dossier et ne dit pas qu'il est de vous : qui écarte un constat en"
            + " répond en son nom",
        "lisez-en chaque ligne ; pour les faire vôtres, ajoutez-y la ligne « par = "
            + person.login()
            + " » ; sinon, supprimez "
            + NAME
            + ". Aucun constat n'a été écarté");
  }

  private static Refusal unread(CaseFile file, String line) {
    return new Refusal(
        "L'approbation du dossier " + file.ref() + " est refusée.",
        "dans "
            + NAME
            + ", cette ligne ne dit pas quel constat est écarté, et pourquoi :\n  "
            + line,
        "écrivez « par = » et votre identifiant, puis une ligne par constat : son nom, le signe =,"
            + " la raison (« 09d81736 = montant confirmé par la trésorerie ») ; le nom de chaque constat est dans controle.html");
  }

  private static Refusal unknown(CaseFile file, String key) {
    return new Refusal(
        "L'approbation du dossier " + file.ref() + " est refusée.",
        "dans " + NAME + ", « " + key + " » n'est le nom d'aucun constat du projet actuel",
        "relisez controle.html, qui donne le nom de chaque constat, et corrigez ou ôtez cette"
            + " ligne ; aucun constat n'a été écarté");
  }
}
