package org.paraphe.law;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.EOFException;
import java.io.IOException;
import java.time.DateTimeException;
import java.util.zip.ZipException;
import javax.xml.stream.XMLStreamException;
import org.paraphe.dossier.TransientFailure;

/** Why a part of a source is left out, in words for the person who imports. */
final class Reasons {

  private Reasons() {}

  static String of(Exception fault) {
    if (fault instanceof EOFException) {
      return "le fichier est tronqué";
    }
    if (fault instanceof ZipException) {
      return "la compression est abîmée";
    }
    if (fault instanceof JsonProcessingException) {
      return "ce n'est pas du JSON lisible";
    }
    if (fault instanceof XMLStreamException) {
      return "ce n'est pas du XML lisible";
    }
    if (fault instanceof DateTimeException) {
      return "une date est illisible";
    }
    if (fault instanceof IOException) {
      return "lecture impossible (" + TransientFailure.reason(fault) + ")";
    }
    return String.valueOf(fault.getMessage());
  }
}
