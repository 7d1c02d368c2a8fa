package org.paraphe.pipeline;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.paraphe.act.ActKind;
import org.paraphe.act.Typographie;
import org.paraphe.casefile.Blobs;
import org.paraphe.casefile.CaseFile;
import org.paraphe.casefile.CaseFile.Numero;
import org.paraphe.casefile.CaseFiles;
import org.paraphe.casefile.CaseState;
import org.paraphe.facts.Value;
import org.paraphe.rendering.Report;
import org.paraphe.rendering.StreamedXlsx;
import org.paraphe.rendering.StreamedXlsx.Cell;
import org.paraphe.rendering.StreamedXlsx.Column;
import org.paraphe.review.SessionVote;
import org.paraphe.template.TemplateCatalog;
import org.paraphe.template.TemplatePack;

/**
 * The acts that a register numbered in a year, in their order: a statement for people, beside the
 * register of paper that stays (CGCT R2121-9).
 */
public final class RegisterBook {

  private static final List<Column> COLUMNS =
      List.of(
          new Column("Numéro", 12),
          new Column("Date", 12),
          new Column("Objet", 70),
          new Column("Nature", 44),
          new Column("Vote", 44),
          new Column("Dossier", 14));

  private final CaseFiles cases;
  private final Kept kept;
  private final TemplateCatalog catalog;
  private final Map<String, Value> given;

  RegisterBook(CaseFiles cases, Blobs blobs, TemplateCatalog catalog, Map<String, Value> given) {
    this.catalog = catalog;
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
    return entries(registre, annee).stream().map(Entry::words).toList();
  }

  private List<Entry> entries(String registre, int annee) {
    return numbered().stream()
        .filter(f -> numero(f).filter(n -> is(n, registre, annee)).isPresent())
        .sorted(Comparator.comparing(f -> numero(f).map(Numero::rang).orElse(0)))
        .map(this::entry)
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
            title(registre),
            lead,
            List.of(Report.Section.table("", COLUMNS.stream().map(Column::label).toList(), rows)))
        .pdf();
  }

  public byte[] xlsx(String registre, int annee) {
    try (ByteArrayOutputStream out = new ByteArrayOutputStream();
        StreamedXlsx book = new StreamedXlsx()) {
      StreamedXlsx.Page page = book.page(registre + " " + annee, COLUMNS);
      entries(registre, annee).forEach(entry -> page.row(entry.cells()));
      book.write(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write a register in memory", e);
    }
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

  private Entry entry(CaseFile file) {
    Optional<SessionVote> vote = kept.vote(file);
    LocalDate date =
        vote.map(SessionVote::seance)
            .orElseGet(() -> LocalDate.ofInstant(Archiving.approval(file), ZoneId.systemDefault()));
    return new Entry(
        numero(file).map(Numero::texte).orElse(""),
        date,
        Optional.ofNullable(file.objet()).orElse(file.origine()),
        file.kindIfKnown().map(this::title).orElse(""),
        vote.map(VoteWords::count).orElse("–"),
        file.ref().value());
  }

  /** The registers of the packs that come with Paraphe, by their French names. */
  private static String title(String registre) {
    return switch (registre) {
      case "deliberations" -> "Registre des délibérations";
      case "arretes" -> "Registre des arrêtés";
      case "syntheses" -> "Registre des synthèses";
      default -> "Registre « " + registre + " »";
    };
  }

  /** The kind's own name where its pack was taken away since. */
  private String title(ActKind kind) {
    return catalog.find(kind).map(TemplatePack::title).orElse(kind.id());
  }

  private record Entry(
      String numero, LocalDate date, String objet, String nature, String vote, String ref) {

    List<String> words() {
      return List.of(numero, Typographie.date(date), objet, nature, vote, ref);
    }

    List<Cell> cells() {
      return List.of(
          Cell.text(numero),
          Cell.day(date),
          Cell.text(objet),
          Cell.text(nature),
          Cell.text(vote),
          Cell.text(ref));
    }
  }
}
