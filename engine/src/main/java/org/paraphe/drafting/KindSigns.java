package org.paraphe.drafting;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.paraphe.extraction.ExtractedPiece;
import org.paraphe.facts.FoldedText;
import org.paraphe.facts.MachineOrders;
import org.paraphe.facts.Recognisers;
import org.paraphe.facts.Value;
import org.paraphe.template.FieldSpec;
import org.paraphe.template.TemplatePack;

/**
 * What a dossier says of its kind besides the words of the packs: the values that only one kind has
 * fields for, a grade and its hours, lines of a budget, a price without and with tax; that somebody
 * asks for a summary of it, or for an act; and that a text tells an assembly what to decide.
 */
final class KindSigns {
  /** The recognisers whose finds are seldom in a dossier of another kind. */
  private static final Set<String> TYPED =
      Set.of(
          "grades",
          "postes",
          "categories",
          "heuresHebdomadaires",
          "mesures",
          "voies",
          "montants-ht",
          "montants-tva",
          "montants-ttc",
          "budgets",
          "lignes-budgetaires",
          "points-de-delegation");

  /** What all values of a kind weigh together. */
  private static final int WHOLE = 8;

  private static final int SUMMARY = 10;

  private static final String REQUEST =
      "(?:fai(?:re|s|tes)|prepar[a-z]+|redig[a-z]+|etabl[a-z]+|remett[a-z]+|fourni[a-z]+|besoin d|fau(?:t|drait)|demande[a-z]*|souhait[a-z]+|voudr[a-z]+|veu(?:x|t|lent)|envoi[a-z]+|prevo[a-z]+|aimer[a-z]+|merci|peu(?:x|t|vez)|pourr[a-z]+|attend[a-z]*)";

  /** « merci de nous faire une synthèse », « synthèse demandée par le maire ». */
  private static final Pattern ASKED =
      Pattern.compile(
          "(?i)\\b"
              + REQUEST
              + "\\b[^.\\n]{0,60}\\b(?<!explicative de )(?:synthese|note juridique|analyse juridique|resume (?:du|des|de))\\b"
              + "|\\b(?<!explicative de )synthese\\b[^.\\n]{0,80}(?:\\b(?:demandee|souhaitee|attendue|svp|stp|merci)\\b|s'il (?:vous|te) plait|\\ba (?:me|nous|lui) )"
              + "|\\b(?<!explicative de )synthese\\b[^.\\n]{0,80}, merci\\b");

  /** « tu prépares la décision ? », « merci de prendre l'arrêté ». */
  private static final Pattern ACT_ASKED =
      Pattern.compile(
          "(?i)\\b(?:(?:re)?prepar|redig|prevo|prend|pris\\b|etabl|fai(?:re|s|t|tes)\\b|fau(?:t|dra)|inscri)[a-z]*(?:-(?:moi|nous))? (?:[a-z]+ ){0,3}?(?:un |une |le |la |l'|cette |cet )(?:projet (?:de |d'))?(?:arrete|decision|delib(?:eration)?)\\b(?! (?:de justice|du tribunal))");

  /** « l'article L. 211-11 permet au maire d'ordonner… »: a note that explains the law. */
  private static final Pattern LAW_TOLD =
      Pattern.compile(
          "(?i)\\barticles? [LRD]\\. ?\\d[^;\\n]{0,120}? (?:permet|autorise|impose|oblige|prevoit|interdit|exige|punit|soumet)(?:tent|ent)?\\b");

  /** Who writes such a note, whatever the number of pieces. */
  private static final Pattern LAWYER =
      Pattern.compile(
          "(?i)\\b(?:service juridique|affaires juridiques|juristes?|consultation juridique)\\b");

  /** The head of an order: its articles ask no assembly for anything. */
  private static final Pattern ORDERS =
      Pattern.compile(
          "(?:^|\\n)[ \\t]*(?i:(?:projet d[e'] ?)?arrete(?:s)?\\b|le maire[^\\n]{0,60},? ?\\n+ ?arrete)");

  /** What weighs that a text asks an assembly for decisions: for its acts, or against others. */
  static final int DECIDES = 8;

  private static final int EXPLAINED = 3;
  private static final int ANOTHER_ACT = 6;

  private final Set<String> told = new TreeSet<>();
  private boolean summary;
  private boolean decides;
  private boolean act;
  private boolean law;
  private boolean lawyer;
  private int pieces;

  private KindSigns() {}

  static KindSigns of(List<ExtractedPiece> pieces) {
    KindSigns signs = new KindSigns();
    pieces.stream().filter(p -> p.outcome().hasText()).forEach(signs::read);
    signs.pieces = pieces.size();
    return signs;
  }

  private void read(ExtractedPiece piece) {
    String text = piece.text();
    text = text.substring(0, Math.min(text.length(), PieceReading.LONGEST));
    for (var hidden : piece.hidden()) {
      text = hidden.text().isBlank() ? text : text.replace(hidden.text(), " ");
    }
    FoldedText folded = FoldedText.of(MachineOrders.blanked(text), piece.mediaType());
    TYPED.stream()
        .filter(name -> Recognisers.named(name).filter(r -> !r.find(folded).isEmpty()).isPresent())
        .forEach(told::add);
    Recognisers.ofTable("lignes-budgetaires")
        .flatMap(reader -> reader.apply(piece))
        .filter(hit -> hit.value() instanceof Value.Rows table && table.rows().size() > 1)
        .ifPresent(hit -> told.add("lignes-budgetaires"));
    summary |= ASKED.matcher(folded.text()).find();
    act |= ACT_ASKED.matcher(folded.text()).find();
    law |= LAW_TOLD.matcher(folded.text()).find();
    lawyer |= LAWYER.matcher(folded.text()).find();
    decides |=
        !ORDERS.matcher(folded.text()).find()
            && Recognisers.named("articles").orElseThrow().find(folded).size() > 1;
  }

  /** True where a piece asks an assembly for several decisions, in whatever words. */
  boolean decides() {
    return decides;
  }

  /** What speaks for a kind, in the points of its words. */
  int score(TemplatePack pack) {
    Set<String> own =
        pack.asked().stream()
            .flatMap(f -> Stream.concat(Stream.of(f), f.columns().stream()))
            .map(KindSigns::recogniser)
            .filter(TYPED::contains)
            .collect(Collectors.toSet());
    long said = own.stream().filter(told::contains).count();
    int typed = said < Math.min(2, own.size()) || said == 0 ? 0 : (int) (WHOLE * said / own.size());
    return typed
        + switch (pack.family()) {
          case SYNTHESE -> summary ? SUMMARY : ofMatter();
          case ARRETE -> decides ? -DECIDES : 0;
          case DELIBERATION, DECISION -> 0;
        };
  }

  /** Of a legal matter nobody asks to sum up: several papers, and no act that somebody wants. */
  private int ofMatter() {
    int explained = law ? EXPLAINED : 0;
    int alone = pieces < 2 && !lawyer ? ANOTHER_ACT : 0;
    return explained - alone - (act ? ANOTHER_ACT : 0) - (decides ? DECIDES : 0);
  }

  private static String recogniser(FieldSpec field) {
    return String.valueOf(field.hints().reconnaisseur());
  }
}
