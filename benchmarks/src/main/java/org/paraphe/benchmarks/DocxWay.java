package org.paraphe.benchmarks;

/** One way to make the long act as a Word document, ready to be called again and again. */
interface DocxWay {
  String name();

  byte[] make() throws Exception;
}
