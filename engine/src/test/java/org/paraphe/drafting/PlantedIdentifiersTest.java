package org.paraphe.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.text.Normalizer;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.paraphe.act.ActKind;
import org.paraphe.extraction.ExtractedPiece;
import org.paraphe.facts.Value;
import org.paraphe.template.ActTemplates;
import org.paraphe.template.TemplatePack;
import org.paraphe.template.TemplatePacks;

/** A remote model is sent no identifier that somebody planted in the dossiers. */
class PlantedIdentifiersTest {

  private static final int DOSSIERS = 30;
  private static final String[] GIVEN = {
    "Maëlle", "Jean-Kévin", "Ysoline", "Dragomir", "Nolwenn", "Fatoumata", "Aurélien", "Zbigniew",
    "Marie-Ange", "Théophane", "Ondine", "Kilian", "Séraphine", "Batiste", "Soizic", "Evariste"
  };
  private static final String[] FAMILY = {
    "Quervalin", "Tromelard", "Bastrignac", "Oullins-Morel", "Vautreguy", "Le Guilvern",
    "Fouquerolles", "Desmarquet", "Zantolini", "d'Arcambal", "Petitjean-Roy", "Boukhelfa",
    "Sarrazolles", "Nguyen-Thuan", "Pleynard", "Kerguidal", "Ostrowicz", "Trincaval"
  };
  private static final String[] STREETS = {
    "rue des Glycines",
    "avenue du Vieux-Lavoir",
    "impasse de la Tuilerie",
    "chemin des Aubrelles",
    "allée Anatole-Ferrand",
    "place du Marché-aux-Laines"
  };

  private final Random random = new Random(41_990);
  private final List<String> planted = new ArrayList<>();
  private int person;

  private String one(String[] words) {
    return words[random.nextInt(words.length)];
  }

  private String digits(int count) {
    StringBuilder digits = new StringBuilder();
    for (int i = 0; i < count; i++) {
      digits.append(random.nextInt(10));
    }
    return digits.toString();
  }

  private String plant(String identifier) {
    planted.add(identifier);
    return identifier;
  }

  /** A family name that no other dossier has, so that each leak would be seen. */
  private String family() {
    String name = FAMILY[person % FAMILY.length] + (person < FAMILY.length ? "" : suffix(person));
    person++;
    return plant(name);
  }

  private static String suffix(int n) {
    return "" + (char) ('a' + n / 26 % 26) + (char) ('a' + n % 26) + "ec";
  }

  private String phone() {
    String[] forms = {"06 %s %s %s %s", "02.%s.%s.%s.%s", "+33 7 %s %s %s %s", "06%s%s%s%s"};
    return plant(one(forms).formatted(digits(2), digits(2), digits(2), digits(2)));
  }

  private String mail(String given, String family) {
    String local =
        Normalizer.normalize(given + "." + family, Normalizer.Form.NFD)
            .replaceAll("[^A-Za-z.]", "")
            .toLowerCase(Locale.ROOT);
    return plant(
        local + random.nextInt(100) + "@courriel-" + random.nextInt(1_000) + ".example.fr");
  }

  private String nir() {
    return plant(
        "2 %s 0%d %s %s %s %s"
            .formatted(
                digits(2),
                1 + random.nextInt(9),
                "4" + digits(1),
                digits(3),
                digits(3),
                digits(2)));
  }

  private String address() {
    return plant((1 + random.nextInt(180)) + " " + one(STREETS))
        + ", "
        + plant("419" + digits(2) + " Montbrelle-sur-Ciseaux");
  }

  private DraftRequest dossier(TemplatePack pack, int number) {
    String home = address();
    String president = family();
    String given = one(GIVEN);
    String siret = plant(digits(3) + " " + digits(3) + " " + digits(3) + " 000" + digits(2));
    String letter =
        "Association Les Amis du Lavoir\nSIRET : "
            + siret
            + "\nSiège : "
            + home
            + "\n\n"
            + "Madame le Maire,\nNotre association sollicite une subvention de 2 500 € pour l'exercice"
            + " 2027, destinée à financer la restauration du lavoir.\nNotre trésorière, Mme "
            + one(GIVEN)
            + " "
            + family()
            + ", née le "
            + plant("1" + random.nextInt(9) + " mars 19" + (50 + random.nextInt(49)))
            + ", se tient à votre disposition au "
            + phone()
            + ".\nCompte : "
            + plant(
                "FR76 " + digits(4) + " " + digits(4) + " " + digits(4) + " " + digits(4) + " "
                    + digits(4) + " " + digits(3))
            + "\n\nVeuillez agréer nos salutations distinguées.\n\n"
            + given
            + " "
            + president
            + "\nPrésident\n";
    String other = family();
    String otherGiven = one(GIVEN);
    String sender = family();
    String senderGiven = one(GIVEN);
    String message =
        "De : "
            + senderGiven
            + " "
            + sender
            + " <"
            + mail(senderGiven, sender)
            + ">\nÀ : accueil\n"
            + "Objet : subvention "
            + number
            + "\n\nBonjour,\nPour la visite, contacter "
            + other
            + " "
            + otherGiven
            + " au "
            + phone()
            + ". "
            + other.toUpperCase(Locale.ROOT)
            + " viendra avec sa voiture "
            + plant("" + (char) ('A' + random.nextInt(8)) + "B-" + digits(3) + "-CD")
            + ".\nLe numéro de "
            + president.toLowerCase(Locale.ROOT)
            + " est le "
            + nir()
            + ".\n\nBien à vous,\n"
            + senderGiven
            + "\n";
    String clerk = family();
    String note =
        "Note du service\nMontant proposé : 2 500 €.\nNom\tPrénom\tTéléphone\n"
            + family().toUpperCase(Locale.ROOT)
            + "\t"
            + one(GIVEN)
            + "\t"
            + phone()
            + "\nAffaire suivie par "
            + one(GIVEN)
            + " "
            + clerk
            + ". Vu avec "
            + clerk
            + ".\n";
    List<ExtractedPiece> pieces =
        List.of(
            Dossiers.piece("courrier_" + president.toLowerCase(Locale.ROOT) + ".docx", letter),
            Dossiers.piece("message.eml", message),
            Dossiers.piece("note.odt", note));
    return new DraftRequest(
        pack,
        pieces,
        SampleAuthority.GIVEN,
        Map.of(),
        "Voir avec " + one(GIVEN) + " " + clerk + " avant le vote.",
        LocalDate.of(2027, 3, 17));
  }

  /** Says what a model would of the head office, in the words that it was sent. */
  private static String answer(TemplatePack pack, String question, JsonNode keys, String dossier) {
    if (question.equals("passages")) {
      return "{\"interet\":null}";
    }
    Matcher siege = Pattern.compile("Siège : (⟦ADRESSE_\\d+⟧)").matcher(dossier);
    Matcher piece = Pattern.compile("pièce : (⟦PIECE_1⟧)").matcher(dossier);
    assertThat(siege.find() && piece.find()).as(dossier).isTrue();
    return ModelAnswers.empty(pack)
        .says("adresse", siege.group(1), piece.group(1), siege.group())
        .text();
  }

  @Test
  void reachNoRemoteModelAndComeBackInTheDraft() {
    TemplatePack pack =
        TemplatePacks.load(null).find(new ActKind("deliberation-subvention")).orElseThrow();
    List<String> leaks = new ArrayList<>();
    int requests = 0;
    try (ScriptedModel model =
        new ScriptedModel((question, keys, dossier) -> answer(pack, question, keys, dossier))) {
      LlmDrafter drafter =
          new LlmDrafter(
              new ModelSettings(model.url(), "loin", null, Duration.ofSeconds(20), 0, false),
              new ActTemplates());
      for (int i = 0; i < DOSSIERS; i++) {
        DraftRequest request = dossier(pack, i);
        Draft draft = drafter.draft(request);
        String letter = request.pieces().get(0).text();
        String home =
            letter.substring(letter.indexOf("Siège : ") + 8, letter.indexOf("\n\nMadame"));
        assertThat(fact(draft)).isEqualTo(Value.of(home));
        assertThat(draft.versions().get("personalData"))
            .contains("nom de personne :", "coordonnées bancaires : 1");
      }
      for (String sent : model.requests()) {
        requests++;
        planted.stream().filter(p -> folded(sent).contains(folded(p))).forEach(leaks::add);
      }
    }
    System.out.println(
        "planted identifiers: "
            + planted.size()
            + " in "
            + DOSSIERS
            + " dossiers, "
            + requests
            + " requests recorded, "
            + leaks.size()
            + " seen by the remote model");
    assertThat(planted).hasSizeGreaterThanOrEqualTo(200);
    assertThat(leaks).isEmpty();
  }

  private static Value fact(Draft draft) {
    return draft.facts().stream()
        .filter(f -> f.name().equals("adresse"))
        .findFirst()
        .flatMap(f -> f.found())
        .orElseThrow();
  }

  /** Letters and digits only, without accents: no spelling hides a leak. */
  private static String folded(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD)
        .replaceAll("[^\\p{Alnum}]", "")
        .toLowerCase(Locale.ROOT);
  }
}
