package org.paraphe.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.paraphe.act.Typographie;
import org.paraphe.casefile.CaseFile;
import org.paraphe.casefile.CaseFile.Numero;
import org.paraphe.casefile.CaseFiles;
import org.paraphe.casefile.Durable;
import org.paraphe.facts.Value;
import org.paraphe.rendering.Report;
import org.paraphe.review.SessionVote;
import org.paraphe.review.Sessions;

/**
 * The list of the délibérations that a session examined, to be posted and published within a week
 * (CGCT L2121-25): {@code seances/<date>/}, written again whenever the database says more.
 * Idempotent; thread-safe.
 */
public final class SessionLists {

  static final String CSV = "liste-des-deliberations.csv";
  static final String PDF = "liste-des-deliberations.pdf";

  private static final int DAYS = 7;

  private static final List<String> HEAD =
      List.of("Rang", "Objet", "Résultat", "Vote", "Numéro", "Dossier");

  private final Home home;
  private final Sessions sessions;
  private final CaseFiles cases;
  private final Map<String, Value> given;
  private final Map<LocalDate, String> shown = new HashMap<>();

  SessionLists(Home home, Sessions sessions, CaseFiles cases, Map<String, Value> given) {
    this.home = home;
    this.sessions = sessions;
    this.cases = cases;
    this.given = Map.copyOf(given);
  }

  /** The last day on which the list of a session may be posted. */
  public static LocalDate due(LocalDate session) {
    return session.plusDays(DAYS);
  }

  /** Writes the lists that are behind; asked every few seconds, it looks at what changed alone. */
  public synchronized void show() {
    Map<LocalDate, String> now = sessions.versions();
    now.forEach(
        (day, version) -> {
          boolean there = Files.exists(home.seances().resolve(day.toString()).resolve(CSV));
          if (!there || !version.equals(shown.get(day))) {
            show(day);
            shown.put(day, version);
          }
        });
  }

  private void show(LocalDate day) {
    Path folder = home.seances().resolve(day.toString());
    byte[] csv = csv(day);
    if (!isWritten(folder.resolve(CSV), csv)) {
      put(folder.resolve(PDF), report(day).pdf());
      put(folder.resolve(CSV), csv);
    }
  }

  private static boolean isWritten(Path file, byte[] bytes) {
    try {
      return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
          && Arrays.equals(Files.readAllBytes(file), bytes);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  /** Swapped in whole: nobody reads half a list. */
  private static void put(Path file, byte[] bytes) {
    Path part = file.resolveSibling("." + file.getFileName() + ".nouveau");
    try {
      Files.createDirectories(file.resolveSibling("."));
      Files.write(part, bytes);
      Durable.force(part);
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file, e);
    }
  }

  private byte[] csv(LocalDate day) {
    List<List<String>> lines = new ArrayList<>();
    lines.add(HEAD);
    lines.addAll(rows(day));
    return ("\ufeff"
            + lines.stream()
                .map(l -> l.stream().map(CsvCell::of).collect(Collectors.joining(";")))
                .collect(Collectors.joining("\r\n"))
            + "\r\n")
        .getBytes(StandardCharsets.UTF_8);
  }

  private Report report(LocalDate day) {
    String assembly = Optional.ofNullable(given.get("assemblee")).map(Value::asText).orElse("");
    return new Report(
        Optional.ofNullable(given.get("collectivite")).map(Value::asText).orElse(""),
        "Liste des délibérations examinées",
        List.of(
            (assembly.isEmpty() ? "Séance" : "Séance du " + assembly)
                + " du "
                + Typographie.date(day)
                + ".",
            "À afficher et à mettre en ligne au plus tard le "
                + Typographie.date(due(day))
                + " (CGCT, art. L. 2121-25)."),
        List.of(Report.Section.table("", HEAD, rows(day))));
  }

  private List<List<String>> rows(LocalDate day) {
    return sessions.votes(day).stream().map(this::row).toList();
  }

  private List<String> row(SessionVote vote) {
    Optional<CaseFile> file = cases.find(vote.ref());
    return List.of(
        Integer.toString(vote.ordre()),
        file.map(CaseFile::objet).orElse(vote.objet()),
        vote.resultat().label(),
        VoteWords.count(vote),
        file.filter(f -> vote.resultat().adopts())
            .map(CaseFile::numero)
            .map(Numero::texte)
            .orElse("–"),
        vote.ref().value());
  }
}
