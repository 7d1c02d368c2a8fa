package org.paraphe.drafting;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.paraphe.facts.FactType;
import org.paraphe.facts.FoldedText;
import org.paraphe.facts.Hit;
import org.paraphe.facts.Recogniser;
import org.paraphe.facts.Recognisers;
import org.paraphe.facts.Span;
import org.paraphe.template.FieldSpec;
import org.paraphe.template.Hints;
import org.paraphe.template.Motif;

/** A field with its hints made ready to search. */
final class FieldHints {
  private static final int PREFERRED = 25;
  private static final int DEMOTED = -25;

  /** « avait été créé »: the past of what is past. */
  private static final Pattern PLUPERFECT =
      Pattern.compile(
          "\\bavai(?:t|ent) (?:ete )?[a-z]{2,12}(?: effet)?$", Pattern.CASE_INSENSITIVE);

  /** What may follow a duration says nothing against it: « 1 an, renouvelable deux fois ». */
  private static final Pattern RENEWED =
      Pattern.compile("renouvel|reconduc|prolong|tacite", Pattern.CASE_INSENSITIVE);

  /**
   * « le 1er mars et court jusqu'au jugement », « en remplacement de l'ancien »: another's words.
   */
  private static final Pattern ENDS =
      Pattern.compile(
          "^ ?(?:,? ?\\(?jusqu'|,? ?(?:en (?:remplacement|substitution|lieu et place) d|a la place d|pour (?:remplacer|succeder)|(?:faisant )?suite a|a la suite d|malgre|nonobstant|apres )|(?:,|,? (?:et|puis|pour))[^.;\\n]{0,40}?\\b(?:jusqu'|prend(?:ra|re|rait)? fin|expir|arriv[a-z]* a (?:echeance|terme)|echeance))",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern CLAUSE_MARK = Pattern.compile("[()]|,(?!\\d)");

  /**
   * What is asked for is what is given: « accord pour la somme demandée », « on suit la demande ».
   */
  private static final Pattern AGREES =
      Pattern.compile(
          "\\b(?:accord|ok|oui|feu vert|favorables?|sui(?:s|t|vons|vre)|accept(?:e|ee|ons)|valid(?:e|ee|ons)|conforme(?:ment)?)\\b(?:(?!\\b(?:pas|refus[a-z]*|mais|ne|n')\\b)[^.;:()\\n]){0,40}\\b(?:(?:somme|montant|aide|subvention|participation)s? (?:demand|sollicit|souhait)ee?s?|(?<!notre )(?<!ma )(?<!votre )demande)\\b[^.;()\\n]{0,20}$",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern OBJECT =
      Pattern.compile("(?:.*\\b)?objet", Pattern.CASE_INSENSITIVE);

  private final FieldSpec field;
  private final Words labels;
  private final Words prefer;
  private final Words demote;
  private final Words exclude;
  private final Words restore;
  private final List<Pattern> motifs;
  private final Recogniser recogniser;

  /**
   * « Le DGS rappelle les caractéristiques : » is said of what is proposed, and not of the past.
   */
  private static final Pattern RECALLS =
      Pattern.compile(
          "\\brappel(?:le|lent|ons|er|ee?s?) (?:ici |ensuite |d'abord )?(?:les|ses|leurs|quelles sont les) (?:principales? )?(?:caracteristiques|conditions|modalites|elements|termes)\\b(?! (?:de l'ancien|du precedent|actuel))",
          Pattern.CASE_INSENSITIVE);

  FieldHints(FieldSpec field) {
    this(field, new UntaxedPrices(false));
  }

  FieldHints(FieldSpec field, UntaxedPrices untaxed) {
    Hints hints = field.hints();
    this.field = field;
    this.labels = Words.whole(hints.libelles());
    this.prefer = Words.startingWith(hints.preferer());
    this.demote = Words.startingWith(hints.ecarter());
    this.exclude = Words.startingWith(hints.exclure());
    this.restore = Words.startingWith(hints.retablir());
    this.motifs = hints.motifs().stream().map(Motif::pattern).toList();
    String name = hints.reconnaisseur();
    this.recogniser =
        untaxed.recogniser(
            field,
            (name == null ? java.util.Optional.<Recogniser>empty() : Recognisers.named(name))
                .orElseGet(() -> Recognisers.of(field.type())));
  }

  FieldSpec field() {
    return field;
  }

  List<Pattern> motifs() {
    return motifs;
  }

  Recogniser recogniser() {
    return recogniser;
  }

  /** True where the words name the field or speak for it or against it. */
  boolean speaksOf(String folded) {
    return labels.in(folded) || prefer.in(folded) || demote.in(folded);
  }

  /** True where words speak for a value or against it. */
  boolean weighs(String folded) {
    return prefer.in(folded) || demote.in(folded);
  }

  /** Excluded by words around the value, unless words before it make it count again. */
  boolean isExcluded(PieceReading.Stretch around) {
    return isExcluded(around.text(), around.from());
  }

  /** Excluded by words that stand before a value, unless later ones make it count again. */
  boolean isExcludedAfter(String before) {
    return isExcluded(before, before.length());
  }

  /** « avait été créé » tells of the past: « créé » makes nothing count again there. */
  private boolean isExcluded(String text, int from) {
    int restored = restore.lastEnd(text, from);
    boolean past = restored > 0 && PLUPERFECT.matcher(text.substring(0, restored)).find();
    return isExcluded(past ? text : text.substring(restored));
  }

  /** What a recogniser of its own reads, and nothing else: its values are known beforehand. */
  boolean isClosed() {
    Hints own = field.hints();
    return own.reconnaisseur() != null
        && (!own.valeurs().isEmpty() || field.type() == FactType.PERSONNE);
  }

  /** True for who asks for something: the words of the field say so. */
  boolean isOfWhoAsks() {
    return field.type() == FactType.ORGANISATION && speaksOf("sollicite");
  }

  /** What the act is about, in words of its own. */
  boolean isSubject() {
    return field.type() == FactType.TEXTE
        && field.required()
        && field.hints().reconnaisseur() == null
        && field.hints().valeurs().isEmpty();
  }

  /** A subject that the pack's words call « objet »: an emplacement is none. */
  boolean isObject() {
    return isSubject()
        && Stream.concat(Stream.of(field.name(), field.label()), field.hints().libelles().stream())
            .anyMatch(w -> OBJECT.matcher(FoldedText.fold(w)).lookingAt());
  }

  /** True for the party of a contract, which may be named at the head of its offer alone. */
  boolean isOfWhoOffers() {
    return isOfWhoOffers(field, labels);
  }

  static boolean isOfWhoOffers(FieldSpec field) {
    return isOfWhoOffers(field, Words.whole(field.hints().libelles()));
  }

  private static boolean isOfWhoOffers(FieldSpec field, Words labels) {
    return field.type() == FactType.ORGANISATION && field.required() && labels.in("prestataire");
  }

  boolean isExcluded(String folded) {
    String words = RECALLS.matcher(folded).replaceAll("");
    return exclude.in(words) && exclude.in(Recognisers.withoutStreetNames(words));
  }

  /**
   * Above zero where the nearest word speaks for the value, below where it speaks against it: of
   * its own clause first, « avis favorable pour 1 850 € (ils demandaient 2 400) ».
   */
  int weight(PieceReading.Stretch around) {
    int own = nearest(clause(around));
    return own == 0 ? nearest(around) : own;
  }

  /** True where the nearest words around a place are against its value. */
  boolean speakAgainst(List<PieceReading> readings, Span span) {
    return readings.stream()
        .filter(r -> r.piece().name().equals(span.piece()))
        .anyMatch(
            r ->
                weight(r.sentence(r.folded().folded(span.start()), r.folded().folded(span.end())))
                    < 0);
  }

  /** Between the commas and brackets that the value stands in. */
  private static PieceReading.Stretch clause(PieceReading.Stretch around) {
    String text = around.text();
    int start = 0;
    int end = text.length();
    Matcher mark = CLAUSE_MARK.matcher(text);
    while (mark.find()) {
      if (mark.end() <= around.from()) {
        start = mark.end();
      } else if (mark.start() >= around.to() && mark.start() < end) {
        end = mark.start();
      }
    }
    return new PieceReading.Stretch(
        text.substring(start, Math.max(end, around.to())),
        around.from() - start,
        around.to() - start);
  }

  private int nearest(PieceReading.Stretch around) {
    if (!field.hints().ecarter().isEmpty()
        && AGREES.matcher(around.text().substring(0, around.from())).find()) {
      return PREFERRED;
    }
    int pro = prefer.distance(around.text(), around.from(), around.to());
    int contra = demote.distance(around.text(), around.from(), around.to());
    if (pro == contra) {
      return 0;
    }
    return pro < contra ? PREFERRED : DEMOTED;
  }

  /** A value found at a place that speaks so much for the field, and the words around it. */
  Candidate candidate(PieceReading reading, Hit hit, int score, PieceReading.Stretch around) {
    int weight = weight(around);
    return new Candidate(
        hit.value(),
        hit.in(reading.piece()),
        score + weight,
        weight > 0,
        reading.dayAt(reading.folded().folded(hit.start())));
  }

  /** « M. Roy, 8e adjoint en remplacement de M. Faure, décédé »: the rest is said of M. Faure. */
  private static final Pattern TAKES_PLACE =
      Pattern.compile("\\b(?:en (?:remplacement|lieu et place)|a la (?:place|suite)) d(?:e |')");

  /**
   * Of a duration, what stands before the words of its renewal; of a day, of others; of a person,
   * of whom he comes after.
   */
  String said(String words) {
    if (field.type() == FactType.PERSONNE) {
      Matcher place = TAKES_PLACE.matcher(words);
      return place.find() ? words.substring(0, place.start()) : words;
    }
    if (field.type() == FactType.DATE) {
      return ENDS.matcher(words).lookingAt() ? "" : words;
    }
    Matcher renewed = RENEWED.matcher(words);
    return field.type() == FactType.DUREE && renewed.find()
        ? words.substring(0, renewed.start())
        : words;
  }
}
