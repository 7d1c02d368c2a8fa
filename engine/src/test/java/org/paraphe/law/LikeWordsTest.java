package org.paraphe.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LikeWordsTest {

  private static final LocalDate DAY = LocalDate.of(2026, 10, 5);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "L. 2122-18 CGCT\t« Le maire est seul chargé de l'administration, mais il peut, sous la"
            + " surveillance du préfet, déléguer par arrêté une partie de ses fonctions »",
        "Rappel (L. 1612-4 du CGCT) : « Le budget de la collectivité territoriale est en équilibre"
            + " réel lorsque la section de fonctionnement et la section d'investissement sont"
            + " respectivement votées en excédent »",
        "les associations « sont tenus de fournir à l'autorité qui a mandaté la subvention une"
            + " copie simple de leurs budgets » - L1611-4 du CGCT",
        "Selon le CCP (L. 2113-10), « les marchés sont passés en lot unique, sauf si leur objet ne"
            + " permet pas l'identification de prestations distinctes ».",
        "L332-23 CGFP : « Un accroissement temporaire d'activité, pour une durée maximale de"
            + " dix-huit mois »",
        "“Il est voté au scrutin secret lorsque la moitié des membres présents le réclame”, article"
            + " L. 2121-21 du CGCT.",
        "Conformément à l'article R411-25 du code de la route, les dispositions « ne sont"
            + " opposables aux usagers que si lesdites mesures ont été publiées au recueil »",
        "L'article L. 2121-29 du CGCT, qui dispose que le conseil municipal règle par ses"
            + " délibérations les affaires du département, nous permet d'agir.",
        "Article L. 2212-1 du CGCT : Le maire est chargé, sous le contrôle hiérarchique du conseil"
            + " départemental, de la police municipale, de la police rurale et de l'exécution des"
            + " actes de l'Etat qui y sont relatifs.",
        "CGCT L. 2131-11\tSont illégales les délibérations auxquelles ont pris part un ou plusieurs"
            + " agents de la commune intéressés à l'affaire qui en fait l'objet\tà lire",
        "Toute association, oeuvre ou entreprise ayant reçu une subvention peut être soumise au"
            + " contrôle de la chambre régionale des comptes (L. 1611-4 du CGCT).",
        "Aux termes de l'article L. 2121-20 du CGCT, un même conseiller municipal ne peut être"
            + " porteur que de trois pouvoirs. Le pouvoir est toujours révocable.",
      })
  void findsWordsThatAreNearlyThoseOfTheArticle(String text) {
    assertThat(check(text))
        .singleElement()
        .extracting(CheckedQuotation::result)
        .isEqualTo(Quotation.INFIDELE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "L. 2121-12 CGCT\t« Le délai de convocation est fixé à cinq jours francs. »",
        "L. 1611-4 du CGCT (fonds) : l'association « Les Amis de la Tour et du Vieux Moulin » et"
            + " ses budgets",
        "L'article L. 2122-18 du CGCT permet au maire, sous sa surveillance et sa responsabilité,"
            + " de déléguer par arrêté une partie de ses fonctions à ses adjoints.",
        "Vu l'article L. 2131-11 du CGCT, qui dispose que sont illégales les délibérations"
            + " auxquelles ont pris part un ou plusieurs membres du conseil intéressés à l'affaire"
            + " qui en fait l'objet ;",
        "L'article L. 2121-29 du CGCT dispose que le conseil municipal règle par ses délibérations"
            + " les affaires de la commune et cela nous suffit.",
        "CGCT L. 2131-11\tSont illégales les délibérations auxquelles ont pris part un ou plusieurs"
            + " membres du conseil intéressés à l'affaire qui en fait l'objet\tà lire",
        "Les associations subventionnées nous rendent compte (L. 1611-4 du CGCT).",
        "Vu l'article L. 2122-22 du CGCT : délégations du conseil municipal au maire",
        "L'article L. 2121-11 du CGCT et l'article L. 2121-12 du même code : cette dernière fixe"
            + " que « Dans les communes de moins de 3 500 habitants, la convocation est adressée"
            + " trois jours francs au moins avant celui de la réunion. »",
      })
  void leavesTheWordsOfTheArticleAndThoseOfOthers(String text) {
    assertThat(check(text)).noneMatch(q -> q.result() == Quotation.INFIDELE);
  }

  @Test
  void isSureOfWordsRightBesideTheirArticleAlone() {
    String altered =
        "« Le maire est seul chargé de l'administration, mais il peut, sous la surveillance du"
            + " préfet, déléguer par arrêté une partie de ses fonctions »";

    assertThat(check("L. 2122-18 CGCT\t" + altered))
        .extracting(CheckedQuotation::surely)
        .containsExactly(true);
    assertThat(
            check(
                "Vu l'article L. 2122-18 du CGCT et la délibération du 3 mai, qui porte "
                    + altered))
        .extracting(CheckedQuotation::surely)
        .containsExactly(false);
  }

  @Test
  void isNotSureOfAnActThatIsFoundedOnTheArticle() {
    assertThat(
            check(
                "La délibération charge le maire, en application de l'article L. 2122-22 du CGCT, «"
                    + " de prendre toute décision concernant la préparation, la passation,"
                    + " l'exécution et le règlement des marchés inférieurs à 90 000 € »"))
        .extracting(CheckedQuotation::surely)
        .containsExactly(false);
  }

  private static List<CheckedQuotation> check(String text) {
    return CheckedQuotation.of(
        text, new CitationParser().parse(text), ReferenceTable.embedded(), DAY);
  }
}
