package org.paraphe.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Children that take the time they are told to take, on no clock but the file's. */
class FileClockTest {

  private static final Duration LIMIT = Duration.ofSeconds(10);
  private static final Duration OCR_LIMIT = Duration.ofSeconds(30);

  @TempDir Path folder;
  private final List<Duration> given = new ArrayList<>();
  private final List<Duration> taken = new ArrayList<>();
  private final Deque<Function<Wire.Request, Worker.Answer>> script = new ArrayDeque<>();

  @Test
  void asksOnceForAFileThatRunsOutOfTime() throws Exception {
    script.add(request -> died(Outcome.DELAI_DEPASSE, LIMIT));

    assertThat(read()).extracting(ExtractedPiece::outcome).containsExactly(Outcome.DELAI_DEPASSE);
    assertThat(given).containsExactly(LIMIT);
  }

  @Test
  void givesASecondTryWhatIsLeftOfTheFirst() throws Exception {
    script.add(request -> died(Outcome.ILLISIBLE, Duration.ofSeconds(4)));
    script.add(request -> died(Outcome.DELAI_DEPASSE, Duration.ofSeconds(6)));

    assertThat(read()).extracting(ExtractedPiece::outcome).containsExactly(Outcome.DELAI_DEPASSE);
    assertThat(given).containsExactly(LIMIT, Duration.ofSeconds(6));
  }

  @Test
  void triesNoSecondTimeWhatCouldNotEndInTime() throws Exception {
    script.add(request -> died(Outcome.ILLISIBLE, Duration.ofSeconds(6)));

    assertThat(read()).extracting(ExtractedPiece::outcome).containsExactly(Outcome.ILLISIBLE);
    assertThat(given).hasSize(1);
  }

  @Test
  void takesTheReadingOffTheTimeOfTheRecognition() throws Exception {
    script.add(request -> answered(request, Duration.ofSeconds(8), true, 0));
    script.add(request -> answered(request, Duration.ofSeconds(20), false, 0));

    read();

    assertThat(given).containsExactly(LIMIT, Duration.ofSeconds(22));
  }

  @Test
  void saysThatImagesAreUnreadWhereNoTimeIsLeftForThem() throws Exception {
    script.add(request -> answered(request, Duration.ofSeconds(9), true, 1));
    script.add(request -> answered(request, Duration.ofSeconds(20), false, 0));
    script.add(request -> answered(request, Duration.ofSeconds(1), true, 0));

    ExtractedPiece picture = read().get(1);

    assertThat(picture.outcome()).isEqualTo(Outcome.DELAI_DEPASSE);
    assertThat(picture.warnings()).containsExactly(Warnings.noTimeToRecognise());
  }

  @Test
  void leavesTimeForThePiecesAfterOneThatHangs() throws Exception {
    script.add(request -> answered(request, Duration.ofSeconds(2), false, 2));
    script.add(request -> died(Outcome.DELAI_DEPASSE, given.get(1)));
    script.add(request -> answered(request, Duration.ofSeconds(1), false, 0));

    assertThat(read())
        .extracting(ExtractedPiece::outcome)
        .containsExactly(Outcome.LU, Outcome.DELAI_DEPASSE, Outcome.LU);
    assertThat(given).containsExactly(LIMIT, Duration.ofSeconds(4), Duration.ofSeconds(2));
  }

  @Test
  void keepsAFileOfManyPiecesThatHangWithinItsLimitAndTellsTheRest() throws Exception {
    script.add(request -> answered(request, Duration.ofSeconds(1), false, 50));
    for (int i = 0; i < 50; i++) {
      script.add(request -> died(Outcome.DELAI_DEPASSE, given.get(given.size() - 1)));
    }

    ExtractedPiece mail = read().get(0);

    assertThat(taken.stream().reduce(Duration.ZERO, Duration::plus)).isLessThanOrEqualTo(LIMIT);
    assertThat(mail.outcome()).isEqualTo(Outcome.LU_EN_PARTIE);
    assertThat(mail.warnings()).containsExactly(Warnings.enough());
  }

  private List<ExtractedPiece> read() throws Exception {
    Path file = Samples.file(folder, "a.eml", Samples.utf8("corps"));
    ExtractionSettings settings = ExtractionSettings.standard().withLimits(LIMIT, OCR_LIMIT);
    Path own = Files.createDirectory(folder.resolve("lecture"));
    return new Extraction(settings, this::answer, own).run("a.eml", file);
  }

  private Worker.Answer answer(Wire.Request request, Duration limit) {
    given.add(limit);
    Worker.Answer answer = script.remove().apply(request);
    taken.add(answer.took());
    return answer;
  }

  private static Worker.Answer died(Outcome why, Duration took) {
    return new Worker.Died(why, took);
  }

  private Worker.Answer answered(
      Wire.Request request, Duration took, boolean needsOcr, int embedded) {
    List<Wire.Embedded> pieces = new ArrayList<>();
    for (int i = 0; i < embedded; i++) {
      String file = request.id() + "-" + i;
      Samples.file(Path.of(request.folder()), file, Samples.utf8("piece " + i));
      pieces.add(new Wire.Embedded("piece-" + i + ".bin", file, Wire.Place.JOINT));
    }
    Wire.Reply reply =
        new Wire.Reply(
            request.id(),
            "message/rfc822",
            Outcome.LU,
            needsOcr ? "" : "corps",
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            Map.of(),
            pieces,
            needsOcr);
    return new Worker.Answered(reply, took);
  }
}
