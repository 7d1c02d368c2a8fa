package org.paraphe.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.paraphe.review.Person;
import org.paraphe.review.Role;

class DeskRightsTest {

  @TempDir Path folder;

  @Test
  void keepsOthersOutOfTheDesksOfAnAccount() throws IOException {
    Home home = Home.at(folder);
    Person claire = person(Files.getOwner(folder).getName());
    home.createFoldersOf(claire);
    DeskRights rights = new DeskRights(home);
    Path desk = home.valides().resolve("claire.morvan");
    Files.setPosixFilePermissions(desk, PosixFilePermissions.fromString("rwxrwxrwx"));
    assertThat(rights.wrong(claire)).containsExactly(desk);

    assertThat(rights.give(claire)).isEmpty();

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(desk)))
        .isEqualTo("rwxrwx---");
    assertThat(rights.wrong(claire)).isEmpty();
  }

  @Test
  void saysThatAnAccountIsUnknownAndWhatAnAdministratorTypes() {
    Home home = Home.at(folder);
    Person nobody = person("compte-qui-n-existe-pas");
    home.createFoldersOf(nobody);
    DeskRights rights = new DeskRights(home);

    assertThat(rights.give(nobody).orElseThrow()).contains("« compte-qui-n-existe-pas »");
    assertThat(rights.wrong(nobody)).hasSize(4);
    assertThat(rights.byHand(nobody))
        .startsWith("chown compte-qui-n-existe-pas ")
        .contains("valides/claire.morvan", "&& chmod 770 ");
  }

  @Test
  void leavesTheDesksOfSomebodyWithoutAnAccountAsTheyAre() {
    Home home = Home.at(folder);
    Person free = person(null);
    home.createFoldersOf(free);

    assertThat(new DeskRights(home).give(free)).isEmpty();
    assertThat(new DeskRights(home).wrong(free)).isEmpty();
  }

  private static Person person(String account) {
    return new Person(
        "p-1", "claire.morvan", "Claire Morvan", Set.of(Role.VALIDATEUR), true, account);
  }
}
