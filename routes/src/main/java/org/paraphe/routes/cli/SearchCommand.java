package org.paraphe.routes.cli;

import java.io.IOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.paraphe.law.ArticleHit;
import org.paraphe.law.ArticleSearch;
import org.paraphe.law.LuceneCorpus;
import org.paraphe.law.NoCorpus;
import org.paraphe.pipeline.Home;
import org.paraphe.pipeline.LawSearch;
import org.paraphe.pipeline.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code paraphe search}: the articles of the imported texts that answer a question. */
@Command(name = "search", description = "les articles de loi qui répondent à une question")
final class SearchCommand implements Callable<Integer> {

  @Mixin private HelpOption help = new HelpOption();
  @Mixin private HomeOption home = new HomeOption();

  @Parameters(
      arity = "1..*",
      paramLabel = "QUESTION",
      description = "des mots, ou une référence : L. 2121-29 CGCT")
  private List<String> words = List.of();

  @Option(
      names = "--date",
      paramLabel = "DATE",
      description = "le droit de ce jour : 2023-09-01 (sinon aujourd'hui)")
  private @Nullable String date;

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "10",
      description = "combien d'articles au plus (sinon 10)")
  private int limit;

  @Option(names = "--json", description = "en JSON")
  private boolean json;

  private final Terminal terminal;

  SearchCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    if (limit < 1) {
      throw new WrongUse(terminal.text("search.limit", limit));
    }
    LocalDate day = date();
    Home place = home.home(terminal.surroundings());
    Optional<ArticleSearch> serving =
        LawSearch.open(
            place, Settings.load(place), () -> terminal.sayText("search.without.meaning"));
    if (serving.isEmpty()) {
      terminal.sayText("search.no.corpus", place.corpus());
      return Exit.NOTHING_TO_DO;
    }
    try (ArticleSearch search = serving.get();
        LuceneCorpus texts = new LuceneCorpus(place.corpus(), new NoCorpus())) {
      show(search.search(String.join(" ", words), day, limit), day, texts);
    }
    return Exit.DONE;
  }

  private LocalDate date() {
    LocalDate day = terminal.day(date);
    return day == null ? LocalDate.now() : day;
  }

  private void show(List<ArticleHit> hits, LocalDate day, LuceneCorpus texts) {
    if (json) {
      terminal.json(Map.of("results", hits.stream().map(h -> shown(h, texts)).toList()));
    } else {
      hits.forEach(h -> print(h, texts));
    }
    if (hits.isEmpty()) {
      terminal.sayText("search.nothing", day);
    } else {
      terminal.sayText("search.as.imported", day);
    }
  }

  private void print(ArticleHit hit, LuceneCorpus texts) {
    String to = hit.to() == null ? "" : terminal.text("search.until", hit.to());
    String from =
        hit.from() == null
            ? terminal.text("search.unknown.day")
            : terminal.text("search.since", hit.from());
    terminal.result(terminal.text("search.hit", hit.rank(), hit.article(), hit.title(), from, to));
    terminal.result("    " + hit.snippet());
    texts
        .knownUntil(hit.code())
        .ifPresent(known -> terminal.result(terminal.text("search.known", known)));
  }

  private static Map<String, @Nullable Object> shown(ArticleHit hit, LuceneCorpus texts) {
    Map<String, @Nullable Object> shown = new LinkedHashMap<>();
    shown.put("rank", hit.rank());
    shown.put("code", hit.code());
    shown.put("article", hit.article());
    shown.put("title", hit.title());
    shown.put("snippet", hit.snippet());
    shown.put("score", hit.score());
    shown.put("from", hit.from());
    shown.put("to", hit.to());
    shown.put("verifiedUntil", texts.knownUntil(hit.code()).orElse(null));
    return shown;
  }
}
