package org.paraphe.pipeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.paraphe.act.ActKind;
import org.paraphe.checking.CheckSubject;
import org.paraphe.checking.Checks;
import org.paraphe.checking.Finding;
import org.paraphe.checking.Findings;
import org.paraphe.checking.References;
import org.paraphe.drafting.Draft;
import org.paraphe.drafting.DraftRequest;
import org.paraphe.drafting.Drafter;
import org.paraphe.drafting.KindRecogniser;
import org.paraphe.drafting.Recognition;
import org.paraphe.extraction.ExtractedPiece;
import org.paraphe.facts.Value;
import org.paraphe.law.Citation;
import org.paraphe.law.LawArticle;
import org.paraphe.law.LegalCorpus;
import org.paraphe.template.BrokenPack;
import org.paraphe.template.TemplateCatalog;
import org.paraphe.template.TemplatePack;

/**
 * From extracted pieces to a checked draft; the same for a case on its way and for a single
 * command. Thread-safe.
 */
final class ActMaker {

  /** Only a model reads free words; without one, whoever wrote them must be told. */
  private static final Draft.Notice UNREAD =
      new Draft.Notice(
          "MODELE_INDISPONIBLE",
          "La consigne n'a pas été suivie : ce projet a été rédigé sans modèle de langage.",
          "Sans modèle, seules les lignes « champ = valeur » d'une consigne sont lues ; les phrases"
              + " restent sans effet sur le projet.");

  private final TemplateCatalog catalog;
  private final Drafter drafter;
  private final Checks checks;
  private final LegalCorpus corpus;
  private final Map<String, Value> given;
  private final KindRecogniser recogniser = new KindRecogniser();

  ActMaker(
      TemplateCatalog catalog,
      Drafter drafter,
      Checks checks,
      LegalCorpus corpus,
      Map<String, Value> given) {
    this.catalog = catalog;
    this.drafter = drafter;
    this.checks = checks;
    this.corpus = corpus;
    this.given = Map.copyOf(given);
  }

  /**
   * @param kind what a box or a person chose; null where rules choose
   * @param typed values as people typed them, by field name; a blank one empties its field
   */
  Sketch sketch(
      @Nullable ActKind kind,
      List<ExtractedPiece> pieces,
      Map<String, String> typed,
      String instructions,
      ActDate date) {
    if (kind == null) {
      Recognition told = recogniser.recognise(pieces, this::recognised);
      if (told instanceof Recognition.Undecided undecided) {
        return new Sketch.Undecided(undecided.candidates());
      }
      kind = ((Recognition.Chosen) told).kind();
    }
    TemplatePack pack = pack(kind);
    Draft draft =
        drafter.draft(
            new DraftRequest(
                pack,
                pieces,
                given,
                TypedValues.parse(pack, typed),
                TypedValues.emptied(pack, typed),
                instructions,
                date.day()));
    boolean unread = !instructions.isBlank() && !draft.byModel();
    return new Sketch.Drafted(date.told(unread ? draft.with(UNREAD) : draft));
  }

  /** A kind whose own pack is broken is recognised all the same, or another would be taken. */
  private List<TemplatePack> recognised() {
    return Stream.concat(
            catalog.packs().stream(),
            catalog.refused().stream().flatMap(broken -> Stream.ofNullable(broken.embedded())))
        .toList();
  }

  /**
   * @throws BrokenPack where the authority's own pack cannot be read
   */
  TemplatePack pack(ActKind kind) {
    catalog
        .broken(kind)
        .ifPresent(
            why -> {
              throw new BrokenPack(why);
            });
    return catalog
        .find(kind)
        .orElseThrow(
            () ->
                new org.paraphe.dossier.PermanentFailure(
                    "La nature d'acte « "
                        + kind
                        + " » n'est pas installée ; natures installées : "
                        + String.join(", ", kinds())
                        + "."));
  }

  /** Everything there is to say of a sketch, the gravest first. */
  List<Finding> check(Sketch sketch, List<ExtractedPiece> pieces) {
    return check(sketch, pieces, Map.of());
  }

  /**
   * @param voted what a session gives besides the settings
   */
  List<Finding> check(Sketch sketch, List<ExtractedPiece> pieces, Map<String, Value> voted) {
    Map<String, Value> all = new HashMap<>(given);
    all.putAll(voted);
    List<Finding> findings = new ArrayList<>();
    if (sketch instanceof Sketch.Undecided undecided) {
      findings.add(Findings.natureIndecise(undecided.candidates()));
      findings.addAll(Checks.ofPieces(pieces));
    } else if (sketch instanceof Sketch.Drafted drafted) {
      Draft draft = drafted.draft();
      draft.notices().forEach(n -> findings.add(finding(n, draft)));
      findings.addAll(
          checks.run(
              new CheckSubject(
                  pack(draft.kind()), draft.act(), draft.facts(), all, pieces, draft.date())));
    }
    return findings.stream()
        .distinct()
        .sorted(
            java.util.Comparator.comparing(Finding::severity)
                .thenComparing(Finding::where)
                .thenComparing(Finding::code))
        .toList();
  }

  private static Finding finding(Draft.Notice notice, Draft draft) {
    return notice.code().equals(ActDate.CODE)
        ? Findings.dateSupposee(draft.date())
        : Findings.ofNotice(notice.code(), notice.what(), notice.why());
  }

  List<References.Resolved> references(Draft draft) {
    return References.of(draft.act(), corpus, draft.date());
  }

  /** The words of the version in force; empty where they are not loaded. */
  Optional<LawArticle> law(Citation citation, LocalDate date) {
    return corpus.article(citation, date).filter(a -> !a.text().isBlank());
  }

  /** The identifiers of the installed kinds. */
  List<String> kinds() {
    return catalog.packs().stream().map(p -> p.kind().id()).toList();
  }

  Optional<TemplatePack> packOf(Sketch sketch) {
    return sketch.drafted().map(Draft::kind).flatMap(catalog::find);
  }

  /** The day up to which the law is known. */
  Optional<LocalDate> corpusAsOf() {
    return corpus.asOf();
  }

  Map<String, Value> given() {
    return given;
  }

  /** The pieces that have a text to draft from. */
  static Stream<ExtractedPiece> read(List<ExtractedPiece> pieces) {
    return pieces.stream().filter(p -> p.outcome().hasText() && !p.text().isBlank());
  }
}
