package org.paraphe.drafting;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.paraphe.facts.Fact;
import org.paraphe.facts.FactType;
import org.paraphe.facts.FoldedText;
import org.paraphe.facts.Recognisers;

/** How much a sentence of the pieces tells a reader of a summary. */
final class Telling {
  /** What tells less has no place in a list of its own. */
  static final int ENOUGH = 4;

  private static final int ASKED_WORTH = 6;

  private static final Pattern DECIDED =
      Pattern.compile(
          "\\b(?:maire|president|presidente|conseil|comite|bureau|assemblee|commission) charge\\b|\\b(?:conseil|comite|bureau|assemblee|commission)(?: [a-z]+)? (?:a |ont )?(?:autoris|charg|design|vot)[a-z]*|\\b(?:decid|decision d|rejet|annule|condamn|enjoi|ordonn|fait"
              + " droit|accord|refus|approuv|adopt|retir|abrog|resili|est arrete|a donne (?:son"
              + " )?accord|homologu|prononc|est fixe|sont fixe|il est convenu|decisions?(?: n°)?"
              + " ?\\d* ?:|decisions? (?:a prendre|attendue?s?|a rendre|proposee?s?|demandee?s?|prises?) ?:|(?:a|reste a|faut) (?:decider|trancher|arbitrer)\\b|(?:est|sont|a ete|ont ete)"
              + " (?:repouss|report|confi|valid|reten|enterin|mainten|ajourn|attribu|design|convenu|vot|charg|autoris|habilit))[a-z]*");

  private static final Pattern ASKED =
      Pattern.compile(
          "\\b(?:demand|sollicit|propos|met(?:s|tons)? en demeure|mise en"
              + " demeure|reclam|conclu[ts]? a|requier|souhait|pri(?:e|ons)"
              + " (?:de|la|le)|recommand|preconis)[a-z]*");

  /** What a claim rests on, and what somebody saw or measured. */
  private static final Pattern GROUNDS =
      Pattern.compile(
          "\\b(?:fond(?:e|ons|ee|es)? (?:ce|cette|sa|son|notre|mon|le|la|sur)|meconnai|meconnu|en"
              + " violation|au motif|illegal|irregul|faute\\b|defaut"
              + " (?:d'entretien|d'information|de conseil|de conformite|de motivation|de"
              + " surveillance|de signalisation|de"
              + " base)|responsab|prejudice|negligence|nullite|prescri(?:t|ption)|incompeten|vice"
              + " de)[a-z']*");

  private static final Pattern OBSERVED =
      Pattern.compile(
          "\\b(?:constat|releve|mesur|indiqu|observ|atteste|declar|evalue|estim)[a-z]*\\b[^.;]{0,250}\\d");

  /** What somebody finds, holds or fears, whatever the figures. */
  private static final Pattern HELD =
      Pattern.compile(
          "\\b(?:constat|relev|estim|conclu|menac|peril|risqu|danger|contest|soutien|soutenu|consider"
              + "|rappell|precis|signal|inform|declar|reproch|invoqu|oppos|confirm|reconnai|refus|desordre|dommage|infiltr|decoll|fissur|effondr|degrad|mord|bless|chut|fuite|imbib|inond|voles?\\b|attest)[a-z]*");

  /** A size, an area or a share is what such pieces argue about. */
  private static final Pattern MEASURED =
      Pattern.compile(
          "\\d ?(?:cm|m|m2|m²|m3|km|ha|kg|%|pour cent|(?:centi|kilo)?metres?|hectares?|tonnes?|decibels?)(?![a-z0-9])");

  /** The order for the summary itself is no point of it. */
  private static final Pattern COMMISSION =
      Pattern.compile(
          "\\b(?:note de synthese|synthese juridique|analyse juridique|une synthese|la synthese (?:du|de la|des)|synthese (?:demandee|souhaitee|attendue|stp|svp))\\b");

  /** « L'article L. 511-9 permet au maire de demander… »: what the law says, nobody asks. */
  private static final Pattern LAW =
      Pattern.compile(
          "\\barticles? [lrd]\\b[^;]{0,120} (?:permet|autorise|impose|oblige|prevoit|interdit|exige)(?:tent|ent)?\\b");

  private static final Pattern OPEN =
      Pattern.compile(
          "\\?$|\\b(?:(?:se )?demand(?:e|ent|ons) (?:si\\b|s'il)|question de savoir|on ignore|nul ne sait"
              + "|reste(?:nt)? a|manqu(?:e|ent|ant)|(?:ne|n'en|n'y) retrouv[a-z]+ pas|n'(?:est|a|ont|sont) pas (?:ete )?(?:joint"
              + "|communiqu|fourni|produi|transmi|precis|etabli|connu)[a-z]*|a completer|a preciser"
              + "|a verifier|a confirmer|en attente d|sous reserve|inconnu[a-z]*)\\b");

  private final LegalMentions references;
  private final Set<String> titleStems;

  /**
   * @param title of the summary: what shares its words tells more
   */
  Telling(LegalMentions references, Fact title) {
    this.references = references;
    this.titleStems =
        Quoted.stems(
            title
                .found()
                .map(v -> FoldedText.fold(v.asText()).toLowerCase(Locale.ROOT))
                .orElse(""));
  }

  static int ofDecision(Quoted quoted) {
    if (OPEN.matcher(quoted.words()).find()
        || LAW.matcher(quoted.words()).find()
        || isCommission(quoted)) {
      return 0;
    }
    return DECIDED.matcher(quoted.words()).find()
        ? ENOUGH + 2
        : ASKED.matcher(quoted.words()).find() ? ENOUGH : 0;
  }

  static int ofQuestion(Quoted quoted) {
    return OPEN.matcher(quoted.words()).find() ? ENOUGH : 0;
  }

  int of(Quoted quoted) {
    int score = isCommission(quoted) ? -ASKED_WORTH : 0;
    score += ASKED.matcher(quoted.words()).find() ? 2 : 0;
    score += has(quoted, FactType.MONTANT) ? 4 : 0;
    score += has(quoted, FactType.DATE) ? 3 : 0;
    score += references.standIn(quoted) ? 4 : 0;
    score += Deadlines.isDue(quoted) ? 2 : 0;
    score += DECIDED.matcher(quoted.words()).find() ? 4 : 0;
    score += GROUNDS.matcher(quoted.words()).find() ? 3 : 0;
    score += OBSERVED.matcher(quoted.words()).find() ? 3 : 0;
    score += HELD.matcher(quoted.words()).find() ? 3 : 0;
    score += MEASURED.matcher(quoted.words()).find() ? 3 : 0;
    Set<String> shared = new TreeSet<>(quoted.stems());
    shared.retainAll(titleStems);
    return score + Math.min(3, shared.size());
  }

  static boolean isCommission(Quoted quoted) {
    return COMMISSION.matcher(quoted.words()).find();
  }

  private static boolean has(Quoted quoted, FactType type) {
    return !Recognisers.of(type).find(FoldedText.of(quoted.span().quote())).isEmpty();
  }
}
