package org.paraphe.checking;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.paraphe.act.Family;
import org.paraphe.extraction.ExtractedPiece;
import org.paraphe.facts.Fact;
import org.paraphe.facts.FactStatus;
import org.paraphe.facts.FactType;
import org.paraphe.facts.FoldedText;
import org.paraphe.facts.MailSubjects;
import org.paraphe.facts.ProcedureWords;
import org.paraphe.facts.Span;
import org.paraphe.facts.SubjectWords;
import org.paraphe.facts.Value;
import org.paraphe.template.FieldSpec;
import org.paraphe.template.Origine;

/**
 * VALEUR_A_CONFIRMER: the words that the act takes for what it is about say nothing of it: a place,
 * a letter's head, the words of the procedure (« à passer en conseil »), or the end of a word that
 * was cut.
 */
final class WeakTextCheck implements Check {

  private static final Pattern PLACE =
      Pattern.compile(
          "(?:la |le |les |l'|sur la |sur le )?(?:\\d{1,4}(?: ?(?:bis|ter))?,? )?(?:rue|avenue|place|chemin|route|impasse|allee|boulevard"
              + "|quai|cours(?! (?:de (?!la\\b|l')|d'|du soir|particulier))|square|lieu-dit|hameau)\\b[^.:;]{0,70}|[a-z' -]{2,40} \\(?\\d{5}\\)?"
              + "|\\d{5} [a-z' -]{2,50}");

  private static final Pattern PERSON =
      Pattern.compile(
          "(?:maitre|me|mm?\\.|mme|mlle|monsieur|madame|docteur|dr) [a-z' -]{2,40}(?:, [a-z' -]{3,40})?");

  /** « heures du matin », « 7 h 30 », « la journée du samedi ». */
  private static final Pattern TIME =
      Pattern.compile(
          "(?:(?:de|a|des|vers|le|la|les|dans|pendant|une|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|\\d{1,2}) ?){0,4}"
              + "(?:h|heures?|minutes?|matins?|matinee|journee|midi|soir|soiree|nuit|apres-midi|jours?)"
              + "(?: ?(?:\\d{1,2}|et demie|(?:du|de|de la|d') ?(?:matin|soir|apres-midi|nuit|matinee|journee|jour|(?:lun|mar|mercre|jeu|vendre|same)di|dimanche)))?");

  /** « Les épreuves »: those that a sentence before has named. */
  private static final Pattern ALL_OF_THEM = Pattern.compile("(?:les|nos|vos|leurs) [a-z]{3,}");

  private static final Pattern CIVILITY_LAST =
      Pattern.compile(" (?:m|mm|mme|mlle|me|dr|st|ste|n|art)\\.?$");

  private static final Pattern HEAD =
      Pattern.compile(
          "(?:la |le |l'|les )?(?:republique francaise|commune|ville|mairie|communaute|metropole"
              + "|departement|syndicat|prefecture|service|direction|pole|cabinet|bureau|secretariat)\\b"
              + "(?:(?! [-:|–] ).){0,70}(?: - (?:(?! [-:|–] ).){3,40})?(?:,? (?:- )?(?:le |du )?\\d{1,2}(?:er)? [a-z]+ \\d{4})?");

  /** « Comité du 17 décembre 2026 - extrait »: when people met, not what for. */
  private static final Pattern SESSION =
      Pattern.compile(
          "(?:reunion|seance|comite|conseil|commission|bureau|assemblee)\\b[a-z' -]{0,50} du"
              + " (?:(?:[a-z]{3,6}di|dimanche) )?\\d{1,2}(?:er)? [a-z]{3,9} \\d{4}(?: ?[-–(,:].{0,60})?");

  private static final Pattern ROUTED =
      Pattern.compile("(?:a|de|pour|copie|expediteur|destinataire|emetteur) ?: .*");

  /** Lists of phrases that somebody wrote, and not of sentences. */
  private static final Set<String> LISTS = Set.of("domaines", "mesures");

  /** Written small, no letter's head: « service de restauration scolaire ». */
  private static final Pattern COMMON_NOUN =
      Pattern.compile("(?:service|ville|direction|pôle|cabinet|bureau)\\b");

  private static final Optional<String> ONE_WORD =
      Optional.of("c'est le seul mot de l'objet d'un message");

  private static final Optional<String> SHORTHAND =
      Optional.of("c'est l'objet d'un courriel, où des mots manquent");

  private static final Pattern ONE_NOUN =
      Pattern.compile("(?iu)(?:(?:la|le|les|un|une|des|nos|votre|notre|vos) |l['’])?\\p{L}{2,20}");

  private static final Pattern MAIL_HEAD =
      Pattern.compile(
          "(?iu)(?:objet|subject|sujet) ?: ?(?:(?:re|tr|fwd?) ?: ?){0,4}(?:(?:la|le|les|un|une|des|nos|votre|notre|vos) |l['’])?");

  private static final String SPEAKS_FOR_ALL =
      "L'acte parle au nom de la collectivité ; « nous » ou « nos » y désigneraient quelqu'un d'autre.";

  private static final int BEFORE = 90;
  private static final int STEM = 5;

  /** Who asks, by what paper. */
  private static final Pattern ASKING =
      Pattern.compile(
          "(?:petition|courrier|lettre|plainte|signalement|saisine|mail|courriel|message|demande)\\b (?:de|d'|des|du)\\b.*");

  private static final Pattern REASONS =
      Pattern.compile(
          "\\b(?:considerant|attendu|motifs?|pourquoi|raisons?|justifications?|motivations?)\\b");

  @Override
  public List<Finding> run(CheckSubject subject) {
    KindWords kind = KindWords.of(subject.pack());
    PieceWords pieces = new PieceWords();
    return subject.facts().stream()
        .filter(f -> f.status() == FactStatus.TROUVE && !f.isToConfirm())
        .flatMap(f -> ofField(f, subject.pack().field(f.name()), subject, kind, pieces))
        .toList();
  }

  private static Stream<Finding> ofField(
      Fact fact,
      Optional<FieldSpec> field,
      CheckSubject subject,
      KindWords kind,
      PieceWords pieces) {
    if (field.filter(f -> f.required() && f.type() == FactType.ORGANISATION).isPresent()) {
      return texts(fact)
          .flatMap(
              name ->
                  BrokenPhrase.ofBody(name, subject.pieces(), pieces)
                      .or(() -> BrokenPhrase.goesOn(fact.source(), subject.pieces()))
                      .or(() -> BrokenPhrase.goesOnAsAName(name, fact.source(), subject.pieces()))
                      .or(() -> PhraseForm.ofBody(name))
                      .map(why -> finding(fact, field.get().label(), name, why))
                      .stream());
    }
    if (field.filter(f -> "articles".equals(f.hints().reconnaisseur())).isPresent()) {
      Set<String> told = new HashSet<>();
      return texts(fact)
          .flatMap(
              words ->
                  BrokenPhrase.ofArticle(words)
                      .filter(told::add)
                      .map(why -> finding(fact, field.get().label(), words, why))
                      .stream());
    }
    if (field.filter(f -> "considerants".equals(f.hints().reconnaisseur())).isPresent()) {
      return isTold(fact.source(), subject.pieces())
          ? texts(fact)
              .limit(1)
              .map(
                  words ->
                      finding(
                          fact,
                          field.get().label(),
                          words,
                          "la pièce raconte ces faits et ne les donne pas pour les raisons de l'acte"))
          : Stream.empty();
    }
    if (field.filter(WeakTextCheck::isDetail).isPresent()) {
      return texts(fact)
          .flatMap(
              words ->
                  PhraseForm.ofDetail(words)
                      .map(why -> finding(fact, field.get().label(), words, why, SPEAKS_FOR_ALL))
                      .stream());
    }
    if (field.filter(WeakTextCheck::isWorded).isEmpty()) {
      return Stream.empty();
    }
    boolean alone = fact.type() == FactType.TEXTE;
    boolean cut = alone && isCut(fact.source(), subject.pieces());
    return texts(fact)
        .flatMap(
            words ->
                (cut
                        ? Optional.of("le mot où elle commence est coupé")
                        : ofKind(words, field.get(), kind)
                            .or(() -> weakness(words, alone))
                            .or(
                                () ->
                                    alone
                                        ? BrokenPhrase.goesOn(fact.source(), subject.pieces())
                                        : Optional.empty())
                            .or(
                                () ->
                                    alone && isOfAnything(field.get())
                                        ? weakness(words, fact, field.get(), subject, kind, pieces)
                                        : Optional.empty()))
                    .map(why -> finding(fact, field.get().label(), words, why)).stream());
  }

  /**
   * « délégation de signature du président »: what every such act does, and no domain of this one.
   * A measure is made of such words: « circulation interdite ».
   */
  private static Optional<String> ofKind(String words, FieldSpec field, KindWords kind) {
    return "domaines".equals(field.hints().reconnaisseur()) && kind.words().sayNothing(words)
        ? Optional.of("ces mots se trouvent dans tout acte de cette nature")
        : Optional.empty();
  }

  private static Optional<String> weakness(
      String words,
      Fact fact,
      FieldSpec field,
      CheckSubject subject,
      KindWords kind,
      PieceWords pieces) {
    if (ASKING.matcher(Words.fold(words).strip()).matches()) {
      return Optional.of("ces mots disent qui demande, et non de quoi il s'agit");
    }
    return kind.weakness(words, subject.facts())
        .or(
            () ->
                "objetPrepare".equals(field.hints().reconnaisseur())
                    ? Optional.empty() // what a délibération is about is what it decides
                    : sameAsList(words, fact, subject))
        .or(() -> topic(words, fact.source(), subject.pieces()))
        .or(
            () ->
                Optional.ofNullable(fact.source())
                    .flatMap(s -> Echo.once(words, s, subject.pieces(), kind.words())))
        .or(
            () ->
                Optional.ofNullable(fact.source())
                    .flatMap(
                        s -> Echo.missing(words, s, field, subject.pieces(), kind.words(), pieces)))
        .or(
            () ->
                subject.pack().family() == Family.SYNTHESE
                    ? Optional.ofNullable(fact.source())
                        .flatMap(s -> OutsideLetter.subject(s, subject.pieces(), pieces))
                    : Optional.empty());
  }

  /** « Objet : la loge », « tarifs piscine »: a topic that two people share, and no matter. */
  private static Optional<String> topic(
      String words, @Nullable Span source, List<ExtractedPiece> pieces) {
    if (source == null) {
      return Optional.empty();
    }
    return pieces.stream()
        .filter(p -> p.name().equals(source.piece()) && source.end() <= p.text().length())
        .flatMap(p -> topic(words.strip(), p.text(), source.start()).stream())
        .findFirst();
  }

  private static Optional<String> topic(String words, String text, int at) {
    if (ONE_NOUN.matcher(words).matches()) {
      return MailSubjects.isObjectLine(text, at) ? ONE_WORD : Optional.empty();
    }
    return SubjectWords.isTelegraphic(words) && MailSubjects.has(text, at)
        ? SHORTHAND
        : Optional.empty();
  }

  /** A required list whose items are somebody's phrases. */
  static boolean isOfPhrases(FieldSpec field) {
    return field.required() && LISTS.contains(String.valueOf(field.hints().reconnaisseur()));
  }

  /** Words that somebody wrote, of a field that the act cannot do without. */
  private static boolean isWorded(FieldSpec field) {
    return field.required()
        && field.hints().valeurs().isEmpty()
        && (field.type() == FactType.TEXTE
            || (field.type() == FactType.LISTE && isOfPhrases(field)))
        && !"points-de-delegation".equals(field.hints().reconnaisseur());
  }

  /** Words that somebody wrote, of a field that may be empty. */
  private static boolean isDetail(FieldSpec field) {
    return !field.required()
        && field.origine() == Origine.DOSSIER
        && field.type() == FactType.TEXTE
        && field.hints().valeurs().isEmpty()
        && field.hints().reconnaisseur() == null;
  }

  /** A budget or an office is told in the kind's own words. */
  private static boolean isOfAnything(FieldSpec field) {
    String recogniser = field.hints().reconnaisseur();
    return recogniser == null || recogniser.equals("objetPrepare");
  }

  /** Reasons that no « Considérant » and no « Motifs » opens. */
  private static boolean isTold(@Nullable Span source, List<ExtractedPiece> pieces) {
    return source != null
        && pieces.stream()
            .filter(p -> p.name().equals(source.piece()) && source.end() <= p.text().length())
            .map(p -> p.text().substring(Math.max(0, source.start() - BEFORE), source.end()))
            .noneMatch(t -> REASONS.matcher(Words.fold(t)).find());
  }

  /** « limitation à 30 km/h » as the reason of that very measure. */
  private static Optional<String> sameAsList(String words, Fact fact, CheckSubject subject) {
    List<String> own = Words.of(words).stream().filter(w -> w.length() > 2).toList();
    return subject.facts().stream()
            .filter(f -> f.type() == FactType.LISTE && !f.name().equals(fact.name()))
            .filter(f -> subject.pack().field(f.name()).filter(FieldSpec::required).isPresent())
            .flatMap(WeakTextCheck::texts)
            .map(Words::of)
            .anyMatch(item -> !own.isEmpty() && alike(item, own))
        ? Optional.of("ces mots disent ce que l'acte décide, et non pourquoi")
        : Optional.empty();
  }

  /** « limitation » and « limitée » say the same. */
  private static boolean alike(List<String> item, List<String> own) {
    return own.stream()
        .allMatch(
            w ->
                item.stream()
                    .anyMatch(
                        i ->
                            i.regionMatches(
                                0, w, 0, Math.min(STEM, Math.min(w.length(), i.length())))));
  }

  private static Stream<String> texts(Fact fact) {
    return fact.items().map(Value::asText);
  }

  private static Optional<String> weakness(String words, boolean alone) {
    String folded = Words.fold(words).strip();
    if (alone && PLACE.matcher(folded).matches()) {
      return Optional.of("c'est une adresse");
    }
    if (alone && PERSON.matcher(folded).matches()) {
      return Optional.of("c'est le nom de quelqu'un");
    }
    if (TIME.matcher(folded).matches()) {
      return Optional.of("ces mots ne disent que l'heure ou le jour");
    }
    if (alone && ALL_OF_THEM.matcher(folded).matches()) {
      return Optional.of("ces mots renvoient à ce qu'une autre phrase dit");
    }
    if (alone && CIVILITY_LAST.matcher(folded).find()) {
      return Optional.of("elle s'arrête avant un nom");
    }
    if (alone && HEAD.matcher(folded).matches() && !COMMON_NOUN.matcher(words).lookingAt()) {
      return Optional.of("c'est l'en-tête d'un service");
    }
    if (alone && (SESSION.matcher(folded).matches() || ROUTED.matcher(folded).matches())) {
      return Optional.of("ces mots disent qui écrit, à qui ou quand, et non de quoi");
    }
    return ProcedureWords.alone(words)
        ? Optional.of("ces mots ne disent que la procédure")
        : alone ? BrokenPhrase.of(words) : BrokenPhrase.ofDomain(words);
  }

  private static boolean isCut(@Nullable Span source, List<ExtractedPiece> pieces) {
    return source != null
        && source.start() > 0
        && pieces.stream()
            .filter(p -> p.name().equals(source.piece()) && source.end() <= p.text().length())
            .map(p -> FoldedText.plain(p.text().substring(source.start() - 1, source.start() + 1)))
            .anyMatch(two -> two.length() == 2 && two.chars().allMatch(Character::isLetter));
  }

  private static Finding finding(Fact fact, String label, String words, String why) {
    return finding(
        fact,
        label,
        words,
        why,
        "La pièce ne dit peut-être pas l'objet à l'endroit où il est attendu.");
  }

  private static Finding finding(
      Fact fact, String label, String words, String why, String matters) {
    return Findings.attention(
        FindingCode.VALEUR_A_CONFIRMER,
        "champ " + fact.name(),
        "« %s » est retenu pour « %s », mais %s.".formatted(words, label, why),
        matters,
        "Relire la valeur et, si besoin, la saisir (« " + fact.name() + " = … »).");
  }
}
