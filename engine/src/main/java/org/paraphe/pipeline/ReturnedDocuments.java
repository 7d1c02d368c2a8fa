package org.paraphe.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.paraphe.act.Act;
import org.paraphe.act.ActXml;
import org.paraphe.casefile.Blobs;
import org.paraphe.casefile.CaseFile;
import org.paraphe.dossier.Sha256;
import org.paraphe.drafting.Draft;
import org.paraphe.extraction.EditedDocument;
import org.paraphe.extraction.EditedReading;
import org.paraphe.extraction.Extractor;
import org.paraphe.rendering.DocxActReader;
import org.paraphe.rendering.DocxWriter;
import org.paraphe.rendering.FormActReader;
import org.paraphe.rendering.ReturnedAct;
import org.paraphe.template.PackBody;
import org.paraphe.template.TemplatePack;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Documents that people edited and gave back, read by the child process and held against the draft
 * that they were made from. Changes nothing but that their bytes are kept. Thread-safe.
 */
final class ReturnedDocuments {

  private static final Logger LOG = LoggerFactory.getLogger(ReturnedDocuments.class);

  private final Extractor extractor;
  private final Blobs blobs;
  private final Kept kept;
  private final ActMaker maker;
  private final WordDocuments word;

  ReturnedDocuments(Tools tools, Blobs blobs) {
    this.extractor = tools.extractor();
    this.blobs = blobs;
    this.kept = new Kept(blobs);
    this.maker = tools.maker();
    this.word = tools.word();
  }

  /** What a document turned out to be. */
  sealed interface Returned permits Same, Edited, Unread {}

  /** It says what the draft says. */
  record Same() implements Returned {}

  /**
   * @param name of the file
   * @param bytes of it, kept
   * @param draft that it was made from
   */
  record Edited(String name, Sha256 bytes, Draft draft, ReturnedAct returned) implements Returned {}

  /**
   * Why it is not taken.
   *
   * @param fix may be empty
   */
  record Unread(String name, String why, String fix) implements Returned {}

  /**
   * @param drafts of which one may be what the document was made from, the likeliest first
   */
  Returned read(CaseFile file, Path document, List<Draft> drafts) {
    String name = String.valueOf(document.getFileName());
    EditedReading reading = extractor.reread(name, document);
    if (reading instanceof EditedReading.Unread unread) {
      return new Unread(name, unread.why(), "");
    }
    if (drafts.isEmpty()) {
      return new Unread(
          name,
          "il n'y a pas encore de projet d'acte à modifier",
          "choisissez d'abord la nature de l'acte");
    }
    EditedDocument read = ((EditedReading.Read) reading).document();
    Sha256 bytes = blobs.put(bytes(document));
    if (kept.modifications(file).stream().anyMatch(m -> m.document().equals(bytes))) {
      return new Unread(
          name,
          "ce document a déjà été repris : le projet de a-valider/ en est fait",
          "relisez ce projet, puis déplacez son dossier tel qu'il est");
    }
    Optional<Draft> draft = drafts.stream().filter(d -> mayComeFrom(read, d.act())).findFirst();
    if (draft.isEmpty()) {
      return new Unread(
          name,
          "il part d'une version du projet qui n'est plus la version actuelle",
          "reprenez le projet.docx actuel et refaites-y vos modifications");
    }
    TemplatePack pack = maker.pack(draft.get().kind());
    PackBody body = pack.body();
    if (body == null || DocxActReader.knowsAPartOf(read)) {
      return told(name, bytes, draft.get(), DocxActReader.read(read, draft.get().act()));
    }
    Act act = draft.get().act();
    return shown(file)
        .flatMap(shown -> FormActReader.read(read, shown, word.form(pack, body), act))
        .map(returned -> told(name, bytes, draft.get(), returned))
        .orElseGet(() -> notReadBack(name));
  }

  /** The document of the case as it was shown, for one that says nothing of what it is. */
  private Optional<EditedDocument> shown(CaseFile file) {
    return file.document(Kept.DOCX)
        .map(blob -> extractor.reread(Kept.DOCX, blobs.path(blob)))
        .filter(EditedReading.Read.class::isInstance)
        .map(reading -> ((EditedReading.Read) reading).document());
  }

  private static Unread notReadBack(String name) {
    return new Unread(
        name,
        "ce document est fait sur le modèle Word de la collectivité, et ce modèle-ci ne se relit pas :"
            + " même sans changement, Paraphe n'y retrouve pas l'acte, et ce qui a été changé"
            + " pourrait se perdre",
        "corrigez les valeurs par « paraphe queue set » ou dans consigne.txt ; pour d'autres"
            + " phrases, changez le modèle (modele.docx), puis faites reprendre le dossier");
  }

  private static Returned told(String name, Sha256 bytes, Draft draft, ReturnedAct returned) {
    return returned.isUnchanged() && returned.comments().isEmpty()
        ? new Same()
        : new Edited(name, bytes, draft, returned);
  }

  /**
   * By the draft that the document says it was written for: the act that a .docx carries, or what
   * the properties of any say of it, an .odt saved from one included.
   */
  private static boolean mayComeFrom(EditedDocument read, Act act) {
    @Nullable String baseline = read.baseline();
    @Nullable String version = read.version();
    try {
      if (baseline != null) {
        return ActXml.canonical(ActXml.read(baseline)).equals(ActXml.canonical(act));
      }
    } catch (IllegalArgumentException e) {
      LOG.info(
          "l’acte que porte un document rendu ne se lit pas ({})", e.getClass().getSimpleName());
    }
    return version == null || version.equals(DocxWriter.version(act));
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }
}
