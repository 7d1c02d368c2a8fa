package org.paraphe.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.paraphe.act.ActXml;
import org.paraphe.casefile.CaseFile;
import org.paraphe.casefile.CaseState;
import org.paraphe.dossier.Sha256;
import org.paraphe.extraction.WordSamples;
import org.paraphe.review.Person;
import org.paraphe.review.Role;

/** A clerk edits projet.docx in the case's folder: it is read, checked, and decided on. */
class EditedDraftsIT extends HomeBench {

  @Test
  void approvesTheEditedTextWhereNothingNewIsToBeLookedAt() throws IOException {
    CaseFile file = drop("lettre.txt", LETTER);
    waiveAll(file);
    edit(file, body -> body.replace("maintenus en permanence", "maintenus à tout moment"));

    Verdict verdict = moveTo(paraphe.home().valides(), file);

    assertThat(verdict).isInstanceOf(Verdict.Done.class);
    assertThat(((Verdict.Done) verdict).message())
        .contains("approuvé par Claire Morvan")
        .contains("« en permanence » remplacé par « à tout moment »");
    paraphe.steps().runAll();
    CaseFile done = paraphe.cases().find(file.ref()).orElseThrow();
    assertThat(done.state()).isEqualTo(CaseState.ARCHIVE);
    String act = paraphe.blobs().text(done.document(Kept.ACT).orElseThrow());
    assertThat(act).contains("à tout moment");
    assertThat(done.decisions().get(done.decisions().size() - 1).shown())
        .isEqualTo(Sha256.of(ActXml.canonical(ActXml.read(act))));
    assertThat(
            paraphe
                .home()
                .root()
                .resolve(Receipts.archivePlace(done.numero()))
                .resolve("preuves.json"))
        .content()
        .contains("« en permanence » remplacé par « à tout moment »");
    Path desk = paraphe.home().valides().resolve("claire.morvan/" + file.ref());
    assertThat(desk.resolve("recu.txt")).exists();
    assertThat(desk.resolve("projet.docx")).doesNotExist();
    assertThat(paraphe.folderMoves().found()).isEmpty();
  }

  @Test
  void showsTheNewVersionFirstWhereTheChecksFindSomethingNew() throws IOException {
    CaseFile file = drop("lettre.txt", LETTER);
    waiveAll(file);
    edit(file, body -> body.replace("19 mars 2027", "9 mars 2027"));

    Verdict verdict = moveTo(paraphe.home().valides(), file);

    assertThat(((Verdict.Refused) verdict).refusal().text())
        .contains("DATE_INCOHERENTE")
        .contains("« 19 mars 2027 » remplacé par « 9 mars 2027 »");
    assertThat(state(file)).isEqualTo(CaseState.A_VALIDER);
    assertThat(waiting(file).resolve("refus.txt")).content().contains("9 mars 2027");
    assertThat(waiting(file).resolve("controle.html"))
        .content()
        .contains("Projet modifié par Claire Morvan")
        .contains("« 19 mars 2027 » remplacé par « 9 mars 2027 »");
    assertThat(waiting(file).resolve("projet-modifie.docx")).doesNotExist();
    assertThat(shown(file, "fields").toString())
        .contains("name=dateFin, type=date, value=2027-03-09, status=saisi")
        .contains("value=2027-03-19");
    assertThat(shown(file, "edits").toString()).contains("fields=[dateFin]");
  }

  @Test
  void leavesTheApprovalOfAnEditedTextToAnotherPersonUnderFourEyes() throws IOException {
    Home home = paraphe.home();
    paraphe.close();
    Files.writeString(
        home.config(), Files.readString(home.config()) + "decisions: {quatreYeux: true}\n");
    paraphe = Paraphe.open(home);
    CaseFile file = drop("lettre.txt", LETTER);
    waiveAll(file);
    edit(file, body -> body.replace("maintenus en permanence", "maintenus à tout moment"));

    RefusalGolden.compare(
        "refus-de-dossier/texte-modifie-quatre-yeux",
        file,
        ((Verdict.Refused) moveTo(home.valides(), file)).refusal());
    assertThat(((Verdict.Refused) moveTo(home.valides(), file)).refusal().why())
        .contains("Claire Morvan a modifié ce projet");
    Person paul =
        paraphe.people().add("paul.estrade", "Paul Estrade", Set.of(Role.SIGNATAIRE), null);
    assertThat(paraphe.decisions().approve(file.ref(), paul, "cli"))
        .isInstanceOf(Verdict.Done.class);
  }

  @Test
  void showsReviewCommentsBeforeTheTextIsApproved() throws IOException {
    CaseFile file = drop("lettre.txt", LETTER);
    waiveAll(file);
    Path docx = waiting(file).resolve("projet.docx");
    rewrite(docx, body -> body.replace("maintenus en permanence", "maintenus à tout moment"));
    Map<String, String> parts = WordSamples.unzip(Files.readAllBytes(docx));
    parts.put(
        "word/comments.xml",
        "<w:comments"
            + WordSamples.NAMESPACES
            + "><w:comment w:id=\"1\" w:author=\"Anne Roy\"><w:p><w:r><w:t>Revoir avec le"
            + " service.</w:t></w:r></w:p></w:comment></w:comments>");
    Files.write(docx, WordSamples.zip(parts));

    Verdict verdict = moveTo(paraphe.home().valides(), file);

    RefusalGolden.compare(
        "refus-de-dossier/texte-modifie-commente", file, ((Verdict.Refused) verdict).refusal());
    assertThat(waiting(file).resolve("controle.html")).content().contains("Revoir avec le service");
  }

  @Test
  void asksWhichOneCountsOfTwoEditedDocuments() throws IOException {
    CaseFile file = drop("lettre.txt", LETTER);
    waiveAll(file);
    edit(file, body -> body.replace("maintenus en permanence", "maintenus à tout moment"));
    Files.writeString(waiting(file).resolve("projet.odt"), "un autre");

    Verdict verdict = moveTo(paraphe.home().valides(), file);

    assertThat(((Verdict.Refused) verdict).refusal().why()).contains("tous deux modifiés");
    assertThat(waiting(file).resolve("projet.odt")).hasContent("un autre");
  }

  @Test
  void tellsAgainAndAgainThatAValueWasChangedInOnePlaceOnly() throws IOException {
    CaseFile file = drop("lettre.txt", LETTER);
    waiveAll(file);
    edit(file, body -> body.replaceFirst("Entreprise Terrassements du Bocage", "Société du Val"));

    assertThat(((Verdict.Refused) moveTo(paraphe.home().valides(), file)).refusal().text())
        .contains("FAIT_CONTRADICTOIRE, champ demandeur")
        .contains("« Entreprise Terrassements du Bocage » (article ");

    edit(file, body -> body.replace("maintenus en permanence", "maintenus à tout moment"));
    assertThat(((Verdict.Refused) moveTo(paraphe.home().valides(), file)).refusal().text())
        .contains("FAIT_CONTRADICTOIRE");
    edit(file, body -> body.replace("Entreprise Terrassements du Bocage", "Société du Val"));
    assertThat(moveTo(paraphe.home().valides(), file)).isInstanceOf(Verdict.Done.class);
  }

  @Test
  void takesForGivenWhatAPersonWroteAndChecksItsReferences() throws IOException {
    CaseFile file = drop("lettre.txt", LETTER);
    waiveAll(file);
    edit(
        file,
        body ->
            body.replace(
                "maintenus en permanence",
                "maintenus sur 12 mètres, comme le veut l’article L. 2121-999 du code général des"
                    + " collectivités territoriales"));

    String refused = ((Verdict.Refused) moveTo(paraphe.home().valides(), file)).refusal().text();

    assertThat(refused).contains("REFERENCE_INTROUVABLE").doesNotContain("FAIT_NON_SOURCE");
    assertThat(shown(file, "fields").toString())
        .contains("name=documentModifie")
        .contains("12 mètres");
  }

  @Test
  void keepsADocumentThatCannotBeReadAndSaysWhy() throws IOException {
    CaseFile file = drop("lettre.txt", LETTER);
    waiveAll(file);
    Files.writeString(waiting(file).resolve("projet.docx"), "écrit à la main");

    Verdict verdict = moveTo(paraphe.home().valides(), file);

    assertThat(((Verdict.Refused) verdict).refusal().why())
        .contains("ce n'est pas un document Word");
    assertThat(waiting(file).resolve("projet-modifie.docx")).hasContent("écrit à la main");
  }

  @Test
  void approvesADocumentThatWordOnlySavedAsTheDraftItIs() throws IOException {
    CaseFile file = drop("lettre.txt", LETTER);
    waiveAll(file);
    edit(file, body -> body.replace("<w:p>", "<w:p w:rsidR=\"00A77B3E\">"));

    assertThat(moveTo(paraphe.home().valides(), file)).isInstanceOf(Verdict.Done.class);

    assertThat(paraphe.queue().show(file.ref()).orElseThrow().get("edits").toString())
        .isEqualTo("[]");
    assertThat(paraphe.folderMoves().found()).isEmpty();
  }

  @Test
  void takesADocumentGivenByCommandAndSaysWhatALaterRedraftLoses() throws IOException {
    CaseFile file = drop("lettre.txt", LETTER);
    Path edited = folder.resolve("mon projet.docx");
    Files.copy(waiting(file).resolve("projet.docx"), edited);
    rewrite(edited, body -> body.replace("maintenus en permanence", "maintenus à tout moment"));

    Verdict given = paraphe.editedDrafts().give(file.ref(), claire, "cli", edited);
    assertThat(((Verdict.Done) given).message()).contains("« à tout moment »");
    paraphe.decisions().set(file.ref(), claire, "cli", Map.of("dateFin", "20 mars 2027"));
    paraphe.steps().runAll();

    assertThat(shown(file, "findings").toString())
        .contains("MODIFICATION_ECARTEE")
        .contains("« en permanence » remplacé par « à tout moment »");
    assertThat(waiting(file).resolve("projet-modifie.docx")).hasSameBinaryContentAs(edited);
    assertThat(shown(file, "edits").toString()).isEqualTo("[]");
  }

  @Test
  void refusesADocumentGivenForAnArchivedAct() throws IOException {
    CaseFile file = drop("lettre.txt", LETTER);
    Path edited = folder.resolve("mon projet.docx");
    Files.copy(waiting(file).resolve("projet.docx"), edited);
    rewrite(edited, body -> body.replace("maintenus en permanence", "maintenus à tout moment"));
    waiveAll(file);
    paraphe.decisions().approve(file.ref(), claire, "cli");
    paraphe.steps().runAll();

    Verdict verdict = paraphe.editedDrafts().give(file.ref(), claire, "cli", edited);

    RefusalGolden.compare(
        "refus-de-dossier/document-pour-un-acte-archive",
        file,
        ((Verdict.Refused) verdict).refusal());
    assertThat(state(file)).isEqualTo(CaseState.ARCHIVE);
  }

  @Test
  void refusesADocumentOfAnEarlierVersion() throws IOException {
    CaseFile file = drop("lettre.txt", LETTER);
    Path old = folder.resolve("ancien.docx");
    Files.copy(waiting(file).resolve("projet.docx"), old);
    paraphe.decisions().set(file.ref(), claire, "cli", Map.of("dateFin", "20 mars 2027"));
    paraphe.steps().runAll();

    Verdict verdict = paraphe.editedDrafts().give(file.ref(), claire, "cli", old);

    assertThat(((Verdict.Refused) verdict).refusal().why())
        .contains("n'est plus la version actuelle");
    Map<String, String> parts = WordSamples.unzip(Files.readAllBytes(old));
    parts.remove("customXml/paraphe-acte.xml");
    Files.write(old, WordSamples.zip(parts));
    assertThat(
            ((Verdict.Refused) paraphe.editedDrafts().give(file.ref(), claire, "cli", old))
                .refusal()
                .why())
        .as("its properties say it where a word processor dropped the act")
        .contains("n'est plus la version actuelle");
  }

  private Object shown(CaseFile file, String key) {
    return paraphe.queue().show(file.ref()).orElseThrow().get(key);
  }

  private void edit(CaseFile file, UnaryOperator<String> body) throws IOException {
    rewrite(waiting(file).resolve("projet.docx"), body);
  }

  static void rewrite(Path docx, UnaryOperator<String> body) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipFile zip = new ZipFile(docx.toFile());
        ZipOutputStream copy = new ZipOutputStream(out)) {
      for (ZipEntry entry : zip.stream().toList()) {
        byte[] bytes = zip.getInputStream(entry).readAllBytes();
        if (entry.getName().equals("word/document.xml")) {
          String text = new String(bytes, StandardCharsets.UTF_8);
          String edited = body.apply(text);
          assertThat(edited).isNotEqualTo(text);
          bytes = edited.getBytes(StandardCharsets.UTF_8);
        }
        copy.putNextEntry(new ZipEntry(entry.getName()));
        copy.write(bytes);
        copy.closeEntry();
      }
    }
    Files.write(docx, out.toByteArray());
  }
}
