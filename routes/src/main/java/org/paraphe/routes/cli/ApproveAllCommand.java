package org.paraphe.routes.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.paraphe.act.ActKind;
import org.paraphe.casefile.CaseFile;
import org.paraphe.casefile.CaseRef;
import org.paraphe.pipeline.BulkApproval;
import org.paraphe.pipeline.BulkApproval.Offer;
import org.paraphe.pipeline.BulkApproval.Result;
import org.paraphe.pipeline.Paraphe;
import org.paraphe.review.Person;
import org.paraphe.review.Refusal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * {@code paraphe queue approve-all}. A plain « yes » approves nothing: the person types how many
 * they approve, on the list that they were shown.
 */
@Command(
    name = "approve-all",
    description = {
      "approuve ensemble les projets sans constat d'une nature à risque faible",
      "Demande le nombre de dossiers ; un simple « oui » ne suffit pas."
    })
final class ApproveAllCommand extends EngineCommand {

  @Option(
      names = "--kind",
      paramLabel = "NATURE",
      required = true,
      description = "une nature dont le modèle dit « risqueFaible: true »")
  private String kind = "";

  @Option(
      names = "--batch",
      paramLabel = "LOT",
      description = "seulement les dossiers de ce lot : lot-0001")
  private @Nullable String batch;

  @Option(
      names = "--count",
      paramLabel = "N",
      description = "le nombre de dossiers à approuver, tel que vous l'avez lu dans la liste")
  private @Nullable Integer count;

  @Mixin private WhoDecides who = new WhoDecides();

  ApproveAllCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  int run(Paraphe paraphe) {
    BulkApproval bulk = paraphe.bulkApproval();
    ActKind wanted = InstalledKind.of(kind, paraphe.catalog(), terminal());
    Person person = who.person(paraphe, terminal());
    if (bulk.refusal(wanted).isPresent()) {
      return refused(bulk.refusal(wanted).get());
    }
    Offer offer = bulk.offer(wanted, person, which(paraphe));
    list(offer);
    offer.leftOut().forEach(l -> terminal().sayText("bulk.left", l.ref(), l.why()));
    if (offer.cases().isEmpty()) {
      terminal().sayText("bulk.none");
      return Exit.NOTHING_TO_DO;
    }
    Result result = bulk.approve(wanted, offer, typed(), person, MoveCommand.CHANNEL);
    return result instanceof Result.Refused refused
        ? refused(refused.refusal())
        : done(paraphe, (Result.Done) result);
  }

  /** Numbered, so that whoever read to its end knows how many they are. */
  private void list(Offer offer) {
    int number = 0;
    for (CaseFile file : offer.cases()) {
      terminal().result(++number + ".  " + file.ref() + "  " + objet(file));
    }
  }

  private int refused(Refusal refusal) {
    terminal().say(refusal.text().stripTrailing());
    return Exit.CHECK_FAILED;
  }

  private int done(Paraphe paraphe, Result.Done done) {
    MoveCommand.finish(paraphe);
    terminal().result(terminal().text("bulk.done", done.approved().size()));
    done.refused().forEach(l -> terminal().sayText("bulk.left", l.ref(), l.why()));
    return done.refused().isEmpty() ? Exit.DONE : Exit.IN_PART;
  }

  private static String objet(CaseFile file) {
    return Objects.requireNonNullElse(file.objet(), file.origine());
  }

  private Predicate<CaseRef> which(Paraphe paraphe) {
    if (batch == null) {
      return ref -> true;
    }
    Set<CaseRef> refs = paraphe.batches().cases(batch);
    if (refs.isEmpty()) {
      throw new WrongUse(terminal().text("bulk.no.batch", batch));
    }
    return refs::contains;
  }

  private int typed() {
    if (count != null) {
      return count;
    }
    if (!terminal().surroundings().terminal()) {
      throw new WrongUse(terminal().text("bulk.count"));
    }
    terminal().sayText("bulk.ask");
    try {
      String line =
          new BufferedReader(
                  new InputStreamReader(terminal().surroundings().in(), StandardCharsets.UTF_8))
              .readLine();
      return line != null && line.strip().matches("\\d{1,9}") ? Integer.parseInt(line.strip()) : 0;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the terminal", e);
    }
  }
}
