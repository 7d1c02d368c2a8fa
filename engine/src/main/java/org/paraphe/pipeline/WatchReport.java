package org.paraphe.pipeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.paraphe.act.Typographie;
import org.paraphe.dossier.Shortened;
import org.paraphe.law.Citation;
import org.paraphe.law.LawChange;
import org.paraphe.law.Watched;

/**
 * What a watch over the law found.
 *
 * @param since what packs were taken to know
 * @param asOf the imported texts know the law up to this day
 * @param unread references of cases whose act could not be read
 */
public record WatchReport(
    LocalDate date,
    LocalDate since,
    @Nullable LocalDate asOf,
    List<Watched> watched,
    List<LawChange> changes,
    List<String> unread) {

  private static final List<String> COLUMNS =
      List.of("quoi", "ref", "objet", "article", "texte", "changement", "date", "connu_jusqu_au");
  private static final int WIDEST = 48;

  public WatchReport {
    watched = List.copyOf(watched);
    changes = List.copyOf(changes);
    unread = List.copyOf(unread);
  }

  /** {@code paraphe corpus watch --json}. */
  public Map<String, Object> toJson() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("schema", 1);
    json.put("date", date.toString());
    json.put("since", since.toString());
    json.put("asOf", asOf == null ? null : asOf.toString());
    json.put("changes", changes.stream().map(WatchReport::json).toList());
    json.put("unread", unread);
    return json;
  }

  private static Map<String, Object> json(LawChange change) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("source", change.by().source().name());
    json.put("ref", change.by().ref());
    json.put("objet", change.by().objet());
    json.put("text", change.citation().text());
    json.put("code", change.citation().code());
    json.put("title", change.citation().title());
    json.put("article", change.citation().article());
    json.put("change", change.kind().name());
    json.put("on", change.on().toString());
    json.put("since", change.by().since().toString());
    LocalDate verified = change.verifiedUntil();
    json.put("verifiedUntil", verified == null ? null : verified.toString());
    return json;
  }

  /** One line a change after a line of names, {@code ;} between cells, as French sheets read it. */
  public String csv() {
    List<List<String>> rows = new ArrayList<>();
    rows.add(COLUMNS);
    changes.forEach(c -> rows.add(cells(c)));
    return rows.stream()
        .map(row -> row.stream().map(CsvCell::of).collect(Collectors.joining(";")))
        .collect(Collectors.joining("\r\n", "", "\r\n"));
  }

  private static List<String> cells(LawChange change) {
    Citation citation = change.citation();
    return List.of(
        what(change.by().source()),
        change.by().ref(),
        change.by().objet(),
        String.valueOf(citation.article()),
        title(citation),
        happened(change.kind()),
        change.on().toString(),
        change.verifiedUntil() == null ? "" : change.verifiedUntil().toString());
  }

  /** For people, in French. */
  public String text() {
    StringBuilder text = new StringBuilder();
    text.append("Veille juridique du ").append(Typographie.date(date)).append(". ");
    text.append(
        asOf == null ? "" : "Droit connu jusqu'au " + Typographie.date(asOf) + ", pas après. ");
    text.append("Comparés à : l'état du droit au ").append(Typographie.date(since));
    text.append(" pour les modèles, leur date pour les projets et les actes.\n");
    text.append(count(Watched.Source.MODELE)).append(" modèle(s), ");
    text.append(count(Watched.Source.PROJET)).append(" projet(s) et ");
    text.append(count(Watched.Source.ACTE)).append(" acte(s) archivé(s) relus.\n\n");
    text.append(changes.isEmpty() ? "Aucun article cité n'a changé.\n" : table());
    if (!unread.isEmpty()) {
      text.append("\nN'ont pas pu être relus, à vérifier à la main : ");
      text.append(String.join(", ", unread)).append(".\n");
    }
    return text.toString();
  }

  private long count(Watched.Source source) {
    return watched.stream().filter(w -> w.source() == source).count();
  }

  private String table() {
    StringBuilder table = new StringBuilder();
    for (LawChange change : changes) {
      Watched by = change.by();
      table.append(what(by.source())).append(' ').append(by.ref());
      table.append(" (").append(cut(by.objet())).append(")\n    article ");
      table.append(change.citation().article()).append(", ").append(title(change.citation()));
      table.append(" : ").append(happened(change.kind())).append(" le ");
      table.append(Typographie.date(change.on()));
      table.append("\n");
    }
    return table
        + "\nQue faire : relire ces articles, corriger les modèles et les projets, et voir avec le"
        + " service juridique si un acte déjà pris doit être repris.\n";
  }

  private static String what(Watched.Source source) {
    return switch (source) {
      case MODELE -> "modèle";
      case PROJET -> "projet";
      case ACTE -> "acte archivé";
    };
  }

  private static String happened(LawChange.Kind kind) {
    return switch (kind) {
      case MODIFIE -> "modifié";
      case ABROGE -> "abrogé";
      case SERA_MODIFIE -> "sera modifié";
      case SERA_ABROGE -> "sera abrogé";
    };
  }

  private static String title(Citation citation) {
    String title = citation.title();
    return title == null ? citation.text() : title;
  }

  private static String cut(String text) {
    return Shortened.of(text, WIDEST - 1);
  }
}
