package org.paraphe.pipeline;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.paraphe.dossier.Sha256;
import org.paraphe.pipeline.BatchReport.BatchFiles;
import org.paraphe.rendering.StreamedXlsx;
import org.paraphe.rendering.StreamedXlsx.Cell;
import org.paraphe.rendering.StreamedXlsx.Column;

/**
 * The inventory of a batch: a workbook with the dossiers, their files and what could not be read,
 * and the first two as CSV. Written row by row, whatever the size of the batch.
 */
final class BatchInventory {

  private static final List<Column> DOSSIERS =
      List.of(
          new Column("Identifiant (cote provisoire)", 16),
          new Column("Chemin", 34),
          new Column("Intitulé", 50),
          new Column("Intitulé tiré de", 16),
          new Column("Date la plus ancienne", 12),
          new Column("Date la plus récente", 12),
          new Column("Dates tirées de", 24),
          new Column("Nature", 20),
          new Column("Producteur", 26),
          new Column("Pièces", 8),
          new Column("Format", 12),
          new Column("Taille (octets)", 14),
          new Column("Empreinte SHA-256", 66),
          new Column("Doublon de", 28),
          new Column("Données personnelles", 34),
          new Column("État", 18),
          new Column("Référence", 14),
          new Column("Acte demandé", 32),
          new Column("Avertissements", 46),
          new Column("Erreur", 46));

  private static final List<Column> PIECES =
      List.of(
          new Column("Identifiant du dossier", 16),
          new Column("Chemin", 40),
          new Column("Intitulé", 50),
          new Column("Intitulé tiré de", 16),
          new Column("Date", 12),
          new Column("Date tirée de", 18),
          new Column("Nature", 20),
          new Column("Producteur", 26),
          new Column("Format", 12),
          new Column("Taille (octets)", 14),
          new Column("Modifié le", 12),
          new Column("Empreinte SHA-256", 66),
          new Column("Doublon de", 40),
          new Column("Données personnelles", 34),
          new Column("Avertissements", 46),
          new Column("Erreur", 46));

  private static final List<Column> UNREAD =
      List.of(
          new Column("Identifiant du dossier", 16),
          new Column("Chemin", 60),
          new Column("Erreur, et ce qu'il faut faire", 100));

  private final String id;
  private final Path source;
  private final BatchStore store;

  BatchInventory(String id, Path source, BatchStore store) {
    this.id = id;
    this.source = source;
    this.store = store;
  }

  BatchFiles write(Path folder) {
    BatchFiles files =
        new BatchFiles(
            folder.resolve("inventaire.xlsx"),
            folder.resolve("inventaire.csv"),
            folder.resolve("inventaire-pieces.csv"));
    try {
      Files.createDirectories(folder);
      xlsx(files.xlsx());
      csv(files.csv(), DOSSIERS, rows -> store.dossiers(d -> rows.row(dossier(d))));
      csv(files.piecesCsv(), PIECES, rows -> store.pieces(p -> rows.row(piece(p))));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write the inventory in " + folder, e);
    }
    return files;
  }

  private void xlsx(Path file) throws IOException {
    Path part = part(file);
    try (OutputStream out = Files.newOutputStream(part);
        StreamedXlsx book = new StreamedXlsx()) {
      StreamedXlsx.Page dossiers = book.page("Dossiers", DOSSIERS);
      store.dossiers(d -> dossiers.row(dossier(d)));
      StreamedXlsx.Page pieces = book.page("Pièces", PIECES);
      store.pieces(p -> pieces.row(piece(p)));
      StreamedXlsx.Page unread = book.page("Non lus", UNREAD);
      store.pieces(
          p -> {
            if (p.piece().isUnread()) {
              unread.row(
                  List.of(
                      Cell.text(name(p.rank())),
                      Cell.text(place(p.piece())),
                      Cell.text(p.piece().reading().error())));
            }
          });
      StreamedXlsx.Page about =
          book.page("Lot", List.of(new Column("Lot " + id, 28), new Column("", 160)));
      about().forEach(about::row);
      book.write(out);
    }
    Batches.replace(part, file);
  }

  private List<List<Cell>> about() {
    return List.of(
        line("Source", source.toString()),
        line("Inventaire du", LocalDateTime.now(ZoneId.systemDefault()).withNano(0).toString()),
        line("Dossiers", Integer.toString(store.number("SELECT count(*) FROM dossier"))),
        line("Pièces", Integer.toString(store.number("SELECT count(*) FROM piece"))),
        line(
            "Identifiant",
            "Le lot et le rang, dans l'ordre des noms au premier inventaire ; il ne change plus."),
        line(
            "Dates",
            "La plus ancienne et la plus récente des dates que les documents portent (en-tête d'un"
                + " courriel, date en tête du texte, propriétés, première date citée) ; celle du fichier à défaut."
                + " À vérifier : ce sont des lectures automatiques."),
        line(
            "Empreinte",
            "SHA-256 du fichier ; pour un dossier de plusieurs pièces, SHA-256 des empreintes de"
                + " ses pièces, triées, une par ligne, fichiers techniques exclus."),
        line(
            "Doublon de",
            "Exactement les mêmes octets, sous n'importe quel nom. Un dossier est le doublon d'un"
                + " autre s'il contient les mêmes fichiers."),
        line(
            "Données personnelles",
            "Catégories et nombre de passages repérés par des règles ; les données elles-mêmes ne"
                + " sont pas recopiées ici. Une case vide ne prouve pas qu'il n'y en a pas."));
  }

  private static List<Cell> line(String name, String value) {
    return List.of(Cell.text(name), Cell.text(value));
  }

  private String name(int rank) {
    return String.format(Locale.ROOT, "%s-%05d", id, rank);
  }

  private List<Cell> dossier(BatchStore.Ranked ranked) {
    BatchDossier d = ranked.dossier();
    return List.of(
        Cell.text(name(ranked.rank())),
        Cell.text(d.folder() ? d.path() + "/" : d.path()),
        Cell.text(d.title()),
        Cell.text(d.titleFrom()),
        Cell.day(d.first()),
        Cell.day(d.last()),
        Cell.text(d.dayFrom()),
        Cell.text(d.nature()),
        Cell.text(d.producer()),
        Cell.number(d.pieces()),
        Cell.text(d.formats()),
        Cell.number(d.bytes()),
        Cell.text(hex(d.sha256())),
        Cell.text(
            Optional.ofNullable(ranked.twin())
                .map(t -> name(t.rank()) + " (" + t.dossier() + ")")
                .orElse("")),
        Cell.text(BatchDossier.words(d.personal())),
        Cell.text(state(ranked)),
        Cell.text(Optional.ofNullable(ranked.queued().ref()).orElse("")),
        Cell.text(Optional.ofNullable(d.kind()).orElse("")),
        Cell.text(d.warnings()),
        Cell.text(d.error()));
  }

  private static String state(BatchStore.Ranked ranked) {
    String read = ranked.dossier().state().label();
    if (ranked.queued().ref() != null) {
      return read + ", en file d'attente";
    }
    return ranked.queued().why().isEmpty() ? read : read + ", " + ranked.queued().why();
  }

  private List<Cell> piece(BatchStore.RankedPiece ranked) {
    BatchPiece p = ranked.piece();
    BatchReading reading = p.reading();
    return List.of(
        Cell.text(name(ranked.rank())),
        Cell.text(place(p)),
        Cell.text(p.title()),
        Cell.text(p.titleFrom()),
        Cell.day(p.day()),
        Cell.text(p.dayFrom().label()),
        Cell.text(reading.nature()),
        Cell.text(reading.producer()),
        Cell.text(reading.format().isEmpty() ? "" : FormatNames.of(reading.format())),
        Cell.number(p.size()),
        Cell.day(
            java.time.LocalDate.ofInstant(
                Instant.ofEpochMilli(p.modified()), ZoneId.systemDefault())),
        Cell.text(hex(p.sha256())),
        Cell.text(
            Optional.ofNullable(ranked.twin())
                .map(t -> name(t.rank()) + " (" + place(t.dossier(), t.path()) + ")")
                .orElse("")),
        Cell.text(BatchDossier.words(reading.personal())),
        Cell.text(String.join(" | ", reading.warnings())),
        Cell.text(reading.error()));
  }

  static String place(BatchPiece piece) {
    return place(piece.dossier(), piece.path());
  }

  private static String place(String dossier, String path) {
    return path.equals(dossier) ? path : dossier + "/" + path;
  }

  private static String hex(@Nullable Sha256 hash) {
    return hash == null ? "" : hash.hex();
  }

  @FunctionalInterface
  private interface Rows {
    void row(List<Cell> cells);
  }

  @FunctionalInterface
  private interface Table {
    void into(Rows rows);
  }

  /** With a mark that spreadsheets take for UTF-8, and their line ends. */
  private static void csv(Path file, List<Column> head, Table table) throws IOException {
    Path part = part(file);
    try (BufferedWriter out = Files.newBufferedWriter(part, StandardCharsets.UTF_8)) {
      out.write('\uFEFF');
      line(out, head.stream().map(Column::label).toList());
      table.into(cells -> line(out, cells.stream().map(Cell::plain).toList()));
    }
    Batches.replace(part, file);
  }

  private static void line(BufferedWriter out, List<String> cells) {
    try {
      out.write(cells.stream().map(CsvCell::of).collect(Collectors.joining(";")));
      out.write("\r\n");
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write an inventory", e);
    }
  }

  private static Path part(Path file) {
    return file.resolveSibling("." + file.getFileName() + ".part");
  }
}
