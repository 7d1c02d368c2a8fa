package org.paraphe.extraction;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.PDNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDField;
import org.jspecify.annotations.Nullable;

/**
 * PDF documents: the text layer page by page, then the fields of a form. A page without text that
 * shows a picture asks for character recognition; of a page with text, only large pictures do that
 * no word of it lies over.
 */
final class PdfReader implements FormatReader {

  private final Tesseract tesseract;

  PdfReader(Tesseract tesseract) {
    this.tesseract = tesseract;
  }

  @Override
  public void read(Reading reading) throws IOException {
    PdfFonts.use(reading.recognising());
    try (PDDocument document = Loader.loadPDF(reading.file().toFile())) {
      PdfPages pages = new PdfPages(document, reading);
      if (reading.recognising()) {
        pages.recogniseWith(tesseract);
      }
      pages.read();
      form(document, reading);
      describe(document.getDocumentInformation(), reading);
      attachments(document, reading);
    }
  }

  private static void form(PDDocument document, Reading reading) {
    @Nullable PDAcroForm form = document.getDocumentCatalog().getAcroForm();
    if (form == null) {
      return;
    }
    List<String> lines = new ArrayList<>();
    for (PDField field : form.getFieldTree()) {
      @Nullable String value = field.getValueAsString();
      @Nullable String label = field.getAlternateFieldName();
      if (field.getFieldType() == null || value == null || value.isBlank()) {
        continue;
      }
      if (isUnseen(field)) {
        reading.hide("champ masqué", value);
      } else {
        lines.add((label == null ? field.getFullyQualifiedName() : label) + " : " + value);
      }
    }
    if (!lines.isEmpty()) {
      reading.sink().line("Champs du formulaire");
      lines.forEach(reading.sink()::line);
    }
  }

  private static boolean isUnseen(PDField field) {
    List<PDAnnotationWidget> places = field.getWidgets();
    return !places.isEmpty() && places.stream().allMatch(at -> at.isHidden() || at.isNoView());
  }

  private static void describe(PDDocumentInformation information, Reading reading) {
    reading.property("sujet", information.getSubject());
    reading.property("mots-clés", information.getKeywords());
    reading.describe("titre", information.getTitle());
    reading.describe("auteur", information.getAuthor());
    reading.describe("creeLe", date(information.getCreationDate()));
    reading.describe("modifieLe", date(information.getModificationDate()));
  }

  private static @Nullable String date(@Nullable Calendar date) {
    return date == null ? null : date.toInstant().toString();
  }

  private static void attachments(PDDocument document, Reading reading) throws IOException {
    @Nullable PDDocumentNameDictionary names = document.getDocumentCatalog().getNames();
    @Nullable PDEmbeddedFilesNameTreeNode tree = names == null ? null : names.getEmbeddedFiles();
    if (tree != null) {
      attachments(tree, reading, 0);
    }
  }

  private static void attachments(
      PDNameTreeNode<PDComplexFileSpecification> node, Reading reading, int depth)
      throws IOException {
    Map<String, PDComplexFileSpecification> files = node.getNames();
    if (files != null) {
      for (PDComplexFileSpecification file : files.values()) {
        attachment(file, reading);
      }
    }
    if (node.getKids() != null && depth < 10) {
      for (PDNameTreeNode<PDComplexFileSpecification> kid : node.getKids()) {
        attachments(kid, reading, depth + 1);
      }
    }
  }

  private static void attachment(@Nullable PDComplexFileSpecification file, Reading reading)
      throws IOException {
    @Nullable PDEmbeddedFile content = file == null ? null : file.getEmbeddedFile();
    if (file == null || content == null) {
      return;
    }
    @Nullable String name = file.getFileUnicode();
    if (name == null) {
      name = file.getFile();
    }
    try (InputStream in = content.createInputStream()) {
      reading.embed(name == null ? "piece-jointe" : name, in);
    }
  }
}
