package org.paraphe.law;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexCommit;
import org.apache.lucene.index.IndexDeletionPolicy;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/**
 * The index that an import is making. It keeps two commits: the last one, where a stopped import
 * goes on, and the one before the source that is being read, to which a source that turns out to be
 * cut goes back.
 */
final class ImportWriter implements Closeable {

  private static final String PHASE = "phase";
  private static final String START = "debut";
  private static final double BUFFER_MB = 48;

  private final Directory directory;
  private IndexWriter writer;

  ImportWriter(Path folder) throws IOException {
    this.directory = FSDirectory.open(folder);
    this.writer = new IndexWriter(directory, config());
  }

  private static IndexWriterConfig config() {
    return new IndexWriterConfig(CorpusAnalysis.french())
        .setRAMBufferSizeMB(BUFFER_MB)
        .setCommitOnClose(false)
        .setIndexDeletionPolicy(new LastAndStart());
  }

  void add(Document document) throws IOException {
    writer.addDocument(document);
  }

  void replace(Term term, Document document) throws IOException {
    writer.updateDocument(term, document);
  }

  void delete(Term term) throws IOException {
    writer.deleteDocuments(term);
  }

  void commit(CorpusState state) throws IOException {
    commit(state.userData());
  }

  /** Remembers the state before a source. */
  void commitStart(CorpusState state) throws IOException {
    Map<String, String> data = new HashMap<>(state.userData());
    data.put(PHASE, START);
    commit(data);
  }

  private void commit(Map<String, String> data) throws IOException {
    writer.setLiveCommitData(data.entrySet());
    writer.commit();
  }

  /** Undoes the source that is being read; returns the state before it. */
  CorpusState backToStart() throws IOException {
    writer.rollback();
    IndexCommit start = null;
    for (IndexCommit commit : DirectoryReader.listCommits(directory)) {
      start = START.equals(commit.getUserData().get(PHASE)) ? commit : start;
    }
    if (start == null) {
      throw new IOException("no commit to go back to in " + directory);
    }
    writer = new IndexWriter(directory, config().setIndexCommit(start));
    return CorpusState.of(start.getUserData()).orElse(CorpusState.EMPTY);
  }

  @Override
  public void close() throws IOException {
    writer.close();
    directory.close();
  }

  private static final class LastAndStart extends IndexDeletionPolicy {

    @Override
    public void onInit(List<? extends IndexCommit> commits) throws IOException {
      onCommit(commits);
    }

    @Override
    public void onCommit(List<? extends IndexCommit> commits) throws IOException {
      int start = -1;
      for (int i = 0; i < commits.size(); i++) {
        start = START.equals(commits.get(i).getUserData().get(PHASE)) ? i : start;
      }
      for (int i = 0; i < commits.size() - 1; i++) {
        if (i != start) {
          commits.get(i).delete();
        }
      }
    }
  }
}
