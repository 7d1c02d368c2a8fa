package org.paraphe.law;

/** Where the versions of an imported corpus come from. */
interface CorpusSource {

  /** The forms of source that the import reads. */
  enum Form {
    /** One JSON object a line, one a version; a file holds a whole code. */
    JSONL,
    /** The official dump: one XML file a version. */
    LEGI,
    /** A tree of one code, as the npm package {@code @socialgouv/legi-data} ships it. */
    ARBRE
  }
}
