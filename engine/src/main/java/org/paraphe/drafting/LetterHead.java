package org.paraphe.drafting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.paraphe.facts.FactType;
import org.paraphe.facts.FoldedText;
import org.paraphe.facts.Hit;
import org.paraphe.facts.Recognisers;
import org.paraphe.facts.Value;

/**
 * Who writes a letter: the first line, where an address with its postcode stands below it, or words
 * that call it an association.
 */
final class LetterHead {
  private static final Pattern HEAD =
      Pattern.compile(
          "\\s*(?<name>[^\\n\\t:;@]{3,70})\\n(?:(?:[^\\n]{0,70}\\n){0,4}?[^\\n]{0,110}\\b\\d{5},? \\p{Lu}"
              + "|(?i:[^\\n\\t:;@]{0,60}\\b(?:loi (?:du 1er juillet |de |du )?1901|associati(?:f|ve)\\b)))");

  /** « Amicale du Causse », and no sentence. */
  private static final Pattern FIRST_LINE =
      Pattern.compile(
          "\\s*(?<name>\\p{Lu}[\\p{L}\\d'’&. -]{2,50}[\\p{L}\\d])[ \\t]*\\n(?=[^\\n]*\\p{L})");

  private static final Pattern SPEAKS =
      Pattern.compile("(?i)\\b(?:nous|notre|nos)\\b[^.\\n]{0,80}?[a-z]{2,}ons\\b");

  /** Public bodies, addressees and titles: no asker. */
  private static final Pattern OTHER =
      Pattern.compile(
          "^\\W*(?:mairie|ville|commune|communaute|departement|region|prefecture|metropole|service|objet|note|rapport"
              + "|conseil|demande|fiche|formulaire|avis|police|gendarmerie|(?:monsieur|madame)(?= (?:le|la|l'|les)\\b|,|$)|a l'attention|le \\d|compte"
              + "|deliberation|commission|dossier|republique|direction|extrait|projet|devis|facture|cerfa|arrete|permission"
              + "|pole|bureau|page|annexe|plan|convention|contrat|budget|tableau|liste|proces-verbal|ref"
              + "|bonjour|bonsoir|salut|chere?s?|messieurs|mesdames)\\b"
              + "|^\\W*(?:travaux|refection|renovation|reparation|remplacement|installation|creation|amenagement|construction|extension|fermeture|pose|mise|achat) (?:d[eu']|des\\b)"
              + "|^\\W*\\d",
          Pattern.CASE_INSENSITIVE);

  /** What the name of a body leaves out before it. */
  private static final Pattern NOUN =
      Pattern.compile(
          "(?:(?:association|societe|entreprise|etablissements?) )?\"?", Pattern.CASE_INSENSITIVE);

  /** « Brazac, le 3 mai 2027 » names a place. */
  private static final Pattern DATELINE =
      Pattern.compile(
          ",? le (?:[a-z]+ )?\\d{1,2}(?:er)? [a-z]{3,9} (?:19|20)\\d\\d\\W*$",
          Pattern.CASE_INSENSITIVE);

  /** « je vous propose de signer avec … »: a colleague, who offers nothing. */
  private static final String NO_CHOICE =
      "(?!propos[a-z]+ (?:donc |ainsi )?(?:de |d'|que )(?:signer|retenir|conclure|confier|attribuer|choisir|accepter|contracter|passer|prendre|nous (?:prenions|signions|retenions))\\b)";

  /** Who writes offers something: « notre société vous propose », « devis n° 12 ». */
  private static final Pattern OFFERS =
      Pattern.compile(
          "\\b(?:(?:nous|notre societe|notre entreprise|notre cabinet|notre etude)[^.;\\n]{0,80}? vous "
              + NO_CHOICE
              + "(?:propos|remett|soumett|adress|prions|offr)"
              + "|vous "
              + NO_CHOICE
              + "propos(?:e|ons|ant)\\b|nous "
              + NO_CHOICE
              + "(?:proposons|soumettons)|notre (?:offre|proposition|devis|meilleure)"
              + "|(?:^|\\n)[ \\t]*(?:devis\\b|offre\\b(?! retenue)|proposition (?:commerciale|de prix|n °|n°|financiere|d'honoraires))|(?:mes|nos) (?:honoraires|tarifs|prestations|conditions)|proposee? a la (?:mairie|commune|ville)"
              + "|nous (?:acceptons|nous engageons)|vous (?:m'|nous )(?:avez|ayez) (?:fait l'honneur|confie|consulte|sollicite))",
          Pattern.CASE_INSENSITIVE);

  /** The trade beside the name: « Menuiserie Aubrac - portes et fenêtres ». */
  private static final Pattern TRADE = Pattern.compile("(?s)(?<=.{3}) [-–—|] .*");

  private static final Pattern NAMED_OFFER =
      Pattern.compile(
          "^(?:.*/)?(?:offre|devis|proposition)(?![a-z])(?!.*(?:analyse|comparati|tableau|rapport))",
          Pattern.CASE_INSENSITIVE);

  /** « Devis n° D27-118 », by its name or at the head of a line; no list of what is enclosed. */
  private static final Pattern QUOTE =
      Pattern.compile(
          "(?:^|\\n)[ \\t]*(?:devis|proposition commerciale|offre de prix) (?:estimatif |quantitatif )?(?:n ?°|no?\\b\\.?|num|ref|du \\d|pour\\b|[a-z]{0,4}-?\\d)",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern NAMED_QUOTE =
      Pattern.compile(
          "^(?:.*/)?devis(?![a-z])(?!.*(?:analyse|comparati|tableau|rapport))",
          Pattern.CASE_INSENSITIVE);

  private static final String FORM =
      "(?:SARL|SASU?|EURL|SCOP|SNC|SELARL|SCP|SELAS|GAEC|EARL|Cabinet|CABINET|[EÉ]tude|Ma[iî]tre|Me|[EÉ]ts|Entreprise|ENTREPRISE|Soci[eé]t[eé])";

  private static final Pattern COMPANY =
      Pattern.compile(
          "(?:^|\\n)[ \\t]*(?<name>"
              + FORM
              + " \\p{Lu}[^\\n:;@,]{2,60}|\\p{Lu}[^\\n:;@,]{2,50} (?:SARL|SASU?|EURL|SCOP|SNC|SELARL|SCP)\\b(?: - [^\\n:;@]{2,60})?)(?=[ \\t]*(?:\\n|$|,))");

  private static final int COMPANY_LINES = 6;

  /** The object may stand above the sender. */
  private static final int LINES = 3;

  private static final Pattern SENDER =
      Pattern.compile(
          "(?:^|\\n)[ >]*(?:de|from) ?: ?\"?((?-i:[A-Z])[^\\n<>@\":,]{3,60}?)\"? ?<[^\\n>@]*@(?![^\\n>]*(?:mairie|ville|commune|agglo|metropole|communaute|dept|departement|region|cc-))([^\\n>]*)>",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern ASKS =
      Pattern.compile(
          "\\b(?:nous|je|on) (?:vous |y |en )?(?:demand|sollicit|souhait|voudri|desir|dev|doi|prev|organis|envisag|interv|realis|aur(?:ions|ais|ons|ait) besoin|av(?:ons|ait) besoin|[a-z]{3,14}(?:ons|ions|erai|ais) )[a-z]*"
              + "|\\b(?:il (?:nous |me )?(?:fau(?:t|drait|dra))|notre (?:entreprise|societe|association|club|chantier)|pourr(?:iez|ions)|merci de|prevoir|besoin d|sollicit(?:ons|e)|demande d'arrete)\\b",
          Pattern.CASE_INSENSITIVE);

  private LetterHead() {}

  static Optional<Hit> of(PieceReading reading) {
    String text = reading.folded().original();
    Matcher head = HEAD.matcher(text);
    for (int line = 0, at = 0; line < LINES && at >= 0; line++) {
      head.region(at, text.length());
      if (head.lookingAt() && !DATELINE.matcher(FoldedText.fold(head.group("name"))).find()) {
        return name(head);
      }
      at = text.indexOf('\n', at) + 1;
      at = at == 0 ? -1 : at;
    }
    return Optional.empty();
  }

  /** The first line of a letter in which somebody speaks for a body, be it without its address. */
  static Optional<Hit> withoutAddress(PieceReading reading) {
    String text = reading.folded().original();
    Matcher head = FIRST_LINE.matcher(text);
    return head.lookingAt() && SPEAKS.matcher(FoldedText.fold(text)).find()
        ? name(head).filter(h -> isBody(h.value().asText()))
        : Optional.empty();
  }

  /** Only a body's word or form tells its name from a greeting, works or the name of a person. */
  private static boolean isBody(String line) {
    FoldedText folded = FoldedText.of(line);
    return Recognisers.of(FactType.ORGANISATION).find(folded).stream()
        .anyMatch(
            h -> NOUN.matcher(folded.text().substring(0, folded.folded(h.start()))).matches());
  }

  /** Who sends a mail in which somebody asks; nobody of a town hall, whose mail passes it on. */
  static Optional<Hit> sender(PieceReading reading) {
    FoldedText folded = reading.folded();
    Matcher from = SENDER.matcher(folded.text());
    if (!from.find() || !ASKS.matcher(folded.text()).find() || !isOfDomain(from)) {
      return Optional.empty();
    }
    return Optional.of(
        folded.hit(Value.of(folded.words(from.start(1), from.end(1))), from.start(1), from.end(1)));
  }

  /** Lines below which a letter or a mail says who signs it. */
  private static final Pattern CLOSING =
      Pattern.compile(
          "(?:^|\\n)[ >\\t]*(?:(?:bien |tres )?(?:cordialement|cdt|cdlt|cord\\.|sinceres|respectueu[a-z]+|salutations|merci|bonne (?:journee|reception|soiree)|bien a vous|a bientot|dans l'attente|veuillez|je vous prie|nous vous prions|recevez|agreez|avec (?:nos|mes)|a\\+|bises|bisous|vous remerciant|en vous remerciant))\\b[^\\n]{0,160}",
          Pattern.CASE_INSENSITIVE);

  /** « Amicale du Causse », « SAS Vexin », « pour l'association Amicale du Causse ». */
  private static final Pattern SIGNS =
      Pattern.compile(
          "(?:^|\\n)[ >\\t]*(?i:pour )?(?:(?i:l['’]|la |le )(?i:entreprise |soci[eé]t[eé] |association |club |comit[eé] )?)?(?<name>(?:"
              + FORM
              + " |\\p{Lu})[^\\n:;@,]{2,60}?)(?=[ \\t]*(?:\\n|$|,| [-–|] ))");

  private static final Pattern OWN_NAME =
      Pattern.compile(
          "\\p{Lu}[\\p{Ll}'’-]{1,20}(?: (?:de |du |d['’]|le |la )?\\p{Lu}[\\p{L}'’-]{1,24}){1,2}");

  private static final int SIGNATURE = 400;

  /**
   * Who signs a letter in which somebody asks: the body of its last lines, else the person who
   * speaks of « je ».
   */
  static Optional<Hit> signature(PieceReading reading) {
    FoldedText folded = reading.folded();
    Matcher closing = CLOSING.matcher(folded.text());
    int end = -1;
    while (closing.find()) {
      if (end < 0 || reading.messageAt(0).length() > closing.start()) {
        end = closing.end();
      }
    }
    if (end < 0 || !ASKS.matcher(folded.text()).find()) {
      return Optional.empty();
    }
    int from = folded.start(end);
    String text = folded.original();
    Matcher line =
        SIGNS
            .matcher(text)
            .region(from, Math.min(text.length(), from + SIGNATURE))
            .useAnchoringBounds(false);
    Optional<Hit> person = Optional.empty();
    int office = -1;
    while (line.find()) {
      Optional<Hit> name = name(line);
      if (office == line.start("name") - 1 && name.isPresent()) {
        return name;
      }
      Matcher held = OFFICE.matcher(FoldedText.fold(lineAt(text, line.start("name"))));
      office = held.matches() ? text.indexOf('\n', line.start("name")) : office;
      if (name.filter(h -> isCompany(h.value().asText())).isPresent()) {
        return name;
      }
      person = person.or(() -> name.filter(h -> OWN_NAME.matcher(h.value().asText()).matches()));
    }
    return OWN_VOICE.matcher(folded.text()).find() ? person : Optional.empty();
  }

  private static final Pattern OWN_VOICE =
      Pattern.compile("\\b(?:je|j'|mon|ma|mes)\\b", Pattern.CASE_INSENSITIVE);

  private static String lineAt(String text, int at) {
    int end = text.indexOf('\n', at);
    return text.substring(at, end < 0 ? text.length() : end);
  }

  /** « Thibault Lecourt, secrétaire »: the line below names of what. */
  private static final Pattern OFFICE =
      Pattern.compile(
          "[^,]{4,40}, ?(?:(?:vice-|co-)?president|secretaire|tresori|gerant|responsable|direct|conduct|chef|charge|organis|referent)[a-zA-Z' -]{0,40}",
          Pattern.CASE_INSENSITIVE);

  private static boolean isCompany(String line) {
    return isBody(line) || COMPANY.matcher(line).matches();
  }

  /** A body writes from a domain of its name; a person from that of whom it works for. */
  private static boolean isOfDomain(Matcher from) {
    String domain = from.group(2).toLowerCase(Locale.ROOT);
    return Arrays.stream(from.group(1).toLowerCase(Locale.ROOT).split("[^a-z0-9]+"))
        .anyMatch(w -> w.length() > 3 && domain.contains(w));
  }

  /** « VIGIE CONTRÔLES – offre du 11 décembre », for a title. */
  private static final Pattern TITLED =
      Pattern.compile(
          "\\s*(?!(?i:compar|analys|synth|exam|choix|class))(?<name>\\p{Lu}[\\p{L}\\d'’&. ]{2,50}?) ?[-–—:] ?(?i:notre )?(?i:offre|devis|proposition)(?i: commerciale| de prix)?(?i: du \\d| n ?°)");

  /** Who signs, above an address: « Cabinet Aubrac, courtier », and « 25 rue Neuve, 09999 … ». */
  private static final Pattern SIGNED =
      Pattern.compile(
          "\\n[ >\\t]*(?<name>\\p{Lu}[^\\n:;@,\\d]{2,60})(?:,[^\\n]{0,60})?\\n[ >\\t]*\\d{1,4}[^\\n]{3,60}\\b\\d{5},? \\p{Lu}");

  /** At the top of an offer that has no address, or at its end. */
  private static Optional<Hit> titled(PieceReading reading) {
    Matcher head = TITLED.matcher(reading.folded().original());
    if (head.lookingAt()) {
      return name(head);
    }
    Matcher closing = CLOSING.matcher(reading.folded().text());
    Matcher signed = SIGNED.matcher(reading.folded().original());
    return closing.find() && signed.find(reading.folded().start(closing.end()))
        ? name(signed)
        : Optional.empty();
  }

  static boolean offers(PieceReading reading) {
    return NAMED_OFFER.matcher(FoldedText.fold(reading.piece().name())).find()
        || TITLED.matcher(reading.folded().original()).lookingAt()
        || OFFERS.matcher(reading.folded().text()).find();
  }

  /** A quote, whoever asked for it. */
  static boolean quotes(PieceReading reading) {
    return NAMED_QUOTE.matcher(FoldedText.fold(reading.piece().name())).find()
        || QUOTE.matcher(reading.folded().text()).find();
  }

  /** Who writes an offer; nobody where several pieces are offers: words must then choose. */
  static Optional<Candidate> ofTheOffer(List<PieceReading> readings, int score) {
    List<Candidate> heads = new ArrayList<>();
    for (PieceReading reading : readings) {
      if (offers(reading)) {
        of(reading)
            .or(() -> company(reading))
            .or(() -> aboveQuote(reading))
            .or(() -> titled(reading))
            .map(LetterHead::withoutTrade)
            .map(h -> new Candidate(h.value(), h.in(reading.piece()), score, false, reading.day()))
            .ifPresent(heads::add);
      }
    }
    return heads.size() == 1 ? Optional.of(heads.get(0)) : Optional.empty();
  }

  /** A line at the head of an offer that a legal form or a title shows to be who writes it. */
  private static Optional<Hit> company(PieceReading reading) {
    String text = reading.folded().original();
    int end = 0;
    for (int line = 0; line < COMPANY_LINES && end >= 0; line++) {
      end = text.indexOf('\n', end + 1);
    }
    Matcher head = COMPANY.matcher(text).region(0, end < 0 ? text.length() : end);
    return head.find() ? name(head) : Optional.empty();
  }

  /** « TRAITEUR MAISON SABATIER », and « Devis n° D-2611 » in the line below. */
  private static Optional<Hit> aboveQuote(PieceReading reading) {
    FoldedText folded = reading.folded();
    Matcher first = FIRST_LINE.matcher(folded.original());
    if (!first.lookingAt()) {
      return Optional.empty();
    }
    int line = folded.folded(first.end()) - 1;
    Matcher quote = QUOTE.matcher(folded.text()).region(line, folded.text().length());
    return quote.lookingAt() ? name(first) : Optional.empty();
  }

  private static Hit withoutTrade(Hit head) {
    String name = TRADE.matcher(head.value().asText()).replaceFirst("");
    return new Hit(Value.of(name), head.start(), head.end());
  }

  private static Optional<Hit> name(Matcher head) {
    String line = head.group("name");
    String name =
        line.replaceAll("(?<![\\s\\p{Z}.,–—-])[\\s\\p{Z}.,–—-]+$", "")
            .replaceAll("^[\\s\\p{Z}]+", "");
    int start = head.start("name") + line.indexOf(name);
    return name.length() < 3 || OTHER.matcher(FoldedText.fold(name)).find()
        ? Optional.empty()
        : Optional.of(new Hit(Value.of(FoldedText.plain(name)), start, start + name.length()));
  }
}
