package org.paraphe.drafting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.paraphe.facts.Fact;
import org.paraphe.facts.FactStatus;
import org.paraphe.facts.FactType;
import org.paraphe.facts.FoldedText;
import org.paraphe.facts.Recognisers;
import org.paraphe.facts.Value;
import org.paraphe.template.FieldSpec;

/**
 * Chooses among candidates. The highest score wins, the latest piece between equals; values that
 * differ stay beside it as competing ones. A rule is stated only where it alone chose: the winner
 * is preferred by the pack's words and none of the others is.
 */
final class Ranking {
  private static final int FAR_BEHIND = 90;
  private static final int COMPETING = 5;
  private static final int MOST = 300;

  /** Below it only the last patterns of a field stand: those that take most for granted. */
  private static final int WEAK = 18;

  /** Below it a day is only one that is still to come. */
  private static final int UNNAMED = 12;

  /** At least a pattern of the pack found it. */
  private static final int NAMED = 50;

  private static final Set<FactType> LOOSE =
      Set.of(FactType.TEXTE, FactType.ORGANISATION, FactType.MONTANT);
  private static final int REPEATED = 4;
  private static final Comparator<Group> BEST =
      Comparator.comparingInt(Group::score)
          .thenComparing(g -> g.best().day())
          .reversed()
          .thenComparing(g -> g.best().span().piece())
          .thenComparing(g -> g.best().span().start());

  private Ranking() {}

  static Fact choose(FieldSpec field, List<Candidate> candidates) {
    List<Group> groups = groups(field, candidates);
    if (groups.isEmpty()) {
      return Fact.absent(field.name(), field.type());
    }
    Group winner = groups.get(0);
    List<Group> others =
        groups.subList(1, groups.size()).stream()
            .filter(g -> g.best().score() >= COMPETING)
            .filter(g -> g.score() >= winner.score() - FAR_BEHIND)
            .toList();
    return new Fact(
        field.name(),
        field.type(),
        winner.best().value(),
        isWritten(field, winner.best()) ? FactStatus.TROUVE : FactStatus.CALCULE,
        winner.best().span(),
        others.stream().map(g -> g.best().competing()).toList(),
        rule(field, winner, others));
  }

  /**
   * False for a number that follows from words (« temps complet », « 17 h 30 », « à 80 % ») and for
   * a date whose year is written nowhere.
   */
  static boolean isWritten(FieldSpec field, Candidate best) {
    if (field.type() == FactType.DATE) {
      String quote = FoldedText.fold(best.span().quote());
      return Recognisers.of(FactType.DATE).find(FoldedText.of(quote)).stream()
              .anyMatch(h -> h.value().equals(best.value()))
          || (quote.matches("(?is)(?:du|entre|les?|des|a) [^/]*")
              && quote.contains(best.value().asText().substring(0, 4)));
    }
    if (field.type() == FactType.ENTIER) {
      // « créer le poste » says one, and no number
      return !best.span()
          .quote()
          .matches("(?iu) ?(?:(?:nouvel |nouveau )?(?:poste|emploi)|(?:re)?cr[ée]er(?: une?)?)");
    }
    return field.type() != FactType.NOMBRE
        || Recognisers.of(FactType.NOMBRE).find(FoldedText.of(best.span().quote())).stream()
            .anyMatch(h -> h.value().equals(best.value()));
  }

  private static @Nullable String rule(FieldSpec field, Group winner, List<Group> others) {
    if (isLoneItem(field, winner)) {
      return Fact.SEUL_ELEMENT;
    }
    if (others.isEmpty() && field.required() && LOOSE.contains(field.type())) {
      return winner.score() < WEAK ? Fact.FAIBLE : null;
    }
    if (others.isEmpty() && field.hints().borne() != null && winner.score() < UNNAMED) {
      return Fact.FAIBLE;
    }
    boolean ruled =
        !others.isEmpty() && winner.preferred() && others.stream().noneMatch(Group::preferred);
    return ruled ? field.hints().regle() : null;
  }

  /** An assembly mostly decides more than one thing. */
  private static boolean isLoneItem(FieldSpec field, Group winner) {
    return field.required()
        && "articles".equals(field.hints().reconnaisseur())
        && winner.best().score() < ListSearch.LABEL
        && winner.best().value() instanceof Value.Items list
        && list.items().size() == 1;
  }

  private static List<Group> groups(FieldSpec field, List<Candidate> candidates) {
    List<Group> groups = new ArrayList<>();
    candidates.stream()
        .sorted(Comparator.comparingInt(Candidate::score).reversed().thenComparing(Ranking::shouts))
        .limit(MOST)
        .forEach(c -> join(field, groups, c));
    groups.sort(BEST);
    return groups;
  }

  /** True for a name in capitals only, or without any: of two writings the other one prints. */
  private static boolean shouts(Candidate candidate) {
    String text = candidate.value().asText();
    return text.equals(text.toUpperCase(Locale.FRANCE)) || Character.isLowerCase(text.charAt(0));
  }

  /** The same items, named in more words. */
  private static boolean isFuller(Candidate candidate, Candidate best) {
    return candidate.value() instanceof Value.Items more
        && best.value() instanceof Value.Items items
        && more.items().size() == items.items().size()
        && more.toJson().toString().length() > items.toJson().toString().length()
        && SameValue.words(more).equals(SameValue.words(items));
  }

  /**
   * « Comité des fêtes de Brazac » where the other place says « le comité des fêtes », « Compagnie
   * Brume » where it says « la compagnie Brume ».
   */
  private static boolean isFullerName(Candidate candidate, Candidate best) {
    String more = FoldedText.fold(candidate.value().asText()).toLowerCase(Locale.ROOT);
    String name = FoldedText.fold(best.value().asText()).toLowerCase(Locale.ROOT);
    return candidate.score() >= COMPETING
        && more.length() < name.length() + 40
        && (more.startsWith(name + " ")
            || (more.endsWith(" " + name)
                && Character.isUpperCase(candidate.value().asText().charAt(0))
                && FIRM.matcher(more.substring(0, more.length() - name.length())).matches()));
  }

  /** What the name of a firm begins with: « Compagnie Les Deux Lunes », « Cabinet Roy ». */
  private static final Pattern FIRM =
      Pattern.compile(
          "(?:compagnie|cie|groupe|cabinet|etude|agence|mutuelle|maison|ateliers?|garage|orchestre|ensemble|theatre|troupe"
              + "|editions|imprimerie|menuiserie|transports|cirque|librairie|laboratoires?|selarl|scp) ");

  /** « 4e adjoint au maire » beside « adjoint », « M. Théo Vaucel » beside « M. Vaucel ». */
  private static boolean isFullerTitle(FieldSpec field, Candidate candidate, Candidate best) {
    if (field.type() != FactType.PERSONNE && !"qualites".equals(field.hints().reconnaisseur())) {
      return false;
    }
    Set<String> more = SameValue.words(candidate.value());
    Set<String> words = SameValue.words(best.value());
    return more.size() > words.size() && more.containsAll(words);
  }

  /** The whole table, of which another piece tells some rows. */
  private static boolean isFullerTable(Candidate candidate, Candidate best) {
    return candidate.value() instanceof Value.Rows all
        && best.value() instanceof Value.Rows some
        && all.rows().size() > some.rows().size();
  }

  /** « chapitre 65, article 65748, fonction 40 », of which two patterns caught different parts. */
  private static boolean isSamePassage(FieldSpec field, Candidate a, Candidate b) {
    return field.type() == FactType.TEXTE
        && field.hints().valeurs().isEmpty()
        && a.span().piece().equals(b.span().piece())
        && a.span().start() < b.span().end()
        && b.span().start() < a.span().end();
  }

  /**
   * What two pieces name in other words where the pack's own words look for it: nothing that the
   * act cannot do without, of which {@link OtherWordings} tells.
   */
  private static boolean areApart(FieldSpec field, Candidate a, Candidate b) {
    return field.isFreeText()
        && !field.required()
        && !a.span().piece().equals(b.span().piece())
        && Math.min(a.score(), b.score()) >= NAMED
        && SameValue.areApart(a.value(), b.value());
  }

  private static void join(FieldSpec field, List<Group> groups, Candidate candidate) {
    for (Group group : groups) {
      if (SameValue.completes(candidate.value(), group.best().value())) {
        group.members().add(candidate);
        groups.set(groups.indexOf(group), group.writtenAs(candidate));
        return;
      }
      if ((SameValue.of(field, group.best().value(), candidate.value())
              && !areApart(field, group.best(), candidate))
          || isSamePassage(field, group.best(), candidate)) {
        group.members().add(candidate);
        if (isFullerTitle(field, candidate, group.best())
            || isFullerTable(candidate, group.best())) {
          groups.set(groups.indexOf(group), group.writtenAs(candidate));
          return;
        }
        if (field.type() == FactType.LISTE && isFuller(candidate, group.best())) {
          groups.set(groups.indexOf(group), group.writtenAs(candidate));
        }
        if (field.type() == FactType.ORGANISATION && isFullerName(candidate, group.best())) {
          groups.set(groups.indexOf(group), group.writtenAs(candidate));
        } else if (field.type() == FactType.ORGANISATION
            && shouts(group.best())
            && !shouts(candidate)
            && (Character.isLowerCase(group.best().value().asText().charAt(0))
                || SameValue.words(candidate.value())
                    .containsAll(SameValue.words(group.best().value())))) {
          groups.set(groups.indexOf(group), group.writtenAs(candidate));
        }
        return;
      }
    }
    groups.add(new Group(candidate, new ArrayList<>(List.of(candidate))));
  }

  /** Candidates that say the same, and the best placed of them. */
  private record Group(Candidate best, List<Candidate> members) {
    /** Said at several places, it counts a little more. */
    int score() {
      long places =
          members.stream().map(c -> c.span().piece() + c.span().start()).distinct().count();
      return best.score() + REPEATED * (int) Math.min(places - 1, 3);
    }

    /**
     * The same group under a better or more precise writing; the place that scored keeps its score.
     */
    Group writtenAs(Candidate c) {
      return new Group(
          new Candidate(c.value(), c.span(), best.score(), best.preferred(), best.day()), members);
    }

    boolean preferred() {
      return members.stream().anyMatch(Candidate::preferred);
    }
  }
}
