package org.paraphe.pipeline;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.paraphe.act.Typographie;
import org.paraphe.casefile.Blobs;
import org.paraphe.casefile.CaseFile;
import org.paraphe.casefile.CaseFile.Numero;
import org.paraphe.casefile.CaseFiles;
import org.paraphe.casefile.CaseState;
import org.paraphe.facts.Value;
import org.paraphe.rendering.Report;
import org.paraphe.rendering.Xlsx;
import org.paraphe.review.SessionVote;

/**
 * The acts that a register numbered in a year, in their order: a statement for people, beside the
 * register of paper that stays (CGCT R2121-9).
 */
public final class RegisterBook {

  private static final List<String> HEAD =
      List.of("Numéro", "Date", "Objet", "Nature", "Vote", "Dossier");

  private final CaseFiles cases;
  private final Kept kept;
  private final Map<String, Value> given;

  RegisterBook(CaseFiles cases, Blobs blobs, Map<String, Value> given) {
    this.cases = cases;
    this.kept = new Kept(blobs);
    this.given = Map.copyOf(given);
  }

  /** The registers that numbered something, each with a year: "deliberations 2026". */
  public Set<String> known() {
    Set<String> known = new TreeSet<>();
    numbered().forEach(f -> numero(f).ifPresent(n -> known.add(n.registre() + " " + n.annee())));
    return known;
  }

  /** Empty where nothing was numbered. */
  public List<List<String>> rows(String registre, int annee) {
    return numbered().stream()
        .filter(f -> numero(f).filter(n -> is(n, registre, annee)).isPresent())
        .sorted(Comparator.comparing(f -> numero(f).map(Numero::rang).orElse(0)))
        .map(this::row)
        .toList();
  }

  public byte[] pdf(String registre, int annee) {
    List<List<String>> rows = rows(registre, annee);
    List<String> lead = new ArrayList<>();
    lead.add("Année " + annee + " – " + rows.size() + (rows.size() > 1 ? " actes." : " acte."));
    lead.add(
        "Relevé des actes numérotés ; il ne remplace pas le registre signé (CGCT, art. R."
            + " 2121-9).");
    return new Report(
            Optional.ofNullable(given.get("collectivite")).map(Value::asText).orElse(""),
            "Registre « " + registre + " »",
            lead,
            List.of(Report.Section.table("", HEAD, rows)))
        .pdf();
  }

  public byte[] xlsx(String registre, int annee) {
    return Xlsx.write(registre + " " + annee, HEAD, rows(registre, annee));
  }

  private List<CaseFile> numbered() {
    return cases.list(Set.of(CaseState.VALIDE, CaseState.ARCHIVE));
  }

  private static Optional<Numero> numero(CaseFile file) {
    return Optional.ofNullable(file.numero());
  }

  private static boolean is(Numero numero, String registre, int annee) {
    return numero.registre().equals(registre) && numero.annee() == annee;
  }

  private List<String> row(CaseFile file) {
    Optional<SessionVote> vote = kept.vote(file);
    LocalDate date =
        vote.map(SessionVote::seance)
            .orElseGet(() -> LocalDate.ofInstant(Archiving.approval(file), ZoneId.systemDefault()));
    return List.of(
        numero(file).map(Numero::texte).orElse(""),
        Typographie.date(date),
        Optional.ofNullable(file.objet()).orElse(file.origine()),
        file.kindIfKnown().map(k -> k.id()).orElse(""),
        vote.map(VoteWords::count).orElse("–"),
        file.ref().value());
  }
}
