package org.paraphe.pipeline;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.paraphe.dossier.Shortened;
import org.paraphe.drafting.KindRecogniser;
import org.paraphe.drafting.PieceGist;
import org.paraphe.drafting.Recognition;
import org.paraphe.extraction.ExtractedPiece;
import org.paraphe.extraction.Outcome;
import org.paraphe.facts.FactType;
import org.paraphe.facts.FoldedText;
import org.paraphe.facts.Recognisers;
import org.paraphe.pipeline.BatchReading.DayFrom;
import org.paraphe.privacy.Category;
import org.paraphe.privacy.Identifier;
import org.paraphe.privacy.PersonalData;
import org.paraphe.template.TemplateCatalog;

/** From what was extracted of a file to what an inventory says of it. Thread-safe. */
final class BatchReader {

  /** A company's number and a link are no data of a person. */
  private static final Set<Category> OF_PERSONS =
      EnumSet.complementOf(
          EnumSet.of(Category.SIRET, Category.LIEN, Category.PIECE, Category.SIGNE));

  /** Some 150 pages. */
  private static final int SEARCHED = 300_000;

  private static final int TITLE = 250;
  private static final int LINES = 15;
  private static final int LINE = 120;

  private static final Pattern DATED =
      Pattern.compile(
          "(?:seance|reunion|session|conseil|assemblee|du|en date du|le|fait|signe|adopte|etabli)"
              + "\\b[^.;]{0,60}?\\d");

  private static final int OLDEST = 1500;
  private static final int LATEST = 2200;

  private final TemplateCatalog catalog;
  private final KindRecogniser recogniser = new KindRecogniser();
  private final DocumentKinds natures = DocumentKinds.standard();

  BatchReader(TemplateCatalog catalog) {
    this.catalog = catalog;
  }

  /**
   * @param pieces the file first, then what it holds
   */
  BatchReading read(List<ExtractedPiece> pieces) {
    ExtractedPiece file = pieces.get(0);
    PieceGist gist = PieceGist.of(told(pieces));
    List<String> warnings = new ArrayList<>();
    boolean readable = file.outcome().hasText() || isPicture(file);
    if (readable) {
      warnings.addAll(file.warnings());
    }
    pieces.stream().skip(1).flatMap(BatchReader::unreadInside).forEach(warnings::add);
    hidden(pieces).ifPresent(warnings::add);
    cut(pieces).ifPresent(warnings::add);
    DocumentKinds.Told told = natures.of(gist.head(), file.mediaType());
    Map<DayFrom, LocalDate> days = days(file, gist, told);
    @Nullable DayFrom from = days.keySet().stream().findFirst().orElse(null);
    boolean named = !gist.labelled() && !told.line().isEmpty();
    return new BatchReading(
        file.mediaType(),
        file.outcome(),
        told.nature(),
        kind(pieces),
        named ? shortened(told.line()) : gist.title(),
        gist.labelled(),
        from == null ? null : days.get(from),
        from,
        sender(file, gist),
        personal(pieces),
        warnings,
        readable ? "" : error(file));
  }

  /** The file itself where it has words, else the first piece inside that has. */
  private static ExtractedPiece told(List<ExtractedPiece> pieces) {
    return ActMaker.read(pieces).findFirst().orElse(pieces.get(0));
  }

  /** A picture without words was opened and looked at: nothing is wrong with it. */
  private static boolean isPicture(ExtractedPiece file) {
    return file.outcome() == Outcome.ORNEMENT
        || file.outcome() == Outcome.ILLUSTRATION
        || file.outcome() == Outcome.VIDE && file.mediaType().startsWith("image/");
  }

  private static String error(ExtractedPiece file) {
    String what =
        switch (file.outcome()) {
          case CHIFFRE -> "protégé par un mot de passe";
          case ILLISIBLE -> "illisible";
          case DELAI_DEPASSE -> "lecture trop longue";
          case MEMOIRE -> "trop lourd pour la mémoire";
          case TROP_GROS -> "trop gros";
          case VIDE, ORNEMENT, ILLUSTRATION -> "sans texte";
          case TYPE_REFUSE -> "format non lu";
          case LU, LU_EN_PARTIE -> "lu";
        };
    return file.warnings().isEmpty() ? what : what + " : " + String.join(" ", file.warnings());
  }

  private static Stream<String> unreadInside(ExtractedPiece inside) {
    return inside.outcome().hasText() || isPicture(inside)
        ? Stream.empty()
        : Stream.of("« " + inside.name() + " » : " + error(inside));
  }

  private static Optional<String> hidden(List<ExtractedPiece> pieces) {
    return pieces.stream().allMatch(p -> p.hidden().isEmpty())
        ? Optional.empty()
        : Optional.of("contient du texte qu'un lecteur ne voit pas");
  }

  private static Optional<String> cut(List<ExtractedPiece> pieces) {
    return pieces.stream().allMatch(p -> p.text().length() <= SEARCHED)
        ? Optional.empty()
        : Optional.of(
            "données personnelles cherchées dans les "
                + SEARCHED
                + " premiers caractères seulement");
  }

  /** Each date that the file gives of itself, the most telling first. */
  private static Map<DayFrom, LocalDate> days(
      ExtractedPiece file, PieceGist gist, DocumentKinds.Told told) {
    Map<DayFrom, LocalDate> days = new EnumMap<>(DayFrom.class);
    put(days, DayFrom.COURRIEL, told(file.metadata().get("date")));
    put(days, DayFrom.TEXTE, dayOfHead(gist, told));
    put(days, DayFrom.PROPRIETES, told(file.metadata().get("creeLe")));
    put(days, DayFrom.PROPRIETES, told(file.metadata().get("modifieLe")));
    put(days, DayFrom.MENTION, sane(gist.day()));
    return days;
  }

  private static void put(Map<DayFrom, LocalDate> days, DayFrom from, @Nullable LocalDate day) {
    if (day != null) {
      days.put(from, day);
    }
  }

  /**
   * The date that the drafter takes for the piece's own, where a short line at its head bears it;
   * else that of the line that names the document, or of « Séance du … », « Signé le … ».
   */
  private static @Nullable LocalDate dayOfHead(PieceGist gist, DocumentKinds.Told told) {
    List<String> lines =
        gist.head()
            .lines()
            .map(String::strip)
            .filter(l -> !l.isEmpty() && l.length() <= LINE)
            .limit(LINES)
            .toList();
    return lines.stream()
        .map(BatchReader::told)
        .filter(day -> day != null && day.equals(gist.day()))
        .findFirst()
        .or(
            () ->
                lines.stream()
                    .filter(l -> l.equals(told.line()) || isDated(l))
                    .map(BatchReader::told)
                    .filter(Objects::nonNull)
                    .findFirst())
        .orElse(null);
  }

  private static boolean isDated(String line) {
    return DATED.matcher(DocumentKinds.folded(line)).lookingAt();
  }

  private static String shortened(String line) {
    return Shortened.of(FoldedText.plain(line), TITLE);
  }

  /** The first date of the words of a property; null where there is none. */
  private static @Nullable LocalDate told(@Nullable String words) {
    if (words == null) {
      return null;
    }
    String plain = words.matches("\\d{4}-\\d{2}-\\d{2}T.*") ? words.substring(0, 10) : words;
    return Recognisers.of(FactType.DATE).find(FoldedText.of(plain)).stream()
        .findFirst()
        .map(hit -> date(hit.value().asText()))
        .orElse(null);
  }

  private static @Nullable LocalDate date(String iso) {
    try {
      return sane(LocalDate.parse(iso));
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static @Nullable LocalDate sane(@Nullable LocalDate day) {
    return day == null || day.getYear() < OLDEST || day.getYear() > LATEST ? null : day;
  }

  private static String sender(ExtractedPiece file, PieceGist gist) {
    return Optional.ofNullable(file.metadata().get("de"))
        .map(from -> from.replaceAll("(?<!\\s)\\s*<[^>]{0,300}>", "").replace("\"", "").strip())
        .filter(from -> !from.isEmpty())
        .orElse(gist.sender());
  }

  private @Nullable String kind(List<ExtractedPiece> pieces) {
    return recogniser.recognise(pieces, catalog) instanceof Recognition.Chosen chosen
        ? chosen.kind().id()
        : null;
  }

  private static Map<Category, Integer> personal(List<ExtractedPiece> pieces) {
    Map<Category, Integer> found = new EnumMap<>(Category.class);
    for (ExtractedPiece piece : pieces) {
      String text = piece.text();
      for (Identifier one :
          PersonalData.detect(text.substring(0, Math.min(SEARCHED, text.length())))) {
        if (OF_PERSONS.contains(one.category())) {
          found.merge(one.category(), 1, Integer::sum);
        }
      }
    }
    return found;
  }
}
