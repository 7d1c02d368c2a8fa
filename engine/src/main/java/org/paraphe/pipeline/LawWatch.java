package org.paraphe.pipeline;

import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.paraphe.casefile.Blobs;
import org.paraphe.casefile.CaseFile;
import org.paraphe.casefile.CaseFiles;
import org.paraphe.casefile.CaseState;
import org.paraphe.checking.References;
import org.paraphe.dossier.PermanentFailure;
import org.paraphe.drafting.Draft;
import org.paraphe.law.Citation;
import org.paraphe.law.CorpusEdition;
import org.paraphe.law.LawChange;
import org.paraphe.law.LuceneCorpus;
import org.paraphe.law.ReferenceTable;
import org.paraphe.law.Watched;
import org.paraphe.template.TemplateCatalog;
import org.paraphe.template.TemplatePack;

/** Which packs, drafts and archived acts cite an article that changed, or will. */
public final class LawWatch {

  private static final Pattern MARKUP = Pattern.compile("(?s)<#--.*?-->|</?[@#][^>]*>");

  private final Home home;
  private final TemplateCatalog catalog;
  private final CaseFiles cases;
  private final Kept kept;
  private final Clock clock;

  LawWatch(Home home, TemplateCatalog catalog, CaseFiles cases, Blobs blobs, Clock clock) {
    this.home = home;
    this.catalog = catalog;
    this.cases = cases;
    this.kept = new Kept(blobs);
    this.clock = clock;
  }

  /**
   * @param since packs, and what was checked before the last import, are taken to know the law up
   *     to this day; null for the day up to which the texts before that import knew it, or else the
   *     table that comes with the program
   * @return empty where nothing was imported
   */
  public Optional<WatchReport> report(@Nullable LocalDate since) {
    return CorpusEdition.serving(home.corpus()).map(edition -> report(edition, since));
  }

  WatchReport report(CorpusEdition edition, @Nullable LocalDate since) {
    LocalDate today = LocalDate.now(clock);
    LocalDate known = Objects.requireNonNullElseGet(since, () -> knownBefore(edition, today));
    List<String> unread = new ArrayList<>();
    List<Watched> watched = new ArrayList<>();
    catalog.packs().forEach(p -> watched.add(pack(p, known, today)));
    for (CaseFile file : cases.list()) {
      if (file.state() != CaseState.REJETE) {
        watched(file, edition.importedAt(), known, unread).ifPresent(watched::add);
      }
    }
    try (LuceneCorpus corpus = new LuceneCorpus(home.corpus(), ReferenceTable.embedded())) {
      List<LawChange> changes = LawChange.of(watched, corpus, today);
      return new WatchReport(today, known, edition.asOf(), watched, changes, unread);
    }
  }

  private static LocalDate knownBefore(CorpusEdition edition, LocalDate today) {
    LocalDate before = edition.previousAsOf();
    return before != null ? before : ReferenceTable.embedded().asOf().orElse(today);
  }

  /** A basis that has ended serves no act to come. */
  private static Watched pack(TemplatePack pack, LocalDate known, LocalDate today) {
    String template = MARKUP.matcher(pack.actTemplate()).replaceAll("");
    List<Citation> citations =
        Stream.concat(
                pack.bases().stream()
                    .filter(b -> b.jusqua() == null || !b.jusqua().isBefore(today))
                    .flatMap(b -> References.of(b.texte()).stream()),
                References.of(template).stream())
            .toList();
    String kind = pack.kind().id();
    return new Watched(Watched.Source.MODELE, kind, pack.title(), known, citations);
  }

  /** Empty where the case has no act yet. */
  private Optional<Watched> watched(
      CaseFile file, Instant imported, LocalDate known, List<String> unread) {
    try {
      return kept.sketch(file).drafted().map(draft -> watched(file, draft, imported, known));
    } catch (PermanentFailure | IllegalStateException | UncheckedIOException e) {
      unread.add(file.ref().value());
      return Optional.empty();
    }
  }

  private Watched watched(CaseFile file, Draft draft, Instant imported, LocalDate known) {
    boolean archived = file.state() == CaseState.ARCHIVE;
    LocalDate checked = LocalDate.ofInstant(file.since(), clock.getZone());
    LocalDate since = archived ? checked : earlier(draft.date(), checked);
    return new Watched(
        archived ? Watched.Source.ACTE : Watched.Source.PROJET,
        file.ref().value(),
        Optional.ofNullable(file.objet()).orElse(file.origine()),
        file.since().isBefore(imported) ? earlier(since, known) : since,
        References.of(draft.act()));
  }

  private static LocalDate earlier(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? one : other;
  }
}
