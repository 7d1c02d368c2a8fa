package org.paraphe.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.paraphe.extraction.ExtractedPiece;

/** The hours of the post to create are nobody else's: where none are told, none are read. */
class PostHoursTest {
  private static final Found POST = new Found("deliberation-emploi");
  private static final String NOTE =
      "Création d'un emploi permanent d'adjoint territorial du patrimoine (cat. C) au 1er février"
          + " 2027.\n";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Pour la durée hebdomadaire, on n'a encore rien arrêté.",
        "Durée hebdomadaire : à préciser avec le service.",
        "Mme Bastide, à temps complet, est seule le mercredi.",
        "Les deux agents en poste sont à temps complet.",
        "Deux titulaires actuels, MM. Roque et Izard, tous deux à temps plein.",
        "L'équipe : deux éducateurs à temps plein depuis 2019.",
        "La quotité du poste sera discutée avec la DRH.",
        "L'agent actuel travaille 28 heures par semaine.",
        "Le poste actuel est à 31h30 par semaine, on le supprimera plus tard.",
        "M. Vial assure 20 heures hebdomadaires.",
        "L'équipe compte trois agents, dont un à 80 %.",
        "En 2024, la commune avait recruté un saisonnier à 20 heures par semaine.",
        "La médiathèque ouvre 24 heures par semaine.",
        "L'antenne sera ouverte au public 24 heures par semaine.",
        "Le prestataire intervenait 12 heures par semaine.",
        "Pour mémoire : un emploi avait été créé à 20 heures hebdomadaires.",
        "Ses deux collègues sont à temps plein.",
        "L'ATSEM en place est à 31h30 par semaine.",
        "Mme Roux fait 28 heures par semaine et ne peut pas plus.",
        "La médiathèque accueille le public 24 h 30 par semaine.",
        "L'agence reçoit du public 24 heures par semaine.",
        "La directrice travaille à 35 h.",
        "Notre cuisinière reste à 35 h par semaine.",
        "La bibliothécaire, à temps complet, encadrera l'agent.",
        "Le secrétaire général travaille 35 h par semaine.",
        "Les deux autres agents sont à 35 h.",
        "Le médecin de la crèche vient 4 heures par semaine.",
        "Réunion du service à 14 h.",
        "On en parle au conseil à 20 h 30.",
        "Il était à 35 h, mais on n'a plus besoin d'un plein temps.",
        "Pas besoin d'un temps complet cette fois.",
        "La dernière création remonte à mars 2025 : un emploi à 30 heures.",
        "Notre employée fait 28 h par semaine.",
      })
  void readsNoHoursOfOthers(String text) {
    assertThat(POST.value("tempsTravail", NOTE + text + "\n")).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Création d'un emploi d'ATSEM à 30h30 hebdomadaires annualisées.                               | 30.50
          Deux emplois d'ATSEM principal de 2e classe doivent être ouverts à 30 h 30 hebdomadaires.      | 30.50
          Création d'un poste d'ATSEM à 32 h annualisées à partir du 4 janvier 2027.                     | 32.00
          Le poste d'adjoint du patrimoine est porté de 20 h à 24 h au 1er mars 2027.                    | 24.00
          Création d'un poste d'adjoint technique TC au 1er mars 2027.                                   | 35.00
          Création d'un poste d'adjoint technique, TC, 01/01/2027.                                       | 35.00
          Le service a besoin d'une agente sociale supplémentaire à 30 h. Créer le poste au 1er mars.    | 30.00
          Le poste d'adjoint technique à temps complet est remplacé par deux postes d'adjoint technique à 17,50 heures. | 17.50
          Création d'un emploi de professeur d'enseignement artistique à temps complet.                  | 16.00
          Création d'un poste de professeur d'enseignement artistique à 12 heures (16 pour un temps complet). | 12.00
          Création d'un poste d'assistant d'enseignement artistique principal de 2e classe, temps complet. | 20.00
          Créer un poste d'agent social. La tournée fait 17 h 30 par semaine, l'équipe en place restant à 35 heures. | 17.50
          Créer un poste d'adjoint technique. Le ménage, 12 h par semaine, occupe trois matins. | 12.00
          Notre professeur d'enseignement artistique reste. Créer un emploi d'adjoint technique à temps complet. | 35.00
          """)
  void readsTheHoursHoweverTheyAreWritten(String text, String hours) {
    assertThat(POST.value("tempsTravail", text + "\n")).isEqualTo(hours);
  }

  @Test
  void saysThatTwoPostsHaveOtherHours() {
    String text =
        "Création au 1er mars 2027 d'un emploi d'adjoint technique à 20 heures et d'un emploi"
            + " d'adjoint administratif à 28 heures.\n";
    assertThat(POST.fact("tempsTravail", note(text)).others()).isNotEmpty();
    assertThat(POST.fact("nombre", note(text)).others())
        .extracting(o -> o.value().asText())
        .containsExactly("2");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Créer un emploi d'auxiliaire de puériculture de classe normale à 28 h, à partir du 1er mars.",
        "Création d'un poste d'agent d'accueil (adjoint administratif) 28 h au 1er mars 2027.",
        "Il faut un poste d'adjoint technique de 28 heures pour la cantine.",
        "Créer un emploi d'adjoint du patrimoine, 28 h, à compter du 1er mars 2027.",
        "Créer un emploi d'adjoint technique principal de 2e classe (cat. C), à 28 h.",
        "Un emploi d'ATSEM à 28 h est créé au 1er septembre.",
        "On crée le poste d'adjoint administratif à 28 h au 1er avril 2027.",
        "Besoin : un éducateur de jeunes enfants à 28 h au 1er septembre 2027.",
        "Deux emplois permanents d'ATSEM à 28h00 dès le 1er septembre.",
        "Créer un emploi d'animateur. L'animateur travaille à 28 h par semaine.",
      })
  void readsTheHoursInTheWordsOfTheCreation(String text) {
    assertThat(POST.fact("tempsTravail", note(text + " La directrice travaille à 35 h.")).others())
        .isEmpty();
    assertThat(POST.value("tempsTravail", text + " La directrice travaille à 35 h."))
        .isEqualTo("28.00");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Créer un emploi d'adjoint technique pour la cantine de 11 h à 14 h.",
        "Créer un emploi d'adjoint technique. Suppression d'un poste de 20 h.",
        "Créer un emploi d'adjoint technique, point examiné lundi à 20 h.",
        "Créer un emploi d'adjoint technique qui commence à 8 h.",
        "Une création d'emploi, on laisse tomber le second poste à mi-temps (17h30).",
        "On a créé un emploi d'adjoint technique à 28 h en 2024.",
        "On demandait au printemps deux postes, dont un adjoint administratif à 28 h.",
      })
  void takesNoTimeOfDayForHours(String text) {
    assertThat(POST.value("tempsTravail", text)).isNull();
  }

  private static ExtractedPiece note(String text) {
    return Dossiers.piece("note.txt", text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Bonjour Mme Roux, le poste serait à 28 heures par semaine.",
        "Mme Roux est d'accord pour 28 heures hebdomadaires.",
        "M. le Maire propose 28 heures par semaine.",
        "Mme Roux souhaite un poste à 28 heures par semaine.",
        "Le poste actuel, de 20 heures, passe à 28 heures par semaine.",
        "Il faudrait 28 heures par semaine.",
        "Ouverture d'un poste à 28 heures par semaine.",
        "Durée hebdomadaire : 28 h",
        "Le poste, actuellement à 20/35e, passe à 28/35e.",
        "Le poste actuellement à 20 h passera à 28 h par semaine.",
        "Les agents seront rémunérés sur la base de 28 heures hebdomadaires.",
        "Rémunération sur la base de 28 h par semaine.",
      })
  void readsTheHoursOfThePostWhoeverSaysThem(String text) {
    assertThat(POST.value("tempsTravail", NOTE + text + "\n")).isEqualTo("28.00");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Organisation actuelle\nAgent\tGrade\tQuotité\nA. Thorel\tbibliothécaire territorial\ttemps complet\nJ. Vial\tassistant de conservation\ttemps complet",
        "Équipe\nNom\tGrade\tTemps de travail\nP. Ménard\tadjoint territorial du patrimoine\t28 h\n",
        "Effectifs\nGrade\tCatégorie\tPostes ouverts\tPostes pourvus\tDurée\nAttaché territorial\tA\t1\t1\t35 h\nRédacteur territorial\tB\t2\t2\t28 h",
        "Tableau existant\nEmploi\tGrade\tDurée hebdo\nAccueil\tadjoint administratif territorial\t20 h\nSaisie\trédacteur territorial\t20 h",
      })
  void readsNothingOfATableOfThePostsThatThereAre(String table) {
    var note = Dossiers.piece("note.txt", NOTE);
    var staff = Dossiers.sheet("equipe.xlsx", table);

    assertThat(POST.value("tempsTravail", note, staff)).isNull();
    assertThat(POST.fact("categorie", note, staff).others()).isEmpty();
    assertThat(POST.fact("grade", note, staff).others()).isEmpty();
    assertThat(POST.items("grade", note, staff))
        .containsExactly("adjoint territorial du patrimoine");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Emplois créés :\nEmploi\tGrade\tCat.\tDurée hebdo\tNombre\nJardinier\tadjoint technique territorial\tC\t28 h\t2",
        "Création des emplois suivants\nGrade\tNombre\tTemps de travail\tTitulaire\nadjoint technique territorial\t2\t28 h\tà recruter",
      })
  void readsATableOfThePostsToCreate(String table) {
    var piece = Dossiers.sheet("modif.xlsx", table);

    assertThat(POST.items("grade", piece)).containsExactly("adjoint technique territorial");
    assertThat(POST.value("nombre", piece)).isEqualTo("2");
    assertThat(POST.value("tempsTravail", piece)).isEqualTo("28.00");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "un emploi d'adjoint d'animation territorial | adjoint d'animation territorial",
        "un emploi d'adjoint territorial d'animation | adjoint territorial d'animation",
        "un emploi d'adjoint d'animation | adjoint d'animation",
        "un emploi d'agent spécialisé principal de 2ème classe des écoles maternelles | agent spécialisé principal de 2ème classe des écoles maternelles",
        "un emploi d'ADJOINT TECHNIQUE TERRITORIAL | adjoint technique territorial",
        "deux postes d'adjoints techniques territoriaux | adjoint technique territorial",
        "un poste d'adjt. adm. territorial | adjoint administratif territorial",
        "un poste d'adjointe du patrimoine | adjoint du patrimoine",
        "un poste de Rédacteur territorial | rédacteur territorial",
      })
  void printsAGradeAsThePieceWritesIt(String text, String grade) {
    assertThat(POST.items("grade", "Il est proposé de créer " + text + ".\n"))
        .containsExactly(grade);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Un seul poste, à temps complet. | 1",
        "- un seul emploi ; | 1",
        "Nombre de postes : un (1). | 1",
        "Il convient de créer deux emplois d'adjoint technique territorial. Les quatre postes demandés par la direction sont renvoyés au budget supplémentaire. | 2",
      })
  void countsThePostsToCreate(String text, String count) {
    var fact = POST.fact("nombre", Dossiers.piece("note.txt", text + "\n"));

    assertThat(fact.found()).map(v -> v.asText()).contains(count);
    assertThat(fact.others()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "fonctions | Création d'un emploi d'animateur territorial (catégorie B) pour diriger l'accueil de loisirs. | diriger l'accueil de loisirs",
        "fonctions | Création d'un poste de rédacteur pour suivre les marchés, à temps complet. | suivre les marchés",
        "fonctions | Les agents, recrutés par contrat, auront pour fonctions le mandatement des factures. | le mandatement des factures",
        "fonctions | L'agent aura pour mission principale d'instruire les permis. | instruire les permis",
        "fonctions | La ville souhaite se doter d'un responsable de la commande publique. | responsable de la commande publique",
        "fonctions | L'agent pilotera les achats et conseillera les services. | les achats",
        "fonctions | - un emploi\\n- service des repas, plonge\\n- au 1er mars 2027 | service des repas, plonge",
        "motif | La raison : ouverture d'un second service. | ouverture d'un second service",
        "motif | Pas toute l'année : accroissement temporaire d'activité. | accroissement temporaire d'activité",
        "permanent | Les deux emplois sont permanents. | true",
        "permanent | Ces postes seront non permanents. | false",
      })
  void readsWhatAPostIsForAndWhy(String field, String text, String value) {
    assertThat(POST.value(field, text.replace("\\n", "\n") + "\n")).isEqualTo(value);
  }
}
