package org.paraphe.pipeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.paraphe.act.Act;
import org.paraphe.act.Block;
import org.paraphe.act.Inline;
import org.paraphe.act.Rewriting;
import org.paraphe.act.Typographie;
import org.paraphe.privacy.Category;
import org.paraphe.privacy.Identifier;
import org.paraphe.privacy.Occultation;

/**
 * An act without what may not be published: the words are taken out of the act itself, so no view
 * of it can hold them, be it text, metadata or bookmarks.
 *
 * @param act without a trace of a field, which would name what was hidden
 * @param hidden the words that were taken out, and what they are
 */
record PublicationCopy(Act act, Map<String, Category> hidden) {

  /** In the place of what is hidden, however long it was. */
  static final String MARK = "[occulté]";

  private static final Pattern PERSON =
      Pattern.compile(
          "(?iu)(?:noms?(?: et|,|/| -)? prénoms?|prénoms?(?: et|,|/| -)? noms?|agents?|locataires?"
              + "|élèves?|enfants?|noms? de l.(?:agent|élève|enfant)|noms? du locataire)");

  private static final Pattern GIVEN_NAME = Pattern.compile("(?iu)pr[ée]noms?");
  private static final Pattern FAMILY_NAME =
      Pattern.compile("(?iu)noms?(?: de (?:famille|naissance)| d.usage)?");

  PublicationCopy {
    hidden = Map.copyOf(hidden);
  }

  static PublicationCopy of(Act signed, Occultation occultation) {
    Map<String, Category> hidden = new LinkedHashMap<>();
    Rewriting rewriting =
        new Rewriting() {
          @Override
          public List<Inline> paragraph(String where, List<Inline> content) {
            String text = Inline.text(content);
            return new Stretches(occultation.in(text), hidden).without(content);
          }

          @Override
          public String title(String where, String title) {
            return Inline.text(paragraph(where, List.of(new Inline.Texte(title))));
          }
        };
    return new PublicationCopy(rewriting.of(signed), hidden);
  }

  /** Every paragraph and title of an act. */
  static List<String> texts(Act act) {
    List<String> texts = new ArrayList<>();
    Rewriting reading =
        new Rewriting() {
          @Override
          public List<Inline> paragraph(String where, List<Inline> content) {
            texts.add(Inline.text(content));
            return content;
          }

          @Override
          public String title(String where, String title) {
            texts.add(title);
            return title;
          }
        };
    reading.of(act);
    return texts;
  }

  /** What makes the act enforceable, when it was posted, and that words are missing. */
  String certification(Optional<LocalDate> transmitted, LocalDate posted) {
    List<String> said = new ArrayList<>();
    transmitted.ifPresent(
        day -> said.add("Transmis au représentant de l’État le " + Typographie.date(day) + "."));
    said.add("Mis en ligne le " + Typographie.date(posted) + ".");
    if (!hidden.isEmpty()) {
      said.add(
          "Des données personnelles sont occultées dans cette copie (code des relations entre le"
              + " public et l’administration, article L. 312-1-2).");
    }
    return String.join(" ", said);
  }

  /** What stands in the columns of tables that hold names of people, and nothing else. */
  static Set<String> namesInColumns(Act act) {
    Set<String> names = new LinkedHashSet<>();
    act.articles().forEach(article -> article.content().forEach(b -> namesInColumns(b, names)));
    act.annexes().forEach(annexe -> annexe.content().forEach(b -> namesInColumns(b, names)));
    return names;
  }

  private static void namesInColumns(Block block, Set<String> names) {
    if (block instanceof Block.Liste liste) {
      liste.points().forEach(p -> p.nested().forEach(b -> namesInColumns(b, names)));
    }
    if (block instanceof Block.Tableau tableau) {
      Set<Integer> columns = new LinkedHashSet<>();
      for (Block.Ligne ligne : tableau.lignes()) {
        List<String> cells =
            ligne.cellules().stream().map(c -> Inline.text(c.content()).strip()).toList();
        if (ligne.entete()) {
          columns.addAll(nameColumns(cells));
        } else {
          names.addAll(namesOf(cells, columns));
        }
      }
    }
  }

  /** « Nom » alone may head firms or rooms: a given name beside it makes it a person's. */
  private static Set<Integer> nameColumns(List<String> heads) {
    Set<Integer> columns = new LinkedHashSet<>();
    boolean given = heads.stream().anyMatch(head -> GIVEN_NAME.matcher(head).matches());
    for (int i = 0; i < heads.size(); i++) {
      if (PERSON.matcher(heads.get(i)).matches()
          || (given && FAMILY_NAME.matcher(heads.get(i)).matches())
          || GIVEN_NAME.matcher(heads.get(i)).matches()) {
        columns.add(i);
      }
    }
    return columns;
  }

  /** A row that tells an office names somebody whose name stays. */
  private static List<String> namesOf(List<String> cells, Set<Integer> columns) {
    if (cells.stream().anyMatch(Occultation::isOffice)) {
      return List.of();
    }
    return columns.stream()
        .filter(i -> i < cells.size())
        .map(cells::get)
        .filter(cell -> cell.length() > 1 && Character.isUpperCase(cell.charAt(0)))
        .toList();
  }

  /** The stretches of one paragraph that go; each leaves one mark. */
  private static final class Stretches {

    private final List<Identifier> gone;
    private final Map<String, Category> hidden;
    private int at;

    Stretches(List<Identifier> gone, Map<String, Category> hidden) {
      this.gone = gone;
      this.hidden = hidden;
    }

    List<Inline> without(List<Inline> content) {
      String text = Inline.text(content);
      gone.forEach(g -> hidden.put(text.substring(g.start(), g.end()).strip(), g.category()));
      return Rewriting.leaves(content, this::without);
    }

    private Inline without(Inline leaf) {
      int start = at;
      at += leaf.text().length();
      String text = left(leaf.text(), start);
      boolean untouched = text.equals(leaf.text());
      return untouched && !(leaf instanceof Inline.Fait) ? leaf : new Inline.Texte(text);
    }

    private String left(String text, int start) {
      StringBuilder left = new StringBuilder();
      int from = 0;
      for (Identifier one : gone) {
        int begin = Math.max(0, one.start() - start);
        int end = Math.min(text.length(), one.end() - start);
        if (end <= begin) {
          continue;
        }
        left.append(text, from, begin);
        if (one.start() >= start) {
          left.append(MARK);
        }
        from = end;
      }
      return left.append(text.substring(from)).toString();
    }
  }
}
