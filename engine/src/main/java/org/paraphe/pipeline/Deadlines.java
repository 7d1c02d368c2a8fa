package org.paraphe.pipeline;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.paraphe.act.DelaiDeRecours;
import org.paraphe.act.Family;
import org.paraphe.act.JoursOuvrables;
import org.paraphe.act.Typographie;
import org.paraphe.casefile.Blobs;
import org.paraphe.casefile.CaseFile;
import org.paraphe.casefile.CaseState;
import org.paraphe.checking.SessionChecks;
import org.paraphe.facts.FactType;
import org.paraphe.facts.Value;
import org.paraphe.review.SessionVote;
import org.paraphe.template.TemplateCatalog;
import org.paraphe.template.TemplatePack;
import org.paraphe.template.TemplatePack.Publication;

/** What the law still asks for a case, and by when. A date that nothing told yet is left out. */
final class Deadlines {

  private static final String INDIVIDUAL = "3";
  private static final int TRANSMISSION_DAYS = 15;
  private static final int ONLINE_MONTHS = 2;

  /** From then on the term of transmission stands in L2131-2 (ordonnance 2021-1310). */
  private static final LocalDate REFORM = LocalDate.of(2022, 7, 1);

  /**
   * @param due null where the period starts with an event that nobody entered
   * @param toDo true for what the authority has to do, false for what others may do until then
   */
  record Deadline(String what, @Nullable LocalDate due, String law, boolean toDo) {

    private static Deadline toDo(String what, @Nullable LocalDate due, String law) {
      return new Deadline(what, due, law, true);
    }

    private static Deadline known(String what, @Nullable LocalDate due, String law) {
      return new Deadline(what, due, law, false);
    }
  }

  private final Kept kept;
  private final TemplateCatalog catalog;
  private final Map<String, Value> given;

  Deadlines(Blobs blobs, TemplateCatalog catalog, Map<String, Value> given) {
    this.kept = new Kept(blobs);
    this.catalog = catalog;
    this.given = Map.copyOf(given);
  }

  /** True for an archived act with something left to be done by a day. */
  boolean hasTerm(CaseFile file) {
    return file.state() == CaseState.ARCHIVE
        && of(file).stream().anyMatch(d -> d.toDo() && d.due() != null);
  }

  List<Deadline> of(CaseFile file) {
    Optional<TemplatePack> pack = file.kindIfKnown().flatMap(catalog::find);
    return pack.isEmpty() ? List.of() : of(file, pack.get());
  }

  private List<Deadline> of(CaseFile file, TemplatePack pack) {
    List<Deadline> deadlines = new ArrayList<>();
    Optional<SessionVote> vote = kept.vote(file);
    if (pack.family() == Family.DELIBERATION && vote.isEmpty()) {
      convocation(file).ifPresent(deadlines::add);
    }
    vote.ifPresent(v -> deadlines.add(list(v, file.state().isOpen())));
    boolean signed = file.state() == CaseState.VALIDE || file.state() == CaseState.ARCHIVE;
    if (signed && file.numero() != null) {
      afterSignature(file, pack, deadlines);
    }
    return deadlines;
  }

  /** Of the session's cases together: once an act is archived, its own follow-up is what counts. */
  private static Deadline list(SessionVote vote, boolean open) {
    return new Deadline(
        "afficher et mettre en ligne la liste des délibérations de la séance",
        SessionLists.due(vote.seance()),
        "CGCT, art. L. 2121-25",
        open);
  }

  private Optional<Deadline> convocation(CaseFile file) {
    return Optional.ofNullable(file.typed().get("dateSeance"))
        .flatMap(text -> TypedValues.parse(FactType.DATE, text))
        .map(value -> LocalDate.parse(value.asText()))
        .flatMap(
            day ->
                SessionChecks.lastConvocation(new HashMap<>(given), day)
                    .map(
                        last ->
                            Deadline.toDo(
                                "envoyer la convocation de la séance du " + Typographie.date(day),
                                last.day(),
                                last.law())));
  }

  private void afterSignature(CaseFile file, TemplatePack pack, List<Deadline> deadlines) {
    if (pack.transmissible()) {
      deadlines.add(transmission(file, pack));
    }
    Optional<LocalDate> published = FollowUp.day(file, FollowUp.PUBLISHED);
    Optional<LocalDate> notified = FollowUp.day(file, FollowUp.NOTIFIED);
    if (pack.publication() != Publication.NOTIFIE) {
      deadlines.add(publication(published));
      deadlines.add(appeal("publication", published, "CJA, art. R. 421-1"));
    }
    if (pack.publication() != Publication.PUBLIE) {
      if (notified.isEmpty()) {
        deadlines.add(
            Deadline.toDo("notifier aux personnes intéressées", null, "CGCT, art. L. 2131-1"));
      }
      deadlines.add(appeal("notification", notified, "CJA, art. R. 421-1 et R. 421-5"));
    }
  }

  /** The day of the approval that signed the act off, where we are. */
  static LocalDate signed(CaseFile file) {
    return LocalDate.ofInstant(Archiving.approval(file), ZoneId.systemDefault());
  }

  /** Individual decisions alone have a term; the others bind nobody until they are transmitted. */
  private Deadline transmission(CaseFile file, TemplatePack pack) {
    Optional<LocalDate> done = FollowUp.day(file, FollowUp.TRANSMITTED);
    if (done.isPresent()) {
      return Deadline.known(
          "déféré du représentant de l'État possible jusqu'à ce jour",
          period().dernierJour(done.get()),
          "CGCT, art. L. 2131-6");
    }
    LocalDate signed = signed(file);
    String law = signed.isBefore(REFORM) ? "CGCT, art. L. 2131-1" : "CGCT, art. L. 2131-2";
    return Deadline.toDo(
        "transmettre au représentant de l'État",
        pack.natureActes().equals(INDIVIDUAL) ? signed.plusDays(TRANSMISSION_DAYS) : null,
        law);
  }

  private static Deadline publication(Optional<LocalDate> published) {
    return published.isEmpty()
        ? Deadline.toDo("publier en ligne, pour deux mois au moins", null, "CGCT, art. R. 2131-1")
        : Deadline.known(
            "laisser en ligne jusqu'à ce jour au moins",
            published.get().plusMonths(ONLINE_MONTHS),
            "CGCT, art. R. 2131-1");
  }

  private Deadline appeal(String from, Optional<LocalDate> start, String law) {
    return start
        .map(
            day ->
                Deadline.known(
                    "recours possible jusqu'à ce jour (deux mois francs depuis la " + from + ")",
                    period().dernierJour(day),
                    law))
        .orElseGet(
            () ->
                Deadline.known(
                    "recours possible : deux mois à compter de la " + from + ", à saisir",
                    null,
                    law));
  }

  private DelaiDeRecours period() {
    String departement =
        Optional.ofNullable(given.get("departement")).map(Value::asText).orElse("");
    return DelaiDeRecours.ordinaire(JoursOuvrables.en(departement));
  }
}
