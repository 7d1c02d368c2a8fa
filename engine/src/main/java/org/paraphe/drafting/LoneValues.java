package org.paraphe.drafting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.paraphe.facts.Fact;
import org.paraphe.facts.FactStatus;
import org.paraphe.facts.FactType;
import org.paraphe.facts.FoldedText;
import org.paraphe.facts.Hit;
import org.paraphe.facts.ProcedureWords;
import org.paraphe.facts.Recogniser;
import org.paraphe.facts.Recognisers;
import org.paraphe.facts.Value;
import org.paraphe.template.Borne;
import org.paraphe.template.FieldSpec;

/**
 * A required value that no word tells, where the dossier holds one of its sort and no second: it is
 * taken, and a person is asked to confirm it. Of two nothing is guessed.
 */
final class LoneValues {
  private static final Pattern OBJECT =
      Pattern.compile(
          "(?:^|\\n|[.!?] )[ >]{0,12}(?:objet|affaire) ?: ?(?:(?:re|tr|fwd?) ?: ?){0,4}([^\\n\\t]{6,180}?)\\.?\\s*(?=\\n|\\t|$)",
          Pattern.CASE_INSENSITIVE);

  /** The name of a kind of act says nothing of what one is about. */
  private static final Pattern KIND =
      Pattern.compile(
          "(?:demandes? (?:de |d')|projet (?:de |d')|attribution (?:de |d'une? )|creation (?:de |d'une? ))?(?:subventions?|aides?|concours|financements?"
              + "|arretes?|autorisations?|deliberations?|delegations?|marches?|contrats?|conventions?|decisions?|postes?|emplois?|dossiers?|courriers?"
              + "|conseil|convocations?|rappels?|notes?|budgets?|dm)(?: (?:aux?|a la|a l'|des?|du) [a-z' -]{3,50})?(?: (?:financiere?|municipale?|communale?|urgente?|a prendre|pour le conseil|en cours|\\d{4}|n ?° ?\\d+))*",
          Pattern.CASE_INSENSITIVE);

  /** What is only told, or only bounds something. */
  private static final Pattern ELSEWHERE =
      Pattern.compile(
          "\\b(?:avant|apres|jusqu'au|au plus tard|d'ici|depuis|date limite|echeance|reponse|seance|conseil|commission|bureau|comite|cst|reunion|reunir[a-z]*"
              + "|semaine|quinzaine|entretiens?|auditions?|jury|annonce|visite|rendez-vous|lettre|courrier|courriel|mail|deliberation|arrete|decret|loi|avis|convocation|nee?|signe|recu|publie[a-z]*|fait (?:a|le)"
              + "|part|partira|quitte[a-z]*|depart|retraite|mutation|conges?|fin|fini[a-z]*|acheve[a-z]*|expire[a-z]*|termine[a-z]*|anniversaire|inaugur[a-z]*|rentree|candidatures?|annonces|parai[a-z]*"
              + "|a fixer|sera fixee?|fixera|preciser[a-z]*|redira[a-z]*|indecise?|inconnue?)\\b[^.;\\n]{0,80}$",
          Pattern.CASE_INSENSITIVE);

  /** « d'ouvrir » keeps its verb, « RENOUVELLE l'adhésion » speaks of « l'adhésion ». */
  private static final Pattern DECIDES =
      Pattern.compile(
          "(?:d'|de )(?=[a-z]+(?:er|ir|re) )|(?![a-z]+(?:er|ir|re) )(?:que )?[a-z']+ (?:(?:un )?avis favorable a |acte d[eu] )?(?=(?:l[ae]s? |l'|un |une |des |du |au |aux ))",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern ELECTED =
      Pattern.compile("\\b(?:adjoint|conseill|(?:vice-)?president)", Pattern.CASE_INSENSITIVE);

  private static final Pattern OPENS =
      Pattern.compile(
          "(?<!jusqu')\\b(?:au|le|des le|a compter du|a partir du) (?:[a-z]+di )?$",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern BESIDE =
      Pattern.compile("[ ,(:\\n-]{1,4}(?:est )?(?:le |la |l'|notre )?(?:nouve[a-z]+ )?");

  private static final Pattern CLAUSE = Pattern.compile(" ?[,;:.(](?: |$)");
  private static final int LONGEST_OBJECT = 160;

  /** Of several who offer, the only one that grammar shows is not the only one. */
  private static final Pattern CONTEST =
      Pattern.compile(
          "\\b(?:candidats|concurrents|soumissionnaires|offres|plis|lots?|(?:les|des|aux) (?:entreprises|societes)|consulte[a-z]*|mise en concurrence|classement"
              + "|(?:deux|trois|quatre|cinq|plusieurs|autres?) (?:devis|propositions|entreprises|societes|prestataires|assureurs))\\b",
          Pattern.CASE_INSENSITIVE);

  /** A day that is still to be chosen is no day of another thing. */
  private static final Pattern OPEN_DAY =
      Pattern.compile(
          "\\b(?:on|nous) (?:verra|verrons|fixera|fixerons|avisera|aviserons|decidera)\\b[^.;\\n]{0,60}\\b(?:date|jour|moment|quand)\\b"
              + "|\\bdate (?:[a-z']+ ){0,3}(?:reste |est |sera )?(?:a (?:fixer|definir|preciser|convenir|arreter)|inconnue|fixee (?:plus tard|ulterieurement))"
              + "|\\b(?:n'(?:ai|a|avons|avez|ont)|ne connai[a-z]+|n'y a|sans) (?:pas |plus |encore |aucune |toujours ){0,3}(?:de |la |une )?date\\b"
              + "|\\bdate (?:[a-z']+ ){0,4}(?:n'est|n'a|ne sera) (?:pas|plus) (?:encore )?(?:ete )?(?:fixee|connue|arretee|decidee|choisie)"
              + "|\\bdes que (?:le recrutement|la personne|le candidat|l'agent|possible)\\b",
          Pattern.CASE_INSENSITIVE);

  /** An amount that its sentence calls a body's means, or last year's: no act gives it. */
  private static final Pattern MEANS =
      Pattern.compile(
          "(?<!\\b(?:au|du|le) )\\bbudgets?\\b(?! (?:primitif|communal|municipal|de la commune|20\\d\\d))|\\b(?:tresorerie|chiffre d'affaires|en caisse|en banque|sur (?:le|notre|leur) compte"
              + "|l'an (?:dernier|passe)|l'annee (?:derniere|passee|precedente)|(?:exercice|annee) (?:precedente?|dernier|passe))\\b",
          Pattern.CASE_INSENSITIVE);

  /** What something costs is no grant. */
  private static final Pattern PRICE =
      Pattern.compile(
          "\\b(?:prix|cout(?:s|e|ent|era|eront)?|vaut|valent|devis|tarifs?|factur[a-z]*|piece(?! d[eu])|l'unite|chacune?)\\b",
          Pattern.CASE_INSENSITIVE);

  /** « nous laissons à la commune le soin de fixer son aide », « le maire dira combien ». */
  private static final Pattern OPEN_AMOUNT =
      Pattern.compile(
          "\\ble soin d[e'] ?(?:en )?(?:fixer|decider|arreter|determiner|juger|choisir)\\b"
              + "|\\b(?:dira|diront|dirons|decidera|fixera|verra|verrons|donnera)\\b[^.;:\\n]{0,40}\\bcombien\\b",
          Pattern.CASE_INSENSITIVE);

  /** « nous ne sommes qu'intermédiaire », « nous vous donnerons son identité »: not who writes. */
  private static final Pattern OPEN_PARTY =
      Pattern.compile(
          "\\b(?:qu'(?:une? )?|simples? |seule?ment )(?:intermediaires?|mandataires?)\\b"
              + "|\\b(?:donner|communiquer|preciser|indiquer|transmettr|connaitr|reveler)[a-z]{0,5} (?:[a-z]+ )?(?:l'identite|son identite|l[ea]s? noms?|son nom)\\b",
          Pattern.CASE_INSENSITIVE);

  /** Of so many values none is the only one. */
  private static final int MOST = 100;

  private final List<PieceReading> readings;
  private final LocalDate today;
  private final BiPredicate<FieldSpec, Candidate> own;

  /**
   * @param own the authority's own name, which is nobody else's, and who has left
   */
  LoneValues(List<PieceReading> readings, LocalDate today, BiPredicate<FieldSpec, Candidate> own) {
    this.readings = readings;
    this.today = today;
    this.own = own;
  }

  /** The fact with the only value of its sort; as it was where there is none or a choice. */
  Fact completed(FieldSpec field, Fact fact) {
    if (!field.required() || fact.status() != FactStatus.ABSENT || isLeftOpen(field)) {
      return fact;
    }
    List<Candidate> found = new ArrayList<>();
    FieldHints hints = new FieldHints(field);
    FigureRows rows = new FigureRows(field.hints().reconnaisseur(), today.getYear());
    readings.forEach(
        r -> {
          ColumnHeads heads = new ColumnHeads(r);
          hits(field, r).stream()
              .limit(MOST)
              .filter(h -> heads.above(h.start()).filter(hints::isExcludedAfter).isEmpty())
              .filter(h -> field.type() != FactType.MONTANT || !rows.leavesOut(r, h.start()))
              .forEach(h -> add(r, h, hints, found));
        });
    found.removeIf(c -> own.test(field, c));
    boolean decides = "objetPrepare".equals(field.hints().reconnaisseur());
    if (decides) {
      Set<String> spoken = decided();
      found.removeIf(c -> !spoken.isEmpty() && Collections.disjoint(stems(c.value()), spoken));
    }
    if (found.isEmpty() && decides) {
      readings.forEach(r -> decided(r).ifPresent(h -> add(r, h, hints, found)));
    }
    boolean one = !found.isEmpty() && found.stream().allMatch(c -> isSame(field, c, found.get(0)));
    if (!one || found.stream().anyMatch(c -> isOfAnotherSort(field, hints, c))) {
      return fact;
    }
    Candidate only = found.get(0);
    return new Fact(
        fact.name(),
        fact.type(),
        only.value(),
        Ranking.isWritten(field, only) ? FactStatus.TROUVE : FactStatus.CALCULE,
        only.span(),
        List.of(),
        found.stream().anyMatch(c -> isOfOffice(field, c)) ? null : Fact.SEULE);
  }

  /** « Mme Roumens, 2e adjointe »: of all people in the dossier the one who holds an office. */
  private boolean isOfOffice(FieldSpec field, Candidate only) {
    return "delegataires".equals(field.hints().reconnaisseur())
        && readings.stream()
            .filter(r -> r.piece().name().equals(only.span().piece()))
            .anyMatch(
                r -> {
                  FoldedText folded = r.folded();
                  int to = folded.folded(only.span().end());
                  return Recognisers.named("qualites").orElseThrow().find(folded).stream()
                      .filter(h -> ELECTED.matcher(FoldedText.fold(h.value().asText())).find())
                      .map(h -> folded.folded(h.start()))
                      .filter(at -> at >= to)
                      .anyMatch(at -> BESIDE.matcher(folded.text().substring(to, at)).matches());
                });
  }

  private boolean isOfAnotherSort(FieldSpec field, FieldHints hints, Candidate only) {
    return field.type() == FactType.MONTANT
        && readings.stream()
            .filter(r -> r.piece().name().equals(only.span().piece()))
            .map(
                r ->
                    r.sentence(
                            r.folded().folded(only.span().start()),
                            r.folded().folded(only.span().end()))
                        .text())
            .anyMatch(
                s ->
                    MEANS.matcher(s).find()
                        || (!hints.speaksOf("prix ht") && PRICE.matcher(s).find()));
  }

  private static boolean isSame(FieldSpec field, Candidate one, Candidate other) {
    return field.type() == FactType.ORGANISATION
        ? SameValue.of(field, one.value(), other.value())
        : SameValue.words(one.value()).equals(SameValue.words(other.value()));
  }

  private boolean isLeftOpen(FieldSpec field) {
    return LeftOpen.in(readings, field)
        || (field.type() == FactType.DATE
            && readings.stream().anyMatch(r -> OPEN_DAY.matcher(r.folded().text()).find()))
        || (field.type() == FactType.ORGANISATION
            && readings.stream().anyMatch(r -> OPEN_PARTY.matcher(r.folded().text()).find()))
        || (field.type() == FactType.MONTANT
            && readings.stream().anyMatch(r -> OPEN_AMOUNT.matcher(r.folded().text()).find()));
  }

  private static void add(PieceReading reading, Hit hit, FieldHints hints, List<Candidate> found) {
    int from = reading.folded().folded(hit.start());
    int to = reading.folded().folded(hit.end());
    boolean day = hints.field().type() == FactType.DATE;
    boolean told =
        reading.isHead(from)
            || hints.isExcludedAfter(reading.before(from))
            || hints.isExcluded(reading.clause(from, to))
            || isRefused(hints.field().type(), reading.sentence(from, to))
            || (day
                && (ELSEWHERE.matcher(reading.before(from)).find()
                    || OwnDay.follows(reading.before(from))
                    || MovedDays.isLeft(reading, from, to)));
    if (!told) {
      found.add(new Candidate(hit.value(), hit.in(reading.piece()), 0, false, reading.dayAt(from)));
    }
  }

  /** « La chorale, c'est non »: who is refused is nobody's only one. */
  private static boolean isRefused(FactType type, PieceReading.Stretch sentence) {
    return type == FactType.ORGANISATION
        && Rejections.follow(type, sentence.text().substring(sentence.to()));
  }

  private List<Hit> hits(FieldSpec field, PieceReading reading) {
    return switch (field.type()) {
      case DATE -> isLast(field) ? List.of() : toCome(reading);
      case MONTANT, PERSONNE -> new FieldHints(field).recogniser().find(reading.folded());
      case ANNEE -> years(reading);
      case ORGANISATION ->
          isContested()
              ? List.of()
              : Recognisers.named("parties").orElseThrow().find(reading.folded());
      case TEXTE -> isObject(field) ? objects(reading) : List.of();
      default -> List.of();
    };
  }

  private boolean isContested() {
    return readings.stream().filter(LetterHead::offers).count() > 1
        || readings.stream().anyMatch(r -> CONTEST.matcher(r.folded().text()).find());
  }

  /** What the decisions speak of; a mail whose subject shares no word with them is on its own. */
  private Set<String> decided() {
    return readings.stream()
        .flatMap(r -> Recognisers.named("articles").orElseThrow().find(r.folded()).stream())
        .limit(MOST)
        .flatMap(h -> stems(h.value()).stream())
        .collect(Collectors.toSet());
  }

  private static Set<String> stems(Value value) {
    return Quoted.stems(FoldedText.fold(value.asText()).toLowerCase(Locale.ROOT));
  }

  private static boolean isObject(FieldSpec field) {
    return "objetPrepare".equals(field.hints().reconnaisseur()) || new FieldHints(field).isObject();
  }

  /** What begins on a day need not end on it. */
  private static boolean isLast(FieldSpec field) {
    return field.hints().borne() == Borne.FIN;
  }

  /** Days after the act's: nothing takes effect on the day of a letter. */
  private List<Hit> toCome(PieceReading reading) {
    return Starts.days(reading).stream()
        .filter(h -> h.value().asText().compareTo(today.toString()) > 0)
        .filter(h -> isWhole(reading, h) || opens(reading, h))
        .toList();
  }

  private static boolean isWhole(PieceReading reading, Hit day) {
    String quote = reading.folded().original().substring(day.start(), day.end());
    return !Recognisers.of(FactType.DATE).find(FoldedText.of(quote)).isEmpty();
  }

  /** « au 4 janvier »: without its year a day that nothing begins on is any day. */
  private static boolean opens(PieceReading reading, Hit day) {
    return OPENS.matcher(reading.before(reading.folded().folded(day.start()))).find();
  }

  /** Years that are no part of a date, this one's or a later one. */
  private List<Hit> years(PieceReading reading) {
    List<Hit> dates = Recognisers.of(FactType.DATE).find(reading.folded());
    Recogniser years = Recognisers.of(FactType.ANNEE);
    return years.find(reading.folded()).stream()
        .filter(y -> Integer.parseInt(y.value().asText()) >= today.getYear())
        .filter(y -> dates.stream().noneMatch(d -> d.start() <= y.start() && y.end() <= d.end()))
        .toList();
  }

  /** What the first decision is about: « le plan de sauvegarde » where that is approved. */
  private static Optional<Hit> decided(PieceReading reading) {
    FoldedText folded = reading.folded();
    return Recognisers.named("articles").orElseThrow().find(folded).stream()
        .findFirst()
        .flatMap(
            h -> {
              int from = folded.folded(h.start());
              int to = folded.folded(h.end());
              Matcher verb = DECIDES.matcher(folded.text()).region(from, to);
              int start = verb.lookingAt() ? verb.end() : from;
              int end = Math.min(to, start + LONGEST_OBJECT);
              Matcher clause = CLAUSE.matcher(folded.text()).region(Math.min(start + 8, end), end);
              int stop = clause.find() ? clause.start() : to - start > LONGEST_OBJECT ? start : to;
              return stop - start < 8
                  ? Optional.empty()
                  : Optional.of(folded.hit(Value.of(folded.words(start, stop)), start, stop));
            });
  }

  private static List<Hit> objects(PieceReading reading) {
    FoldedText folded = reading.folded();
    return OBJECT
        .matcher(folded.text())
        .results()
        .map(m -> folded.hit(Value.of(folded.words(m.start(1), m.end(1))), m.start(1), m.end(1)))
        .filter(h -> !ProcedureWords.alone(h.value().asText()))
        .filter(h -> !KIND.matcher(FoldedText.fold(h.value().asText())).matches())
        .toList();
  }
}
