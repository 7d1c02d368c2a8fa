package org.paraphe.act;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypographieTest {
  @ParameterizedTest
  @CsvSource({
    "4500.00,4_500~€",
    "4500.50,'4_500,50~€'",
    "0.05,'0,05~€'",
    "999.00,999~€",
    "1234567.80,'1_234_567,80~€'",
    "-12000.00,-12_000~€",
    "-0.00,0~€",
    "0012.5,'12,50~€'",
    "1234.567,1234.567",
    "environ 4 500,environ 4 500"
  })
  void printsAnAmountAsActsDo(String value, String printed) {
    assertThat(Typographie.montant(value))
        .isEqualTo(printed.replace('_', '\u202F').replace('~', '\u00A0'));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-09-01,1er septembre 2026",
    "2026-12-31,31 décembre 2026",
    "2024-02-29,29 février 2024",
    "2026-02-30,2026-02-30",
    "demain,demain"
  })
  void printsADateAsActsDo(String iso, String printed) {
    assertThat(Typographie.date(iso)).isEqualTo(printed);
  }

  @ParameterizedTest
  @CsvSource({"17.50,'17,5'", "12000,12_000", "35.00,35", "100,100", "-0.50,'-0,5'", "1e3,1e3"})
  void printsANumberAsActsDo(String value, String printed) {
    assertThat(Typographie.nombre(value)).isEqualTo(printed.replace('_', '\u202F'));
  }

  @ParameterizedTest
  @CsvSource({
    "0.00,zéro euro",
    "1.00,un euro",
    "2.00,deux euros",
    "21.00,vingt et un euros",
    "71.00,soixante et onze euros",
    "80.00,quatre-vingts euros",
    "81.00,quatre-vingt-un euros",
    "91.00,quatre-vingt-onze euros",
    "99.00,quatre-vingt-dix-neuf euros",
    "100.00,cent euros",
    "101.00,cent un euros",
    "200.00,deux cents euros",
    "201.00,deux cent un euros",
    "280.00,deux cent quatre-vingts euros",
    "1000.00,mille euros",
    "1100.00,mille cent euros",
    "4500.00,quatre mille cinq cents euros",
    "80000.00,quatre-vingt mille euros",
    "200000.00,deux cent mille euros",
    "1000000.00,un million d’euros",
    "1000001.00,un million un euros",
    "2000000.00,deux millions d’euros",
    "80000000.00,quatre-vingts millions d’euros",
    "200000000.00,deux cents millions d’euros",
    "2500000.00,deux millions cinq cent mille euros",
    "0.01,un centime d’euro",
    "0.80,quatre-vingts centimes d’euro",
    "1.01,un euro et un centime",
    "4500.50,quatre mille cinq cents euros et cinquante centimes",
    "999999999.99,neuf cent quatre-vingt-dix-neuf millions neuf cent quatre-vingt-dix-neuf mille neuf cent quatre-vingt-dix-neuf euros et quatre-vingt-dix-neuf centimes"
  })
  void spellsAnAmount(String value, String words) {
    assertThat(Typographie.montantEnLettres(value)).isEqualTo(words);
  }

  @Test
  void refusesToSpellWhatItCannot() {
    assertThatThrownBy(() -> Typographie.montantEnLettres("1000000000.00"))
        .hasMessageContaining("999 999 999,99");
    assertThatThrownBy(() -> Typographie.montantEnLettres("-1.00"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void doesNotDependOnTheMachinesLocale() {
    Locale before = Locale.getDefault();
    try {
      for (String tag : new String[] {"fr", "en", "tr", "ar-EG"}) {
        Locale.setDefault(Locale.forLanguageTag(tag));
        assertThat(Typographie.montant("1234.50")).isEqualTo("1\u202F234,50\u00A0€");
        assertThat(Typographie.date("2026-09-01")).isEqualTo("1er septembre 2026");
      }
    } finally {
      Locale.setDefault(before);
    }
  }
}
