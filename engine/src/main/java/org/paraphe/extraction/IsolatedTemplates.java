package org.paraphe.extraction;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.paraphe.dossier.PermanentFailure;
import org.paraphe.dossier.TransientFailure;

/**
 * An authority's Word documents and pictures, which are foreign bytes like any others: style
 * documents and bodies of packs are looked at and filled, coats of arms turned into points, in a
 * child process; none is opened in this one. Thread-safe.
 */
public final class IsolatedTemplates {

  private static final AtomicLong COUNT = new AtomicLong();

  /** Our own cap: a letterhead with pictures weighs a few megabytes. */
  private static final int MAX_BYTES = 32 * 1024 * 1024;

  private static final int MAX_PICTURE_BYTES = 5 * 1024 * 1024;

  private final ExtractionSettings settings;
  private final Children children;
  private final Path folder;

  IsolatedTemplates(ExtractionSettings settings, Children children, Path folder) {
    this.settings = settings;
    this.children = children;
    this.folder = folder;
  }

  /** What is in it; never throws for what it holds: the outcome says it. */
  public WordTemplate read(byte[] docx) {
    if (docx.length == 0 || docx.length > MAX_BYTES) {
      Outcome why = docx.length == 0 ? Outcome.VIDE : Outcome.TROP_GROS;
      return WordTemplate.unread(
          why, docx.length == 0 ? Warnings.emptyFile() : Warnings.tooBig(docx.length, MAX_BYTES));
    }
    return inFolder(
        own -> {
          Worker.Answer answer = ask(Wire.Task.MODELE, own, docx);
          if (answer instanceof Worker.Died died) {
            return WordTemplate.unread(died.why(), Warnings.died(died.why(), settings.limit()));
          }
          Wire.Reply reply = ((Worker.Answered) answer).reply();
          return reply.outcome() == Outcome.LU
              ? Wire.fromBytes(reply.text().getBytes(StandardCharsets.UTF_8), WordTemplate.class)
              : WordTemplate.unread(Outcome.ILLISIBLE, Warnings.noWordDocument());
        });
  }

  /**
   * The points of a picture that the authority prints on its acts: a coat of arms, a signature.
   *
   * @param name for messages
   */
  public Picture.Read picture(String name, byte[] file) {
    if (file.length == 0 || file.length > MAX_PICTURE_BYTES) {
      return new Picture.Refused(Warnings.noPicture(name, MAX_PICTURE_BYTES));
    }
    return inFolder(
        own -> {
          Worker.Answer answer = ask(Wire.Task.IMAGE, own, file);
          boolean seen =
              answer instanceof Worker.Answered answered
                  && answered.reply().outcome() == Outcome.LU;
          return seen
              ? new Picture.Seen(Picture.of(Files.readAllBytes(own.resolve(WordTasks.FILLED))))
              : new Picture.Refused(Warnings.noPicture(name, MAX_PICTURE_BYTES));
        });
  }

  /**
   * The template with its tags filled; parts without a tag keep their bytes.
   *
   * @throws PermanentFailure when it cannot be filled, in French
   */
  public byte[] fill(byte[] docx, WordFilling filling) {
    return inFolder(
        own -> {
          byte[] json = Wire.toBytes(filling);
          ByteBuffer piece = ByteBuffer.allocate(Integer.BYTES + json.length + docx.length);
          piece.putInt(json.length).put(json).put(docx);
          Worker.Answer answer = ask(Wire.Task.REMPLIR, own, piece.array());
          boolean done =
              answer instanceof Worker.Answered answered
                  && answered.reply().outcome() == Outcome.LU;
          if (!done) {
            throw new PermanentFailure(
                "Le modèle Word n'a pas pu être rempli. Vérifiez-le : paraphe template check.");
          }
          return Files.readAllBytes(own.resolve(WordTasks.FILLED));
        });
  }

  @FunctionalInterface
  private interface Work<T> {
    T in(Path own) throws IOException, InterruptedException;
  }

  private <T> T inFolder(Work<T> work) {
    Path own = folder.resolve("modele-" + COUNT.incrementAndGet());
    try {
      Files.createDirectory(own);
      return work.in(own);
    } catch (IOException e) {
      throw new TransientFailure("Le modèle Word n'a pas pu être lu du disque.", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new TransientFailure("La lecture du modèle Word a été interrompue.", e);
    } finally {
      Folders.delete(own);
    }
  }

  private Worker.Answer ask(Wire.Task task, Path own, byte[] piece)
      throws IOException, InterruptedException {
    Path file = Files.write(own.resolve("piece"), piece);
    Duration limit = settings.limit();
    Wire.Request request =
        new Wire.Request(
            Extraction.nextId(),
            task,
            "modele.docx",
            file.toString(),
            own.toString(),
            settings.maxChars(),
            settings.maxBytes(),
            settings.maxExpandedBytes(),
            0,
            limit.toMillis());
    return children.ask(request, limit);
  }
}
