package org.paraphe.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.paraphe.act.Typographie;
import org.paraphe.casefile.CaseFile;
import org.paraphe.casefile.CaseRef;
import org.paraphe.dossier.PermanentFailure;
import org.paraphe.dossier.Sha256;

/** The copy of an archived act that goes online, on a home. */
class PublishingIT extends HomeBench {

  private static final String FROM_A_NEIGHBOUR =
      """
      Luc Fabre
      3 impasse du Puits, Montrieux-les-Étangs
      Tél. : 06 12 34 56 78

      Objet : demande d'arrêté de circulation

      Demandeur : M. Luc Fabre

      Madame, Monsieur le Maire,

      Je vous demande de bien vouloir réglementer la circulation rue des Tanneurs
      en raison de mon déménagement, du 15 mars 2027 au 19 mars 2027, de 8 h à 17 h.

      Mesures demandées : stationnement interdit, sauf au véhicule AB-123-CD de M. Fabre.
      Déviation : par la rue du Moulin.
      """;

  private CaseFile archived(String letter) throws IOException {
    CaseFile file = drop("lettre.txt", letter);
    waiveAll(file);
    assertThat(moveTo(paraphe.home().valides(), file)).isInstanceOf(Verdict.Done.class);
    paraphe.steps().runAll();
    return paraphe.cases().find(file.ref()).orElseThrow();
  }

  private Publishing.Outcome copy(CaseFile file, LocalDate posted, String... hide) {
    return paraphe
        .publishing()
        .copy(new Publishing.Wish(file.ref(), posted, List.of(hide), List.of()))
        .orElseThrow();
  }

  private static void refused(String golden, CaseFile file, Publishing.Outcome outcome) {
    RefusalGolden.compare(
        "refus-de-publication/" + golden,
        ((Publishing.Outcome.Refused) outcome)
            .refusal()
            .text()
            .replace(file.ref().value(), "REF")
            .replace(Typographie.date(Deadlines.signed(file)), "JOUR"));
  }

  @Test
  void holdsNoTraceOfAPersonInAnyPartOfThePdf() throws IOException {
    CaseFile file = archived(FROM_A_NEIGHBOUR);
    Path act = paraphe.home().root().resolve(Receipts.archivePlace(file.numero()));
    assertThat(act.resolve("acte.xml")).content().contains("Fabre", "AB-123-CD");
    Sha256 before = Sha256.of(act.resolve("acte.pdf"));

    var copy = (Publishing.Outcome.Copy) copy(file, LocalDate.of(2027, 3, 2));

    assertThat(copy.name()).isEqualTo("arretes-" + file.numero().texte() + "-publication.pdf");
    assertThat(copy.hidden()).containsKeys("Luc Fabre", "AB-123-CD");
    try (PDDocument pdf = Loader.loadPDF(copy.pdf())) {
      assertThat(everythingOf(pdf))
          .doesNotContain("Fabre", "FABRE", "AB-123-CD", "06 12")
          .contains("[occulté]", "rue des Tanneurs", "Paul Estrade", "Mis en ligne le 2 mars 2027")
          .doesNotContain("PROJET");
      assertThat(pdf.getDocumentCatalog().getCOSObject().getItem(COSName.NAMES)).isNull();
    }
    assertThat(Sha256.of(act.resolve("acte.pdf"))).isEqualTo(before);
    assertThat(((Publishing.Outcome.Copy) copy(file, LocalDate.of(2027, 3, 2))).pdf())
        .isEqualTo(copy.pdf());
  }

  /** What is printed, said to a reader that listens, named in metadata and bookmarks. */
  private static String everythingOf(PDDocument pdf) throws IOException {
    StringBuilder all = new StringBuilder(new PDFTextStripper().getText(pdf).replace('\n', ' '));
    all.append(
        new String(pdf.getDocumentCatalog().getMetadata().toByteArray(), StandardCharsets.UTF_8));
    for (COSName key : pdf.getDocumentInformation().getCOSObject().keySet()) {
      all.append('\n').append(pdf.getDocumentInformation().getCustomMetadataValue(key.getName()));
    }
    var outline = pdf.getDocumentCatalog().getDocumentOutline();
    if (outline != null) {
      outline.children().forEach(item -> all.append('\n').append(item.getTitle()));
    }
    return all.append('\n').append(pdf.getDocumentCatalog().getStructureTreeRoot()).toString();
  }

  @Test
  void hidesWhatAPersonNamesBesides() throws IOException {
    CaseFile file = archived(LETTER);

    var copy = (Publishing.Outcome.Copy) copy(file, null, "rue des Tanneurs");

    try (PDDocument pdf = Loader.loadPDF(copy.pdf())) {
      assertThat(everythingOf(pdf)).doesNotContain("Tanneurs").contains("rue du Moulin");
    }
    refused("mots-absents", file, copy(file, null, "rue des Lilas"));
  }

  @Test
  void saysThatWordsAskedToStayAreHiddenWithOthers() throws IOException {
    CaseFile file = archived(FROM_A_NEIGHBOUR);
    var whole = new Publishing.Wish(file.ref(), null, List.of(), List.of("luc fabre"));
    var part = new Publishing.Wish(file.ref(), null, List.of(), List.of("Fabre"));

    refused("mots-occultes-avec-d-autres", file, paraphe.publishing().copy(part).orElseThrow());
    var copy = (Publishing.Outcome.Copy) paraphe.publishing().copy(whole).orElseThrow();
    assertThat(copy.names()).containsKey("Luc Fabre");
    assertThat(copy.hidden()).doesNotContainKey("Luc Fabre");
  }

  @Test
  void refusesWhatIsNoPublicAct() throws IOException {
    CaseFile waiting = drop("lettre.txt", LETTER);
    RefusalGolden.compare(
        "refus-de-publication/pas-encore-archive",
        waiting,
        ((Publishing.Outcome.Refused) copy(waiting, null)).refusal());
    assertThat(
            paraphe
                .publishing()
                .copy(new Publishing.Wish(new CaseRef("2020-000001"), null, List.of(), List.of())))
        .isEmpty();

    CaseFile file = archived(LETTER.replace("Tanneurs", "Meuniers"));
    refused("avant-la-signature", file, copy(file, LocalDate.of(2001, 1, 1)));
  }

  @Test
  void refusesAnActThatIsNotified() throws IOException {
    CaseFile file = archived(LETTER);
    Path own = paraphe.home().modeles().resolve("arrete-circulation");
    copyAll(Path.of("../act-templates/packs/arrete-circulation"), own);
    Path pack = own.resolve("act.yaml");
    Files.writeString(
        pack, Files.readString(pack).replace("publication: PUBLIE\n", "publication: NOTIFIE\n"));
    Home home = paraphe.home();
    paraphe.close();
    paraphe = Paraphe.open(home);

    refused("acte-notifie", file, copy(file, null));
  }

  private static void copyAll(Path from, Path to) throws IOException {
    try (Stream<Path> walk = Files.walk(from)) {
      for (Path path : walk.toList()) {
        Path copy = to.resolve(from.relativize(path).toString());
        if (Files.isDirectory(path)) {
          Files.createDirectories(copy);
        } else {
          Files.copy(path, copy);
        }
      }
    }
  }

  @Test
  void publishesNothingFromADamagedPackage() throws IOException {
    CaseFile file = archived(LETTER);
    Path act = paraphe.home().root().resolve(Receipts.archivePlace(file.numero()));
    Files.writeString(
        act.resolve("acte.xml"), Files.readString(act.resolve("acte.xml")).replace("8 h", "9 h"));

    assertThatThrownBy(() -> copy(file, null))
        .isInstanceOf(PermanentFailure.class)
        .hasMessageContaining("acte.xml");
  }
}
