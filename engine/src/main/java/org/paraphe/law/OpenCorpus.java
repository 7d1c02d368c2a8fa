package org.paraphe.law;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/**
 * One index, open for reading, with what it says of itself. It stays whole while it is open,
 * whatever is imported meanwhile.
 */
record OpenCorpus(Path index, DirectoryReader reader, IndexSearcher searcher, CorpusState state) {

  static OpenCorpus of(Path index) throws IOException {
    DirectoryReader reader = DirectoryReader.open(FSDirectory.open(index));
    CorpusState state =
        CorpusState.of(reader.getIndexCommit().getUserData()).orElse(CorpusState.EMPTY);
    return new OpenCorpus(index, reader, new IndexSearcher(reader), state);
  }

  /** What an index says of itself. */
  static CorpusState stateOf(Path index) throws IOException {
    try (Directory directory = FSDirectory.open(index);
        DirectoryReader reader = DirectoryReader.open(directory)) {
      return CorpusState.of(reader.getIndexCommit().getUserData()).orElse(CorpusState.EMPTY);
    }
  }
}
