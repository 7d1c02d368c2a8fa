package org.paraphe.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Hours, days and numbers of the post to create, as services write them. */
class PostWordingTest {
  private static final Found POST = new Found("deliberation-emploi");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Le service a besoin d'une agente sociale supplémentaire à 30 h. Les 12 agentes sociales en poste sont à 28 h.    | 1
          Il faudra un adjoint technique de plus à la voirie.                                                       | 1
          La crèche emploie trois auxiliaires de puériculture. Création d'un emploi d'éducateur de jeunes enfants.  | 1
          Le maire ne propose de créer que l'emploi d'agent de maîtrise, à temps complet.                           | 1
          Il faut supprimer l'emploi d'adjoint technique à 28 h et en créer un nouveau à 32 h.                      | 1
          Le poste d'adjoint d'animation a disparu en 2024. Je vous propose de le recréer au 1er février 2027.      | 1
          Poste : responsable du service jeunesse ¶ Grade : animateur ¶ Catégorie : B                                 | 1
          Il manque une troisième adjointe technique à 30 h. Merci d'inscrire la création de ce poste.               | 1
          Le maire propose deux créations au 1er mars 2027 : des adjoints techniques à 24 heures chacun.            | 2
          Deux adjoints techniques en plus des trois qui sont en poste : créer ces emplois.                         | 2
          Emplois à créer : 2 ¶ Grade : technicien ¶ La dernière création remonte à mars 2025 : un emploi de rédacteur.   | 2
          La précédente ouverture remontait à 2023 : deux emplois. Il faut créer trois postes de technicien.         | 3
          """)
  void countsThePostsToCreate(String text, String number) {
    assertThat(POST.value("nombre", text.replace(" ¶ ", "\n"))).isEqualTo(number);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Entretien du bourg et du cimetière, suite au départ de Lucien.   | Entretien du bourg et du cimetière
          Conduite des cars scolaires. Pas de contractuel.                 | Conduite des cars scolaires
          """)
  void readsTheTaskThatALineOfItsOwnTells(String line, String task) {
    assertThat(POST.value("fonctions", "Créer un emploi d'adjoint technique.\n" + line))
        .isEqualTo(task);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Le conseil avait prévu d'ouvrir le poste au 1er décembre 2026 ; la date est reportée au 1er février 2027. | 2027-02-01
          Deux adjoints techniques, 20 h par semaine, au 11 janvier 2027 (accordé).                            | 2027-01-11
          Créer le poste à 28 h, mais au 1er février 2027.                                                     | 2027-02-01
          """)
  void readsTheDayThatHoldsNow(String text, String day) {
    assertThat(POST.value("dateEffet", "Création d'emplois. " + text)).isEqualTo(day);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Grade actuel de l'agent : rédacteur principal de 1re classe ¶ Grade à créer : attaché principal | attaché principal
          Grade : technicien principal ¶ Ancien grade : adjoint technique                                  | technicien principal
          """)
  void readsTheGradeToCreateInAForm(String form, String grade) {
    assertThat(POST.items("grade", Dossiers.piece("n.txt", form.replace(" ¶ ", "\n"))))
        .containsExactly(grade);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "à raison de 27 h 30 hebdomadaires|27.50",
        "27 heures 30 hebdomadaires|27.50",
        "18 h 20 hebdo|18.33",
        "22 heures et demie par semaine|22.50",
        "vingt-deux heures et demie par semaine|22.50",
        "à temps non complet (24h1/2)|24.50",
        "(30 h/s)|30.00",
        "31 h 30 chacun|31.50",
        "porté de 20 h à 27 h 30 hebdomadaires|27.50",
        "passage de 20 h par semaine à 28 h par semaine|28.00",
        "Durée : temps complet|35.00",
        "à raison de 8 h / 16 h hebdomadaires|8.00",
        "à raison de 30 heures et 30 minutes par semaine|30.50",
        "le poste qu'on ouvre au 4 janvier sera de vingt-quatre heures par semaine|24.00",
        "l'emploi ouvre au 1er mars, 24 h par semaine|24.00",
      })
  void readsHoursAndMinutes(String hours, String value) {
    assertThat(POST.value("tempsTravail", "Création d'un emploi d'adjoint technique, " + hours))
        .isEqualTo(value);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Temps non complet : 28 h", "à temps non complet, soit 28/35e"})
  void hearsNoHoursLeftOpenInPartTime(String hours) {
    var post = Dossiers.piece("n.txt", "Création d'un emploi d'adjoint technique. " + hours);

    assertThat(POST.fact("tempsTravail", post).rule()).isNull();
    assertThat(POST.value("tempsTravail", post)).isEqualTo("28.00");
  }

  @Test
  void readsThatATimeIsWhole() {
    assertThat(
            POST.value(
                "tempsTravail", Dossiers.sheet("f.docx", "Grade\trédacteur\nTemps\tcomplet")))
        .isEqualTo("35.00");
  }

  @Test
  void readsNoHoursOfAPostThatWasCreatedYearsAgo() {
    String note =
        "Le poste d'adjoint technique créé le 4 mai 2019 à raison de 20 h hebdomadaires ne suffit"
            + " plus.\nConseil du 7 décembre 2026 : ";

    assertThat(POST.value("tempsTravail", note)).isNull();
    assertThat(
            POST.value(
                "tempsTravail",
                note + "création d'un emploi d'adjoint technique à 28 h par semaine."))
        .isEqualTo("28.00");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Création d'un emploi de rédacteur au lundi 11 janvier 2027|2027-01-11",
        "L'ouverture du bassin, le samedi 5 décembre 2026, suppose du personnel. Création d'un emploi au mardi 1er décembre 2026.|2026-12-01",
        "L'emploi de 25 heures est porté à 30 heures par semaine au 1er mars 2027|2027-03-01",
        "C'est validé en réunion : un rédacteur, à dater du lundi 23 août 2027|2027-08-23",
        "Tableau des emplois, état au 1er octobre 2026. Création d'un emploi au 1er mars 2027|2027-03-01",
      })
  void readsTheDayOfCreation(String note, String day) {
    var date = POST.fact("dateEffet", Dossiers.piece("note.txt", note));

    assertThat(date.found().map(v -> v.asText())).hasValue(day);
    assertThat(date.others()).isEmpty();
  }

  @Test
  void takesNoLastDayOfATableForTheFirst() {
    var table =
        Dossiers.sheet(
            "annexe.xlsx",
            "Grade\tNb\tDu\tAu\nadjoint technique\t4\t15 juin 2027\t15 septembre 2027\n");

    assertThat(POST.fact("dateEffet", table).found().map(v -> v.asText())).hasValue("2027-06-15");
    assertThat(POST.fact("dateEffet", table).others()).isEmpty();
  }

  @Test
  void takesTheOnlyLineOfTheStaffThatChanges() {
    var table =
        Dossiers.sheet(
            "tableau.docx",
            "Grade\tEffectif actuel\tEffectif proposé\nAttaché\t2\t2\nRédacteur principal de 1re"
                + " classe\t1\t2\nAdjoint technique\t6\t6\n");

    assertThat(POST.items("grade", table)).containsExactly("rédacteur principal de 1re classe");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "transformer son emploi d'adjoint technique en emploi d'agent de maîtrise",
        "transformer cet emploi d'adjoint technique en un emploi d'agent de maîtrise",
        "la transformation du poste d'adjoint technique en poste d'agent de maîtrise",
      })
  void takesTheGradeThatAPostIsTurnedInto(String words) {
    String note = "Il y a lieu de procéder ainsi : " + words + " au 1er mars 2027.";

    assertThat(POST.items("grade", note)).containsExactly("agent de maîtrise");
    assertThat(POST.value("nombre", note)).isEqualTo("1");
  }

  @Test
  void tellsANumberWhoseWordsSayAnother() {
    var count =
        POST.fact(
            "nombre",
            Dossiers.piece("p.txt", "Création de 2 (trois) emplois de rédacteur au 1er mars 2027"));

    assertThat(count.others()).extracting(o -> o.value().asText()).containsAnyOf("2", "3");
    assertThat(
            POST.fact("nombre", Dossiers.piece("p.txt", "Création de deux (2) emplois")).others())
        .isEmpty();
  }

  @Test
  void takesNoGradeOfSomebodyWhoStays() {
    assertThat(
            POST.items(
                "grade",
                "Création d'un emploi du cadre d'emplois des ingénieurs territoriaux.\nÀ noter :"
                    + " l'assistant du service (adjoint administratif, 28 h) reste en place."))
        .containsExactly("ingénieur territorial");
  }

  @Test
  void printsTheWholeNameOfAGrade() {
    assertThat(POST.items("grade", "Grade : assistant de conservation du patrimoine"))
        .containsExactly("assistant de conservation du patrimoine");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Les deux postes d'aides-soignantes (cat. B), on les verra au conseil de mars.  | |
          Le poste d'attaché (catégorie A) attendra le budget de 2027.                   | |
          Les emplois d'ingénieur (catégorie A) sont reportés à la séance de mars.       | |
          Création d'un emploi d'attaché (catégorie A), reporté au budget de la commune. | attaché | A
          """)
  void takesNothingOfAPostThatIsPutOff(String words, String grade, String category) {
    String post = "Création d'un emploi d'adjoint technique, catégorie C.";

    if (grade == null) {
      assertThat(POST.items("grade", words)).isEmpty();
      assertThat(POST.value("categorie", words)).isNull();
      assertThat(POST.items("grade", post + " " + words)).containsExactly("adjoint technique");
      assertThat(POST.value("categorie", post + " " + words)).isEqualTo("C");
    } else {
      assertThat(POST.items("grade", words)).containsExactly(grade);
      assertThat(POST.value("categorie", words)).isEqualTo(category);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          La DGS rappelle les caractéristiques : un emploi, grade de rédacteur, catégorie B. | rédacteur | B
          Le maire rappelle ses principales conditions : un emploi d'attaché, catégorie A.   | attaché   | A
          Le maire rappelle qu'un emploi d'attaché, catégorie A, existe depuis 2019.         |           |
          Rappel : un emploi d'attaché, catégorie A, a été pourvu en 2019.                   |           |
          """)
  void readsThePostThatIsRecalled(String words, String grade, String category) {
    assertThat(POST.items("grade", words)).isEqualTo(grade == null ? List.of() : List.of(grade));
    assertThat(POST.value("categorie", words)).isEqualTo(category);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Avis sur la création d'un second emploi de rédacteur.",
        "Création d'un troisième poste d'attaché."
      })
  void countsOnePostMore(String words) {
    assertThat(POST.value("nombre", words)).isEqualTo("1");
  }
}
