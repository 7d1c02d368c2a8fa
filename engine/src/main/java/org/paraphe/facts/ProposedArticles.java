package org.paraphe.facts;

import static org.paraphe.facts.DecisionWords.ASSEMBLY;
import static org.paraphe.facts.DecisionWords.INFINITIVE;
import static org.paraphe.facts.DecisionWords.PRESENT;
import static org.paraphe.facts.DecisionWords.insensitive;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a note, a mail or minutes ask an assembly to decide, one an article: the items of a list
 * that words of deciding introduce, else the verbs that a proposal governs, « il est proposé de…,
 * de… et de… », else what the assembly says itself. Told by the form of the words.
 */
final class ProposedArticles implements Recogniser {
  /** Who speaks for the text and to the assembly, or what is needed; the words that govern. */
  private static final Pattern PROPOSAL =
      insensitive(
          "\\b(?:(?:est|soit|sera|serait)(?: [a-z']+){0,2} (?:propose|demande|suggere|recommande)(?! (?:par|a) (?:l'|les |des |un |une |plusieurs |certains )(?!assemblee|adjoint|elus|unanimite|commission|executif))"
              + "|(?:je|nous|on)(?: vous)?(?: (?:lui|leur|donc|ainsi|dois|souhaite|souhaitons))*? (?:propos|demand|sugger|recommand)[a-z]+"
              + "|(?:maire|presidente?|rapporteure?|commission|municipalite|adjointe?|bureau|service|direction|elle|il)(?! (?:est|etait|sera|a ete) )(?:,? [^.;:,]{0,50},?)? (?:propose|suggere)(?:nt)?"
              + "|(?:est|sont|etes|sera|serait)(?: [a-z]+){0,2} (?:invite|appele|prie|convie)e?s?)\\b[^.;:\\n]{0,140}?[ ,](?=(?:d'|de |a )(?:bien )?"
              + INFINITIVE
              + ")");

  /**
   * « le conseil devra fixer… »; « il faut adhérer… » where the sentence speaks of the assembly.
   */
  private static final Pattern NEED =
      insensitive(
          "\\b(?:"
              + ASSEMBLY
              + "\\b[^.;:\\n]{0,60}? (?:doit|devra|devrait|pourra|pourrait|peut|va|(?:a|aura)(?: donc| ainsi)?(?= a ))|(?:nous|vous) (?:devons|devrons|pourrions|devez|devrez|pourriez)"
              + "|il (?:nous |vous )?(?:faut|faudra|faudrait)|il (?:s'agit|y a lieu|convient|conviendrait|conviendra|reste)|reste)"
              + "(?: (?:donc|ainsi|aussi|maintenant|desormais|en outre|notamment|encore))?,? (?=(?:d'|de |a )?"
              + INFINITIVE
              + ")");

  /** « je souhaite que le conseil approuve… ». */
  private static final Pattern WISH =
      insensitive(
          "\\b(?:propos|souhait|demand|sugger|faut|faudra|conv[ie]+n|voudr|veu|aimer)[a-z]*[^.;:\\n]{0,40}? qu(?:e |')(?:(?:le|la|l'|notre) ?"
              + ASSEMBLY
              + "|la commune|nous|on|vous)[^.;:\\n]{0,40}? (?="
              + PRESENT
              + ")");

  /** What somebody does for the writer, or before anything is decided: « nous prêter la salle ». */
  private static final Pattern ERRAND =
      insensitive(
          "(?:d'|de |a )?(?:bien vouloir )?(?:(?:nous|me|m'|lui|leur) ?(?!autoris|charg|habilit|donn|mandat|deleg|confi)"
              + "|(?:rappel|noter\\b|pens|preven|attend|sav|quitt|soulign|relir|rediger|verifi|trouv|excus|patient|renvoy|redire|relanc)[a-z]*)");

  private static final Pattern WILLING = insensitive("(?:de |d'|a )?(?:bien )?vouloir (?=[a-z])");

  /** Whom « je vous demande d'élargir la rue » is said to, only the rest of the text tells. */
  private static final Pattern ASKED =
      insensitive("(?:je|nous|on)\\b[^.;]{0,40}\\b(?:demand|recommand)");

  private static final int LONGEST = 900;

  @Override
  public List<Hit> find(FoldedText text) {
    return ListedArticles.introduced(text)
        .or(() -> ListedArticles.labelled(text))
        .or(() -> ListedArticles.numbered(text))
        .or(() -> SpokenArticles.inOrder(text))
        .or(() -> said(text, PROPOSAL))
        .or(() -> said(text, WISH))
        .or(() -> said(text, NEED))
        .or(() -> ListedArticles.unintroduced(text))
        .or(() -> SpokenArticles.inProse(text))
        .or(() -> SpokenArticles.asDeliberation(text))
        .or(() -> ListedTariffs.in(text))
        .orElse(List.of());
  }

  /** The chains of all sentences that govern one in this way. */
  private static Optional<List<Hit>> said(FoldedText text, Pattern govern) {
    boolean assembly = DecisionWords.speakOfAssembly(text.text());
    List<Hit> hits = new ArrayList<>();
    Matcher governing = govern.matcher(text.text());
    while (governing.find()) {
      int from = governing.end();
      boolean taken = hits.stream().anyMatch(h -> h.end() > text.start(from));
      String before = DecisionLeads.before(text.text(), from);
      int to = DecisionLeads.sentenceEnd(text.text(), from);
      boolean asked =
          (assembly || !ASKED.matcher(governing.group()).lookingAt())
              && !DecisionLeads.isOfSomethingElse(before)
              && !ERRAND.matcher(text.text()).region(from, to).lookingAt()
              && !DecisionWords.isErrand(text.text().substring(from, to))
              && (govern != NEED || isForAssembly(before, text.text(), from, to));
      if (!taken && asked) {
        Matcher willing = WILLING.matcher(text.text()).region(from, to);
        int start = willing.lookingAt() ? willing.end() : from;
        hits.addAll(
            Chains.cut(text, start, Math.min(to, start + LONGEST), Chains.link(text.text(), from)));
      }
    }
    return hits.isEmpty() ? Optional.empty() : Optional.of(hits);
  }

  private static boolean isForAssembly(String before, String text, int from, int to) {
    return DecisionWords.speakOfAssembly(before + text.substring(from, to));
  }
}
