package org.paraphe.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.paraphe.casefile.CaseFile;
import org.paraphe.dossier.PermanentFailure;
import org.paraphe.extraction.WordSamples;
import org.paraphe.review.Person;
import org.paraphe.review.Role;

/** Pictures of the settings, from their file to the archived act. */
class SettingPicturesIT extends HomeBench {

  private Path config;

  @BeforeEach
  void setPictures() throws IOException {
    Home home = paraphe.home();
    config = home.config().resolveSibling(".");
    ImageIO.write(
        new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB),
        "png",
        config.resolve("image.png").toFile());
    paraphe.close();
    Files.writeString(
        home.config(),
        Files.readString(home.config())
            + "images: {blason: {fichier: image.png}, signature: {fichier: image.png}}\n");
    paraphe = Paraphe.open(home);
  }

  @Test
  void printsTheSignatureOfWhoSignedAndOfNobodyElse() throws IOException {
    Person paul =
        paraphe.people().add("paul.estrade", "Paul Estrade", Set.of(Role.SIGNATAIRE), null);

    String byAnother = archived(drop("a.txt", LETTER), claire);
    String byHimself = archived(drop("b.txt", LETTER.replace("rue des Tanneurs", "place")), paul);

    assertThat(byAnother).contains("paraphe-blason.png").doesNotContain("paraphe-signature.png");
    assertThat(byHimself).contains("paraphe-blason.png", "paraphe-signature.png");
  }

  private String archived(CaseFile file, Person person) throws IOException {
    assertThat(WordSamples.unzip(Files.readAllBytes(waiting(file).resolve("projet.docx"))).keySet())
        .contains("word/media/paraphe-blason.png")
        .doesNotContain("word/media/paraphe-signature.png");
    waiveAll(file);
    assertThat(paraphe.decisions().approve(file.ref(), person, "cli"))
        .isInstanceOf(Verdict.Done.class);
    paraphe.steps().runAll();
    CaseFile done = paraphe.cases().find(file.ref()).orElseThrow();
    Path act = paraphe.home().root().resolve(Receipts.archivePlace(done.numero()));
    return WordSamples.unzip(Files.readAllBytes(act.resolve("acte.docx"))).keySet().toString();
  }

  @Test
  void saysWhichPictureCannotBePrintedAndWhatToDo() throws IOException {
    Files.writeString(config.resolve("image.png"), "<svg/>");

    assertThatThrownBy(() -> paraphe.openPictures())
        .isInstanceOf(PermanentFailure.class)
        .hasMessageContaining("Réglage « images.blason.fichier » : « image.png » n'est pas une")
        .hasMessageContaining("videz ce réglage");
    assertThat(paraphe.doctor().run())
        .filteredOn(d -> d.id().equals("images"))
        .singleElement()
        .matches(d -> !d.ok());
    Files.delete(config.resolve("image.png"));
    Files.createSymbolicLink(config.resolve("image.png"), Path.of("/etc/hostname"));
    assertThatThrownBy(() -> paraphe.openPictures())
        .hasMessageContaining("un lien n'est pas suivi");
  }
}
