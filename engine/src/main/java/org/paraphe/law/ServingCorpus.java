package org.paraphe.law;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The index of a {@link CorpusFolder} that serves now. A new import is seen by the next question,
 * so a service need not be started again. Thread-safe.
 */
final class ServingCorpus implements AutoCloseable {

  private final CorpusFolder folder;
  private @Nullable OpenCorpus open;

  ServingCorpus(Path folder) {
    this.folder = new CorpusFolder(folder.toAbsolutePath().normalize());
  }

  /** Asks the index that serves; empty where nothing was imported. */
  <T> Optional<T> ask(Function<OpenCorpus, T> question) {
    Optional<OpenCorpus> current = borrow();
    if (current.isEmpty()) {
      return Optional.empty();
    }
    OpenCorpus corpus = current.get();
    try {
      return Optional.of(question.apply(corpus));
    } finally {
      release(corpus);
    }
  }

  private synchronized Optional<OpenCorpus> borrow() {
    try {
      refresh(true);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot open the corpus in " + folder.root(), e);
    }
    if (open == null) {
      return Optional.empty();
    }
    open.reader().incRef();
    return Optional.of(open);
  }

  private void refresh(boolean again) throws IOException {
    Optional<Path> index = folder.current();
    if (open != null && index.equals(Optional.of(open.index()))) {
      return;
    }
    try {
      @Nullable OpenCorpus next = index.isEmpty() ? null : OpenCorpus.of(index.get());
      close();
      open = next;
    } catch (IOException e) {
      if (!again) {
        throw e;
      }
      // An import that ended between the two lines above removed the index: its own is there now.
      refresh(false);
    }
  }

  private static void release(OpenCorpus corpus) {
    try {
      corpus.reader().decRef();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public synchronized void close() {
    if (open != null) {
      release(open);
      open = null;
    }
  }
}
