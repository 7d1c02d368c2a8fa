package org.paraphe.routes.steps;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BellsTest {

  @Test
  void keepsOneRingOfASedaBellAndDropsTheOthers() {
    assertThat(new Bells("seda:").of("extraire"))
        .isEqualTo("seda:extraire?size=1&discardWhenFull=true")
        .isEqualTo(new Bells("seda").of("extraire"));
  }

  @Test
  void takesAnyOtherSchemeAsItIs() {
    assertThat(new Bells("jms:queue:").of("rediger")).isEqualTo("jms:queue:rediger");
  }

  @Test
  void putsTheStepWhereAWholeEndpointNamesIt() {
    assertThat(new Bells("jms:paraphe.{etape}?timeToLive=5000").of("archiver"))
        .isEqualTo("jms:paraphe.archiver?timeToLive=5000");
  }
}
