package org.paraphe.drafting;

import java.util.HashSet;
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
      "(?:fai(?:re|s|tes)|prepar[a-z]+|redig[a-z]+|etabl[a-z]+|remett[a-z]+|fourni[a-z]+|besoin d|fau(?:t|drait)|demande[a-z]*|souhait[a-z]+|voudr[a-z]+|veu(?:x|t|lent)|envoi[a-z]+|prevo[a-z]+|aimer[a-z]+|merci|peu(?:x|t)|pouv(?:ez|ons)|pourr[a-z]+|attend[a-z]*)";

  /** « merci de nous faire une synthèse », « synthèse demandée par le maire ». */
  private static final Pattern ASKED =
      Pattern.compile(
          "(?i)\\b"
              + REQUEST
              + "\\b[^.\\n]{0,60}\\b(?<!explicative de )(?:synthese|note juridique|analyse juridique|avis juridique|conseil juridique|resume (?:du|des|de))\\b"
              + "|\\b(?<!explicative de )synthese\\b[^.\\n]{0,80}(?:\\b(?:demandee|souhaitee|attendue|svp|stp|merci)\\b|s'il (?:vous|te) plait|\\ba (?:me|nous|lui) )"
              + "|\\b(?<!explicative de )synthese\\b[^.\\n]{0,80}, merci\\b");

  /** « tu prépares la décision ? », « merci de prendre l'arrêté ». */
  private static final Pattern ACT_ASKED =
      Pattern.compile(
          "(?i)\\b(?:(?:re)?prepar|redig|prevo|prend(?=re|s\\b|ez|rez)|pris\\b|etabl|fai(?:re|s|t|tes)\\b|fau(?:t|dra)|inscri)[a-z]*(?:-(?:moi|nous))? (?:[a-z]+ ){0,3}?(?:un |une |le |la |l'|cette |cet )(?:projet (?:de |d'))?(?:arrete|decision|delib(?:eration)?)\\b(?! (?:de justice|du tribunal))");

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

  /** « fais-moi le point », « peux-tu me résumer », « qu'en pensez-vous ? ». */
  private static final Pattern POINT =
      Pattern.compile(
          "(?i)\\b(?:le point (?:la-dessus|sur|ecrit)|un point (?:ecrit|complet|juridique|sur)|(?:me|nous|lui) resumer|resumer (?:ou|le|la|les|ce|cette)|petite note|note sur (?:le|ce) dossier|(?:qu'en|que) pensez-vous|votre avis|ton avis|elements de (?:reponse|langage|defense)|elements d'analyse|chronologie|note chronologique|(?:dossier|pieces) pour l'avocate?|que (?:repondre|risqu[a-z]+|peut-on|doit-on)|releve de conclusions)\\b");

  /** What a dispute or a matter of law is told by, each in words of its own. */
  private static final List<Pattern> STRIFE =
      List.of(
          Pattern.compile(
              "(?i)\\b(?:(?:je|nous) (?:vous )?(?:mets en demeure|conteste|contestons|reclame|reclamons)|mis(?:e|es)? en demeure|indemni[a-z]+|dommages?|degats|prejudice|reclamation|remise (?:totale |partielle |gracieuse )?de (?:ma|la|sa) dette|impayes?|sinistre|effondre[a-z]*|je ne (?:dors|paierai)|litige|illegale?|abusi(?:f|ve))\\b"),
          Pattern.compile(
              "(?i)\\b(?:a defaut|faute d(?:e|'une) reponse|tribunal|juge|audience|procureur|plainte|recours|avocate?|appel est|saisi(?:r|rai|rons|t) (?:le|la) (?:tribunal|juge|comite|prefet)|comite [a-z ]{0,14}de reglement amiable|assureur|conciliateur|mediateur)\\b"),
          Pattern.compile(
              "(?i)\\b(?:experts?|expertise|constat|constate|huissier|commissaire de justice|garde champetre|proces-verbal|geometre|temoi[a-z]+|attest[a-z]+|rapport (?:de|du) [a-z]+|mesures? de bruit|emergence|diagnostic|archives)\\b"),
          Pattern.compile(
              "(?i)\\b(?:faut-il|peut-on|doit-on|doit-il|doit-elle|qui paie|a qui|pouvoirs de police|prescription|articles? [LR]\\. ?\\d|code (?:de|du|general|civil|penal)|questions? ?:|echeance ?:|points? en suspens|responsabilite|propriete|proprietaire)"));

  /** That a text is for an assembly: « pour le conseil du 14 décembre », « il manque la délib ». */
  private static final Pattern ASSEMBLY =
      Pattern.compile(
          "(?i)\\b(?:(?:le|au|du|prochain|dernier) (?:prochain )?(?:conseil(?: municipal| communautaire| syndical| departemental| d'administration)?|cm|comite syndical) (?:du \\d|de (?:lundi|mardi|mercredi|jeudi|vendredi|samedi|[a-z]+bre|janvier|mars|avril|mai|juin|juillet)|est (?:invite|appele)|aurait a|a a |doit|decide|vote|modifi|fixe|se prononce|delibere|approuve|adopte|autorise|demande|sollicite|emet|souhaite|s'oppose|prend acte|designe|accepte|:)|(?:au|a un|le) prochain (?:conseil|cm)|que le conseil\\b|ordre du jour|(?:la|une|cette) delib(?:eration)?\\b)");

  /** What weighs that a text asks an assembly for decisions: for its acts, or against others. */
  static final int DECIDES = 8;

  /** What weighs that a text is for an assembly, or tells it one thing to decide. */
  private static final int FOR_ASSEMBLY = 4;

  private static final int MATTER = 3;
  private static final int POINTED = 5;
  private static final int[] STRIVEN = {0, 0, 3, 7, 9};
  private static final int EXPLAINED = 3;
  private static final int ANOTHER_ACT = 6;

  private final Set<String> told = new TreeSet<>();
  private boolean summary;
  private int decisions;
  private boolean assembly;
  private boolean point;
  private final Set<Pattern> strife = new HashSet<>();
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
        .filter(name -> !told.contains(name))
        .filter(name -> Recognisers.named(name).filter(r -> !r.find(folded).isEmpty()).isPresent())
        .forEach(told::add);
    Recognisers.ofTable("lignes-budgetaires")
        .flatMap(reader -> reader.apply(piece))
        .filter(hit -> hit.value() instanceof Value.Rows table && table.rows().size() > 1)
        .ifPresent(hit -> told.add("lignes-budgetaires"));
    summary = summary || ASKED.matcher(folded.text()).find();
    act = act || ACT_ASKED.matcher(folded.text()).find();
    law = law || LAW_TOLD.matcher(folded.text()).find();
    lawyer = lawyer || LAWYER.matcher(folded.text()).find();
    point = point || POINT.matcher(folded.text()).find();
    assembly = assembly || ASSEMBLY.matcher(folded.text()).find();
    STRIFE.stream().filter(p -> p.matcher(folded.text()).find()).forEach(strife::add);
    if (!ORDERS.matcher(folded.text()).find()) {
      decisions =
          Math.max(decisions, Recognisers.named("articles").orElseThrow().find(folded).size());
    }
  }

  /**
   * True where a piece asks an assembly for several decisions; a claimant asks for some as well.
   */
  private boolean decides() {
    return decisions > 1 && (assembly || strife.size() < MATTER);
  }

  /** What speaks for the act that an assembly takes where no other kind is told. */
  int ofAssembly() {
    int decided = decides() ? DECIDES : decisions > 0 && assembly ? FOR_ASSEMBLY : 0;
    return decided + (assembly ? FOR_ASSEMBLY : 0);
  }

  /** True where somebody asks for a summary in so many words, and for no act. */
  boolean asksForSummary() {
    return summary && !act;
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
          case ARRETE -> decides() ? -DECIDES : 0;
          case DELIBERATION, DECISION -> 0;
        };
  }

  /** Of a legal matter nobody asks to sum up: several papers, and no act that somebody wants. */
  private int ofMatter() {
    int explained = law ? EXPLAINED : 0;
    int told = STRIVEN[strife.size()] + (point ? POINTED : 0);
    int alone = pieces < 2 && !lawyer && !point ? ANOTHER_ACT : 0;
    return explained + told - alone - (act ? ANOTHER_ACT : 0) - (decides() ? DECIDES : 0);
  }

  private static String recogniser(FieldSpec field) {
    return String.valueOf(field.hints().reconnaisseur());
  }
}
