package org.paraphe.pipeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.paraphe.act.Act;
import org.paraphe.checking.References;
import org.paraphe.dossier.PermanentFailure;
import org.paraphe.drafting.PromptCheck;
import org.paraphe.law.Citation;
import org.paraphe.law.CitationParser;
import org.paraphe.law.LegalCorpus;
import org.paraphe.law.Neighbour;
import org.paraphe.law.Resolution;
import org.paraphe.law.Resolution.Status;
import org.paraphe.rendering.DocxWriter;
import org.paraphe.rendering.Mark;
import org.paraphe.rendering.PdfWriter;
import org.paraphe.rendering.StyleDocument;
import org.paraphe.template.PackCheck;
import org.paraphe.template.PackFault;
import org.paraphe.template.TemplatePack;

/**
 * {@code paraphe template check}: what {@link PackCheck} finds, and whether the references resolve
 * in the law at hand, the prompt can be asked, the documents can be written.
 */
public final class PackReview {
  private static final String ACT_YAML = "act.yaml";
  private static final String STYLE = "style.docx";
  private static final Pattern PLACE = Pattern.compile("line (\\d+), column (\\d+)");

  private final LegalCorpus corpus;
  private final LocalDate today;
  private final WordDocuments word;

  /**
   * @param today the day at which the references must be in force
   */
  public PackReview(LegalCorpus corpus, LocalDate today, WordDocuments word) {
    this.corpus = corpus;
    this.today = today;
    this.word = word;
  }

  public PackCheck.Result of(PackCheck check) {
    PackCheck.Result result = check.run(today);
    TemplatePack pack = result.pack();
    if (pack == null) {
      return result;
    }
    List<PackFault> faults = new ArrayList<>();
    List<PackFault> remarks = new ArrayList<>(unread(check, pack));
    bases(check, pack, faults);
    Act sample = result.sample();
    if (sample != null) {
      references(check, sample, faults);
      documents(check, sample, pack, faults);
    }
    PromptCheck.fault(pack).ifPresent(f -> faults.add(prompt(check, f)));
    byte[] style = pack.style();
    if (style == null) {
      return result.with(faults, remarks);
    }
    StyleDocument.Report report = word.style(style);
    faults.addAll(told(check.path(STYLE), report.faults()));
    remarks.addAll(told(check.path(STYLE), report.remarks()));
    return result.with(faults, remarks);
  }

  /** A style document by itself: its faults, its remarks. */
  public PackCheck.Result ofStyle(String name, byte[] docx) {
    StyleDocument.Report report = word.style(docx);
    return new PackCheck.Result(
        name, null, told(name, report.faults()), null, told(name, report.remarks()));
  }

  private static List<PackFault> told(String file, List<String> sentences) {
    return sentences.stream().map(s -> new PackFault(file, 0, 0, s + ".")).toList();
  }

  private void bases(PackCheck check, TemplatePack pack, List<PackFault> faults) {
    for (TemplatePack.LegalBasis basis : pack.bases()) {
      boolean serves =
          (basis.depuis() == null || !basis.depuis().isAfter(today))
              && (basis.jusqua() == null || basis.jusqua().isAfter(today));
      if (serves) {
        List<Citation> citations = new CitationParser().parseReference(basis.texte());
        citations.forEach(
            c -> reference(check, ACT_YAML, basis.texte(), c, corpus.resolve(c, today), faults));
      }
    }
  }

  /** The bases that nobody here can look up: their author alone knows that they exist. */
  private List<PackFault> unread(PackCheck check, TemplatePack pack) {
    String unread =
        pack.bases().stream()
            .flatMap(b -> new CitationParser().parseReference(b.texte()).stream())
            .filter(c -> corpus.resolve(c, today).status() == Status.HORS_CORPUS)
            .map(c -> "« " + c.text().strip() + " »")
            .distinct()
            .collect(Collectors.joining(", "));
    return unread.isEmpty()
        ? List.of()
        : told(
            check.path(ACT_YAML),
            List.of(
                "bases légales non vérifiées, leur texte n'est pas chargé : "
                    + unread
                    + " ; vérifiez-les sur Légifrance, ou chargez le texte (« paraphe corpus import »)"));
  }

  private void references(PackCheck check, Act sample, List<PackFault> faults) {
    for (References.Resolved r : References.of(sample, corpus, today)) {
      Citation citation = new CitationParser().parseReference(r.text()).get(0);
      reference(
          check,
          check.actFile(),
          r.text(),
          citation,
          new Resolution(r.status(), r.from(), r.to(), r.verifiedUntil()),
          faults);
    }
  }

  private void reference(
      PackCheck check,
      String file,
      String words,
      Citation citation,
      Resolution resolution,
      List<PackFault> faults) {
    String wrong = wrong(citation, resolution);
    if (!wrong.isEmpty()) {
      faults.add(at(check, file, words, "« " + citation.text().strip() + " » " + wrong + "."));
    }
  }

  private String wrong(Citation citation, Resolution resolution) {
    return switch (resolution.status()) {
      case EN_VIGUEUR, HORS_CORPUS -> "";
      case INCONNU -> "n'existe pas dans ce texte" + nearest(citation);
      case ABROGE -> "n'est plus en vigueur" + nearest(citation);
      case FUTUR -> "n'est pas encore en vigueur ; dites depuis quand la base sert (« depuis »)";
      case AMBIGU -> "ne dit pas de quel texte il est ; écrivez le nom du code ou de la loi";
    };
  }

  private String nearest(Citation citation) {
    List<String> near =
        corpus.nearest(citation, today).stream().map(Neighbour::printed).limit(3).toList();
    return near.isEmpty()
        ? " ; corrigez ou retirez cette référence"
        : " ; les plus proches : " + String.join(", ", near);
  }

  private static void documents(
      PackCheck check, Act sample, TemplatePack pack, List<PackFault> faults) {
    try {
      if (pack.body() == null) {
        DocxWriter.write(sample, Mark.PROJET, pack.style());
      }
      PdfWriter.write(sample, Mark.PROJET);
    } catch (PermanentFailure e) {
      faults.add(new PackFault(check.path(check.actFile()), 0, 0, String.valueOf(e.getMessage())));
    }
  }

  private static PackFault prompt(PackCheck check, String fault) {
    Matcher place = PLACE.matcher(fault);
    boolean placed = place.find();
    return new PackFault(
        check.path("prompt.ftl"),
        placed ? Integer.parseInt(place.group(1)) : 0,
        placed ? Integer.parseInt(place.group(2)) : 0,
        fault.lines().findFirst().orElse(fault)
            + " Les noms permis sont titre, champs, consigne et marque.");
  }

  /** The place of the words in the file; without one where the template makes them of parts. */
  private static PackFault at(PackCheck check, String file, String words, String what) {
    if (file.endsWith(".docx")) {
      return new PackFault(check.path(file), 0, 0, what);
    }
    String text = check.text(file);
    Matcher found = loosely(words).matcher(text);
    if (!found.find()) {
      return new PackFault(check.path(file), 0, 0, what);
    }
    String before = text.substring(0, found.start());
    int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
    return new PackFault(check.path(file), line, found.start() - before.lastIndexOf('\n'), what);
  }

  private static Pattern loosely(@Nullable String words) {
    String bare = String.valueOf(words).strip().replaceFirst("^(?:l['’]|les? |la )", "");
    String[] parts = bare.split("[\\s\\p{Z}]+");
    StringBuilder pattern = new StringBuilder();
    for (String part : parts) {
      pattern.append(pattern.isEmpty() ? "" : "[\\s\\p{Z}]+").append(Pattern.quote(part));
    }
    return Pattern.compile(pattern.toString());
  }
}
