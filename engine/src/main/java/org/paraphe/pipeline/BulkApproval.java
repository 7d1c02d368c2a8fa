package org.paraphe.pipeline;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.paraphe.act.ActKind;
import org.paraphe.casefile.CaseFile;
import org.paraphe.casefile.CaseFiles;
import org.paraphe.casefile.CaseRef;
import org.paraphe.casefile.CaseState;
import org.paraphe.review.Person;
import org.paraphe.review.Refusal;
import org.paraphe.template.TemplateCatalog;
import org.paraphe.template.TemplatePack;

/**
 * The approval of many drafts by one person who typed how many: only of a kind that its pack marks
 * low-risk, only without an open finding (but the words to reread, which every draft has), only as
 * they were listed. Each goes through {@link Decisions#approve}, with its own line in the journal
 * and the count as its reason: there is no other way in.
 */
public final class BulkApproval {

  private final CaseFiles cases;
  private final TemplateCatalog catalog;
  private final Decisions decisions;
  private final Projections projections;

  BulkApproval(
      CaseFiles cases, TemplateCatalog catalog, Decisions decisions, Projections projections) {
    this.cases = cases;
    this.catalog = catalog;
    this.decisions = decisions;
    this.projections = projections;
  }

  /**
   * What a person is shown before they type a number.
   *
   * @param cases that this person may approve together, at the versions that they see
   * @param leftOut those of the kind that wait and are not among them
   */
  public record Offer(List<CaseFile> cases, List<LeftOut> leftOut) {
    public Offer {
      cases = List.copyOf(cases);
      leftOut = List.copyOf(leftOut);
    }
  }

  /**
   * @param why in French
   */
  public record LeftOut(CaseRef ref, String why) {}

  /** How it ended, case by case. */
  public sealed interface Result {

    record Refused(Refusal refusal) implements Result {}

    /**
     * @param approved as they stand now
     * @param refused those that changed since they were listed, or that a rule held back
     */
    record Done(List<CaseFile> approved, List<LeftOut> refused) implements Result {
      public Done {
        approved = List.copyOf(approved);
        refused = List.copyOf(refused);
      }
    }
  }

  /** Why nothing of a kind is approved together; empty where its pack allows it. */
  public Optional<Refusal> refusal(ActKind kind) {
    return catalog.find(kind).filter(TemplatePack::lowRisk).isPresent()
        ? Optional.empty()
        : Optional.of(
            new Refusal(
                "L'approbation groupée de « " + kind + " » est refusée.",
                "cette nature n'est pas de celles dont le modèle dit « risqueFaible: true »",
                "approuvez ces dossiers un par un : « paraphe queue approve REF »"));
  }

  /**
   * @param which narrows the cases, to those of one batch for instance
   */
  public Offer offer(ActKind kind, Person person, Predicate<CaseRef> which) {
    List<CaseFile> offered = new ArrayList<>();
    List<LeftOut> left = new ArrayList<>();
    if (refusal(kind).isEmpty()) {
      for (CaseFile file : cases.list(EnumSet.of(CaseState.A_VALIDER))) {
        if (kind.equals(file.kind()) && which.test(file.ref())) {
          hindrance(file, person)
              .ifPresentOrElse(
                  why -> left.add(new LeftOut(file.ref(), why)), () -> offered.add(file));
        }
      }
    }
    return new Offer(offered, left);
  }

  private Optional<String> hindrance(CaseFile file, Person person) {
    int open = file.bloquant() + file.attention() - decisions.openRereadings(file);
    if (open > 0) {
      return Optional.of(
          (open == 1 ? "un constat est ouvert" : open + " constats sont ouverts")
              + " : à lire dans son controle.html ; il s'approuve à part");
    }
    Path folder = projections.waitingFolder(file.ref());
    if (!Files.isDirectory(folder)) {
      return Optional.of(
          "son dossier n'est plus dans a-valider/ : quelqu'un s'en occupe ; voyez avec cette personne");
    }
    if (!new MovedFolder(projections.home(), folder).edited(file).isEmpty()) {
      return Optional.of(
          "son projet a été modifié dans a-valider/ : il s'approuve à part, en déplaçant son dossier");
    }
    return decisions.approvalRefusal(file, person).map(Refusal::why);
  }

  /**
   * Approves what was offered.
   *
   * @param typed the number of cases, as the person typed it
   */
  public Result approve(ActKind kind, Offer offer, int typed, Person person, String channel) {
    Optional<Refusal> refusal = refusal(kind).or(() -> wrongCount(offer, typed));
    if (refusal.isPresent()) {
      return new Result.Refused(refusal.get());
    }
    String note =
        "Approbation groupée : la personne a tapé le nombre de dossiers de la liste, "
            + typed
            + ".";
    List<CaseFile> approved = new ArrayList<>();
    List<LeftOut> refused = new ArrayList<>();
    for (CaseFile seen : offer.cases()) {
      Optional<String> why = changed(seen) ? Optional.empty() : hindrance(seen, person);
      if (why.isPresent()) {
        refused.add(new LeftOut(seen.ref(), why.get()));
      } else if (decisions.approve(seen, person, channel, note) instanceof Verdict.Refused no) {
        refused.add(new LeftOut(seen.ref(), no.refusal().why()));
      } else {
        cases.find(seen.ref()).ifPresent(approved::add);
      }
    }
    return new Result.Done(approved, refused);
  }

  /** Then the approval itself refuses it, and says what changed. */
  private boolean changed(CaseFile seen) {
    return cases.find(seen.ref()).filter(now -> now.version() == seen.version()).isEmpty();
  }

  private static Optional<Refusal> wrongCount(Offer offer, int typed) {
    int count = offer.cases().size();
    return typed == count && count > 0
        ? Optional.empty()
        : Optional.of(
            new Refusal(
                "Rien n'a été approuvé.",
                "vous avez tapé " + typed + ", et la liste compte " + count + " dossiers",
                "relisez la liste, puis tapez le nombre exact des dossiers à approuver"));
  }
}
