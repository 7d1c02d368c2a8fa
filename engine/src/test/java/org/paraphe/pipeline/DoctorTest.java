package org.paraphe.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.paraphe.extraction.Isolation;

class DoctorTest {

  @ParameterizedTest
  @EnumSource
  void isRedWhereNothingIsolatesTheReadingOfPieces(Isolation inForce) {
    Doctor.Diagnosis told = Doctor.isolation(inForce);

    assertThat(told.ok()).isEqualTo(inForce != Isolation.AUCUN);
    assertThat(told.what()).isEqualTo(inForce.description());
    assertThat(told.fix().isEmpty()).isEqualTo(told.ok());
  }
}
