package org.paraphe.pipeline;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.paraphe.act.Family;
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

  /**
   * @param due null where the period starts with an event that nobody entered
   */
  record Deadline(String what, @Nullable LocalDate due, String law) {}

  private final Kept kept;
  private final TemplateCatalog catalog;
  private final Map<String, Value> given;

  Deadlines(Blobs blobs, TemplateCatalog catalog, Map<String, Value> given) {
    this.kept = new Kept(blobs);
    this.catalog = catalog;
    this.given = Map.copyOf(given);
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
    vote.ifPresent(
        v ->
            deadlines.add(
                new Deadline(
                    "afficher et mettre en ligne la liste des délibérations de la séance",
                    SessionLists.due(v.seance()),
                    "CGCT, art. L. 2121-25")));
    boolean signed = file.state() == CaseState.VALIDE || file.state() == CaseState.ARCHIVE;
    if (signed && file.numero() != null) {
      afterSignature(file, pack, deadlines);
    }
    return deadlines;
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
                            new Deadline(
                                "envoyer la convocation de la séance du " + day,
                                last.day(),
                                last.law())));
  }

  private static void afterSignature(CaseFile file, TemplatePack pack, List<Deadline> deadlines) {
    LocalDate signed = LocalDate.ofInstant(Archiving.approval(file), ZoneId.systemDefault());
    if (pack.transmissible()) {
      deadlines.add(
          new Deadline(
              "transmettre au représentant de l'État",
              pack.natureActes().equals(INDIVIDUAL) ? signed.plusDays(TRANSMISSION_DAYS) : null,
              "CGCT, art. L. 2131-1"));
    }
    boolean published = pack.publication() != Publication.NOTIFIE;
    deadlines.add(
        new Deadline(
            published
                ? "publier en ligne, pour deux mois au moins"
                : "notifier aux personnes intéressées",
            null,
            published ? "CGCT, art. R. 2131-1" : "CGCT, art. L. 2131-1"));
    deadlines.add(
        new Deadline(
            "recours possible : deux mois à compter de la "
                + (published ? "publication" : "notification"),
            null,
            "CJA, art. R. 421-1"));
  }
}
