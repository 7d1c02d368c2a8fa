package org.paraphe.checking;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.paraphe.act.Inline;
import org.paraphe.facts.Fact;
import org.paraphe.facts.FactStatus;
import org.paraphe.facts.FactType;
import org.paraphe.facts.Value;
import org.paraphe.law.Citation;
import org.paraphe.template.FieldSpec;

/** Looks for what an act prints and nobody gave, paragraph by paragraph. */
final class PrintedWords {

  /** Words that a printed value may have and the value itself has not. */
  private static final Set<String> AROUND_A_VALUE =
      Set.of(
          "et",
          "ou",
          "de",
          "du",
          "des",
          "d",
          "le",
          "la",
          "les",
          "l",
          "au",
          "aux",
          "a",
          "euro",
          "euros",
          "eur",
          "centime",
          "centimes",
          "lundi",
          "mardi",
          "mercredi",
          "jeudi",
          "vendredi",
          "samedi",
          "dimanche");

  private static final Evidence ACT_WORDS = Evidence.of(ActWords.TEXT);

  private static final Pattern OWN_ARTICLE =
      Pattern.compile("(?iU)\\barticles? \\d+(?:er)?(?:(?: ?, ?| et | ou | à )\\d+(?:er)?)*\\b");
  private static final Pattern PLACEHOLDER = Pattern.compile("\\[([^\\[\\]]*) à compléter\\]");

  private final CheckSubject subject;
  private final Map<String, Fact> trusted;
  private final Evidence official;
  private final Evidence everything;
  private final List<Finding> findings = new ArrayList<>();

  /**
   * @param trusted the facts whose source was found good, by name
   */
  PrintedWords(CheckSubject subject, Map<String, Fact> trusted) {
    this.subject = subject;
    this.trusted = trusted;
    this.official = new Evidence().addAll(ACT_WORDS);
    official.addText(OwnWords.of(subject.pack().actTemplate()));
    official.addText(subject.pack().title());
    official.addText(subject.date().toString());
    subject.given().values().forEach(official::addValue);
    trusted.values().stream()
        .filter(f -> f.status() == FactStatus.SAISI)
        .flatMap(f -> f.found().stream())
        .forEach(official::addValue);
    this.everything = new Evidence().addAll(official);
    trusted.values().stream().flatMap(f -> f.found().stream()).forEach(everything::addValue);
    subject.pieces().forEach(p -> everything.addText(p.text()));
  }

  List<Finding> findings() {
    OfficialBlocks.of(subject.act()).forEach(this::officialBlock);
    Passage.of(subject.act()).forEach(this::passage);
    return findings;
  }

  private void officialBlock(OfficialBlocks.Entry entry) {
    Value given = givenOrTyped(entry.field());
    Evidence evidence = given == null ? official : new Evidence().addAll(official).addValue(given);
    if (entry.count()) {
      boolean known = given != null && counts(given).equals(entry.text());
      if (!known) {
        report(entry.where(), entry.text());
      }
      return;
    }
    text(entry.where(), withoutBlanks(entry.text()), evidence);
  }

  /** What a dossier says of these counts for nothing; a person's word does. */
  private @Nullable Value givenOrTyped(String field) {
    Fact typed = trusted.get(field);
    return typed != null && typed.status() == FactStatus.SAISI
        ? typed.value()
        : subject.given().get(field);
  }

  private static String counts(Value given) {
    return Members.of(given).map(m -> String.valueOf(m.count())).orElse(given.asText().strip());
  }

  private void passage(Passage passage) {
    String text = blanked(passage);
    int start = 0;
    for (Inline leaf : passage.leaves()) {
      int end = start + leaf.text().length();
      leaf(passage.where(), leaf, text.substring(start, end));
      start = end;
    }
  }

  /**
   * The paragraph with its references to law blanked: those are another check's. The number and
   * date of an earlier act stay, since a piece must give them.
   */
  private static String blanked(Passage passage) {
    StringBuilder text = new StringBuilder(passage.text());
    for (Citation c : References.citations(passage)) {
      if (!References.isLaw(c)) {
        continue;
      }
      text.replace(c.start(), c.end(), " ".repeat(c.end() - c.start()));
    }
    Matcher own = OWN_ARTICLE.matcher(text.toString());
    while (own.find()) {
      text.replace(own.start(), own.end(), " ".repeat(own.end() - own.start()));
    }
    return text.toString();
  }

  private void leaf(String where, Inline leaf, String text) {
    if (leaf instanceof Inline.Fait fait) {
      fait(where, fait);
    } else if (leaf instanceof Inline.Montant montant) {
      computed(where, leaf.text(), montant.valeur(), isSum(montant.valeur()));
    } else if (leaf instanceof Inline.Jour jour) {
      computed(where, leaf.text(), jour.valeur(), false);
    } else if (leaf instanceof Inline.Texte || leaf instanceof Inline.Reference) {
      text(where, withoutBlanks(text), everything);
    }
  }

  private void text(String where, String text, Evidence evidence) {
    for (Token token : Tokens.scan(text)) {
      if (!evidence.supportsInContext(token)) {
        report(where, text.substring(token.start(), token.end()));
      }
    }
  }

  private void fait(String where, Inline.Fait fait) {
    String name = fait.champ().split("[.\\[/#:]", 2)[0];
    Optional<Value> value = valueOf(name).map(v -> PrintedPath.of(fait.champ()).in(v));
    if (value.isEmpty()) {
      text(where, withoutBlanks(fait.text()), unknownFait(name));
    } else if (!prints(value.get(), typeOf(name), withoutBlanks(fait.text()))
        && !isOverwritten(trusted.get(name), fait)) {
      report(where, fait.text());
    }
  }

  /** What a piece gives, and a person gave otherwise: a contradiction, which has its own check. */
  private boolean isOverwritten(@Nullable Fact fact, Inline.Fait fait) {
    Evidence pieces = new Evidence();
    if (OverwrittenCheck.tells(fact)) {
      subject.pieces().forEach(p -> pieces.addText(p.text()));
    }
    List<Token> tokens = Tokens.scan(fait.text());
    return OverwrittenCheck.tells(fact)
        && !tokens.isEmpty()
        && tokens.stream().allMatch(pieces::supports);
  }

  /** A field without any trusted value may print nothing but its blank. */
  private Evidence unknownFait(String name) {
    boolean field = subject.pack().field(name).isPresent();
    return field ? new Evidence() : everything;
  }

  private Optional<Value> valueOf(String name) {
    Fact fact = trusted.get(name);
    Optional<Value> found = fact == null ? Optional.empty() : fact.found();
    return found.or(() -> Optional.ofNullable(subject.given().get(name)));
  }

  private Optional<FactType> typeOf(String name) {
    return subject.pack().field(name).map(FieldSpec::type);
  }

  static boolean prints(Value value, Optional<FactType> type, String text) {
    if (text.isBlank() || isVerbatim(value, text)) {
      return true;
    }
    Evidence evidence = Evidence.of(value);
    List<Token> tokens = Tokens.scan(text);
    return tokens.stream().filter(t -> !t.isName()).allMatch(evidence::supports)
        && (type.equals(Optional.of(FactType.BOOLEEN))
            || FactSources.wordsOutside(text, tokens).stream()
                .allMatch(w -> AROUND_A_VALUE.contains(w) || evidence.hasWord(w)));
  }

  private static boolean isVerbatim(Value value, String text) {
    Value only =
        value instanceof Value.Items list && list.items().size() == 1 ? list.items().get(0) : value;
    return only instanceof Value.Scalar scalar && scalar.text().equals(text);
  }

  private void computed(String where, String text, String value, boolean follows) {
    Evidence own = Evidence.of(value);
    boolean same = Tokens.scan(text).stream().filter(t -> !t.isName()).allMatch(own::supports);
    boolean given = follows || Tokens.scan(value).stream().allMatch(everything::supportsInContext);
    if (!same || !given) {
      report(where, text);
    }
  }

  /** True for the sum of the amounts of one column, or of the items, of one fact. */
  private boolean isSum(String value) {
    @Nullable BigDecimal wanted = amount(value);
    return wanted != null
        && trusted.values().stream()
            .flatMap(f -> f.found().stream())
            .flatMap(PrintedWords::sums)
            .anyMatch(sum -> sum.compareTo(wanted) == 0);
  }

  private static Stream<BigDecimal> sums(Value value) {
    if (value instanceof Value.Items list) {
      return Stream.of(total(list.items().stream()));
    }
    if (value instanceof Value.Rows table) {
      return table.rows().stream()
          .flatMap(row -> row.keySet().stream())
          .distinct()
          .map(c -> total(table.rows().stream().flatMap(r -> Stream.ofNullable(r.get(c)))));
    }
    return Stream.empty();
  }

  private static BigDecimal total(Stream<Value> values) {
    return values
        .flatMap(v -> Stream.ofNullable(amount(v.asText())))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static @Nullable BigDecimal amount(String text) {
    return text.matches("-?\\d+(?:\\.\\d+)?") ? new BigDecimal(text) : null;
  }

  /** The text without the blanks « [libellé à compléter] » of the pack's own fields. */
  private String withoutBlanks(String text) {
    return PLACEHOLDER
        .matcher(text)
        .replaceAll(
            m ->
                isLabel(m.group(1))
                    ? " ".repeat(m.group().length())
                    : Matcher.quoteReplacement(m.group()));
  }

  private boolean isLabel(String words) {
    String folded = Words.fold(words).strip();
    return subject.pack().fields().stream()
        .anyMatch(
            f ->
                Words.fold(f.label()).strip().equals(folded)
                    || f.columns().stream().anyMatch(c -> Words.fold(c.label()).equals(folded)));
  }

  private void report(String where, String surface) {
    String shown = surface.strip();
    findings.add(
        Findings.blocking(
            FindingCode.FAIT_NON_SOURCE,
            where,
            "« " + shown + " » n'est donné par aucune pièce, aucun réglage et aucune personne.",
            "Un montant, une date, un nombre ou un nom sans source a pu être inventé ou mal"
                + " recopié.",
            "Le vérifier dans les pièces, puis corriger l'acte ou saisir la bonne valeur dans le"
                + " champ concerné."));
  }
}
