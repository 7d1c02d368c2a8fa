package org.paraphe.law;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;

/** How the words of an imported corpus become terms: the same at import and in search. */
final class CorpusAnalysis {

  private CorpusAnalysis() {}

  static Analyzer french() {
    return new FrenchAnalyzer();
  }
}
