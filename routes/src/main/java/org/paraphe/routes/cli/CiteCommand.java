package org.paraphe.routes.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.paraphe.checking.ReferenceWords;
import org.paraphe.law.LegalCorpus;
import org.paraphe.pipeline.CitedText;
import org.paraphe.pipeline.Tools;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code paraphe cite}: needs no home and opens no database. */
@Command(name = "cite", description = "les références légales d'un texte, vérifiées à une date")
final class CiteCommand implements Callable<Integer> {

  private static final String STANDARD_INPUT = "-";

  @Mixin private HelpOption help = new HelpOption();
  @Mixin private HomeOption home = new HomeOption();

  @Parameters(paramLabel = "FICHIER", description = "un fichier de texte ; - : l'entrée standard")
  private String file = STANDARD_INPUT;

  @Option(names = "--date", paramLabel = "DATE", description = "la date de l'acte : 2026-09-01")
  private @Nullable String date;

  @Option(names = "--strict", description = "code 5 si une référence n'est pas en vigueur")
  private boolean strict;

  @Option(names = "--json", description = "en JSON")
  private boolean json;

  private final Terminal terminal;
  private final InputStream standardInput;

  CiteCommand(Terminal terminal, InputStream standardInput) {
    this.terminal = terminal;
    this.standardInput = standardInput;
  }

  @Override
  public Integer call() throws IOException {
    LocalDate day = day();
    CitedText cited = CitedText.of(text(bytes()), day, corpus());
    if (json) {
      terminal.json(cited.toJson());
    } else {
      print(cited);
    }
    return strict && cited.blocked() ? Exit.CHECK_FAILED : Exit.DONE;
  }

  private LegalCorpus corpus() {
    Path root = home.home(terminal.surroundings()).root();
    if (home.isNamed(terminal.surroundings()) || HomeOption.isOne(root)) {
      return Tools.corpus(home.existing(terminal));
    }
    return Tools.corpus(null);
  }

  private void print(CitedText cited) {
    cited.references().forEach(this::print);
    terminal.sayText(
        "cite.count",
        cited.references().size(),
        cited.date(),
        cited.asOf().map(Object.class::cast).orElse("—"));
  }

  private void print(CitedText.Reference reference) {
    terminal.result(
        terminal.text(
            "cite.line",
            reference.citation().start(),
            reference.citation().end(),
            reference.status(),
            reference.citation().text().replaceAll("\\s+", " ").strip(),
            reference.words()));
    if (!reference.nearest().isEmpty()) {
      terminal.result(terminal.text("cite.nearest", String.join(" ; ", reference.nearest())));
    }
    reference
        .replacedBy()
        .forEach(s -> terminal.result(terminal.text("cite.replaced", s.printed())));
    if (reference.quotation() != null) {
      String old = reference.saidBy() == null ? "" : " (" + reference.saidBy() + ")";
      terminal.result(
          terminal.text(
              "cite.quotation",
              reference.quotation(),
              ReferenceWords.of(reference.quotation()),
              old));
    }
  }

  private byte[] bytes() throws IOException {
    if (file.equals(STANDARD_INPUT)) {
      return standardInput.readAllBytes();
    }
    Path path = terminal.surroundings().resolve(file);
    if (!Files.isRegularFile(path)) {
      throw new WrongUse(terminal.text("path.missing", path));
    }
    return Files.readAllBytes(path);
  }

  /** UTF-8, or the code page of Windows where it is none; a document that is no text is refused. */
  private String text(byte[] bytes) {
    for (byte b : bytes) {
      if (b == 0) {
        throw new WrongUse(terminal.text("cite.no.text", file));
      }
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      return new String(bytes, Charset.forName("windows-1252"));
    }
  }

  private LocalDate day() {
    LocalDate day = terminal.day(date);
    return day == null ? LocalDate.now(java.time.ZoneId.systemDefault()) : day;
  }
}
