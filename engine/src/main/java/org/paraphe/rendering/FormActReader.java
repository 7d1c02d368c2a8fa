package org.paraphe.rendering;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.paraphe.act.Act;
import org.paraphe.act.ActXml;
import org.paraphe.act.Considerant;
import org.paraphe.act.Inline;
import org.paraphe.act.Visa;
import org.paraphe.checking.Finding;
import org.paraphe.checking.FindingCode;
import org.paraphe.checking.Severity;
import org.paraphe.dossier.Shortened;
import org.paraphe.extraction.EditedDocument;
import org.paraphe.rendering.FormLines.Line;
import org.paraphe.rendering.FormPart.Kind;

/**
 * The act in a town's own document that a person edited. Nothing in it says what a paragraph is, so
 * it is held against the document as it was shown, which the form tells apart. Head, session, vote
 * and signature are the act's own: what is changed there is told and not taken.
 */
public final class FormActReader {

  private static final Pattern STOP = Pattern.compile("[\\s\\p{Z}]*[,;.]+[\\s\\p{Z}]*$");
  private static final Pattern COLON = Pattern.compile("[\\s\\p{Z}]*:?[\\s\\p{Z}]*$");
  private static final int QUOTED = 200;

  private final Act before;

  private FormActReader(Act before) {
    this.before = before;
  }

  /**
   * Empty where the document as it was shown does not read back to its own act: then nothing that
   * was changed in it could be trusted.
   *
   * @param shown the document that was edited, as it was
   * @param form that it was filled from
   * @param before the act that it says
   */
  public static Optional<ReturnedAct> read(
      EditedDocument edited, EditedDocument shown, WordForm form, Act before) {
    FormActReader reader = new FormActReader(before);
    List<Line> lines = FormLines.shown(shown, form);
    if (!ActDifference.between(before, reader.act(lines)).isEmpty()) {
      return Optional.empty();
    }
    List<Line> after = FormLines.edited(edited, lines);
    Act act = ActXml.read(ActXml.write(reader.act(after)));
    return Optional.of(
        new ReturnedAct(
            act, findings(lines, after), edited.comments(), ActDifference.between(before, act)));
  }

  private Act act(List<Line> lines) {
    FormDecision decision = new FormDecision(before);
    lines.forEach(decision::add);
    Act read =
        new Act(
            before.kind(),
            before.family(),
            before.entete(),
            before.seance(),
            joined(lines, Kind.OBJET, FormReading.OBJET),
            lines.stream().filter(l -> l.kind() == Kind.VISA).map(FormActReader::visa).toList(),
            lines.stream().flatMap(l -> considerant(l).stream()).toList(),
            formule(lines),
            decision.articles(),
            before.vote(),
            before.signature(),
            joined(lines, Kind.RECOURS, null),
            joined(lines, Kind.EXECUTION, null),
            before.certification(),
            before.annexes(),
            before.modele());
    return ActRealignment.of(before, read);
  }

  /** The words of a paragraph without what the form says around them. */
  static List<Inline> words(String text, @org.jspecify.annotations.Nullable Pattern opening) {
    String strict = text.strip();
    ReadLine line = new ReadLine(List.of(new EditedDocument.Run(strict, false, false, null)));
    return (opening == null ? line : line.after(opening)).content(Map.of());
  }

  private static List<Inline> joined(
      List<Line> lines, Kind kind, @org.jspecify.annotations.Nullable Pattern opening) {
    List<String> own =
        lines.stream().filter(l -> l.kind() == kind).map(l -> l.text().strip()).toList();
    return own.isEmpty() ? List.of() : words(String.join(" ", own), opening);
  }

  private static Visa visa(Line line) {
    return new Visa(words(STOP.matcher(line.text()).replaceFirst(""), FormReading.VISA));
  }

  private static Optional<Considerant> considerant(Line line) {
    String text = STOP.matcher(line.text()).replaceFirst("");
    if (line.kind() == Kind.CONSIDERANT) {
      return Optional.of(new Considerant(words(text, FormReading.CONSIDERANT)));
    }
    return line.kind() == Kind.EXPOSE
        ? Optional.of(new Considerant(words(FormTemplate.EXPOSE + text.strip(), null)))
        : Optional.empty();
  }

  /** The line says of the session what the act says elsewhere: as long as it stands, so does it. */
  private String formule(List<Line> lines) {
    List<Line> own = lines.stream().filter(l -> l.kind() == Kind.FORMULE).toList();
    if (!own.isEmpty() && own.stream().allMatch(Line::isUntouched)) {
      return before.formule();
    }
    String text = own.stream().map(l -> l.text().strip()).collect(Collectors.joining(" "));
    return COLON.matcher(text).replaceFirst("").replaceAll("[\\s\\p{Z}]+", " ");
  }

  private static List<Finding> findings(List<Line> shown, List<Line> after) {
    List<Finding> findings = new ArrayList<>();
    for (Line line : after) {
      if (line.kind() == null && line.shown() == null || isForm(line) && !line.isUntouched()) {
        findings.add(
            finding(
                line.text(),
                "n'a pas été repris du document.",
                line.shown() == null
                    ? "Ni sa place ni ses premiers mots ne disent de quelle partie de l'acte il est."
                    : "Cette ligne du modèle Word (en-tête, séance, vote, signature) vient des"
                        + " réglages ou de la séance.",
                "S'il doit être dans l'acte, l'écrire parmi les visas, les considérants ou dans un"
                    + " article ; pour une valeur, la saisir dans son champ."));
      }
    }
    for (Line line : shown) {
      boolean there = after.stream().anyMatch(l -> l.shown() == line.paragraph());
      if (isForm(line) && !there && !line.text().contains(ActWords.PROJET_LINE)) {
        findings.add(
            finding(
                line.text(),
                "a été supprimé du document et reste dans l'acte.",
                "Cette ligne du modèle Word (en-tête, séance, vote, signature) vient des réglages"
                    + " ou de la séance.",
                "Rien à faire ; pour l'ôter de tous les actes, changer le modèle (modele.docx)."));
      }
    }
    return findings;
  }

  private static boolean isForm(Line line) {
    return line.shown() != null
        && (line.kind() == null || line.kind() == Kind.BLOC || line.kind() == Kind.APRES);
  }

  private static Finding finding(String text, String what, String why, String fix) {
    String quoted = Shortened.of(text.replaceAll("\\s+", " ").strip(), QUOTED);
    return new Finding(
        FindingCode.HORS_STYLE,
        Severity.ATTENTION,
        "document modifié",
        "« " + quoted + " » " + what,
        why,
        fix);
  }
}
