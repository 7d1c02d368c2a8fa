package org.paraphe.checking;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.paraphe.act.Act;
import org.paraphe.act.Article;
import org.paraphe.act.Block;
import org.paraphe.act.Considerant;
import org.paraphe.act.Inline;

/** Acts and texts with one thing changed: an amount, a date, a number, a name. */
public final class Mutations {

  private static final Pattern FIGURES = Pattern.compile("\\d+");
  private static final Pattern NAME = Pattern.compile("\\p{Lu}\\p{L}{2,}");
  private static final Pattern WORD_NUMBER = Pattern.compile("\\b(deux|trois|douze|trente)\\b");
  private static final Pattern MONTH = Pattern.compile("\\b(octobre|mars)\\b");

  private Mutations() {}

  static Act withArticle(Act act, Article article) {
    List<Article> articles = new ArrayList<>(act.articles());
    articles.replaceAll(a -> a.numero() == article.numero() ? article : a);
    return rebuilt(act, act.objet(), act.considerants(), articles, act.recours());
  }

  private static Act rebuilt(
      Act act,
      List<Inline> objet,
      List<Considerant> considerants,
      List<Article> articles,
      List<Inline> recours) {
    return new Act(
        act.kind(),
        act.family(),
        act.entete(),
        act.seance(),
        objet,
        act.visas(),
        considerants,
        act.formule(),
        articles,
        act.vote(),
        act.signature(),
        recours,
        act.execution(),
        act.certification(),
        act.annexes());
  }

  /** Every text with one figure, name, month or number in words changed. */
  public static List<String> of(String text) {
    List<String> mutants = new ArrayList<>();
    replace(
        text,
        FIGURES,
        mutants,
        Mutations::next,
        d -> "9" + d,
        d -> d.length() > 1 ? d.substring(1) + "3" : d + "3");
    replace(text, NAME, mutants, n -> "Zorglub", n -> "Vauquelin", n -> n.charAt(0) + "xyz");
    replace(text, WORD_NUMBER, mutants, w -> "quarante", w -> "dix-sept");
    replace(text, MONTH, mutants, m -> "juillet", m -> "janvier");
    mutants.remove(text);
    return mutants;
  }

  /** Every text with something added that nobody gave. */
  static List<String> additions(String text) {
    return List.of(
        text + " 1\u202f250\u00a0€",
        text + " le 14 juin 2027",
        text + " Marcel Vauquelin",
        text + " soixante-dix-huit bancs",
        text + " pour 37 places");
  }

  @SafeVarargs
  private static void replace(
      String text, Pattern what, List<String> mutants, UnaryOperator<String>... by) {
    Matcher matcher = what.matcher(text);
    while (matcher.find()) {
      for (UnaryOperator<String> one : by) {
        String mutant = one.apply(matcher.group());
        mutants.add(text.substring(0, matcher.start()) + mutant + text.substring(matcher.end()));
      }
    }
  }

  private static String next(String digits) {
    char[] chars = digits.toCharArray();
    int last = chars.length - 1;
    chars[last] = chars[last] == '9' ? '1' : (char) (chars[last] + 1);
    return new String(chars);
  }

  /** Mutants of every printed fact and text of an act, by what was changed. */
  static Map<String, Act> ofAct(Act act) {
    Map<String, Act> mutants = new LinkedHashMap<>();
    inlines(act.objet())
        .forEach(
            (what, objet) ->
                mutants.put(
                    "objet: " + what,
                    rebuilt(act, objet, act.considerants(), act.articles(), act.recours())));
    inlines(act.recours())
        .forEach(
            (what, recours) ->
                mutants.put(
                    "recours: " + what,
                    rebuilt(act, act.objet(), act.considerants(), act.articles(), recours)));
    inlines(act.considerants().get(0).content())
        .forEach(
            (what, content) ->
                mutants.put(
                    "considérant: " + what,
                    rebuilt(
                        act,
                        act.objet(),
                        List.of(new Considerant(content)),
                        act.articles(),
                        act.recours())));
    for (Article article : act.articles()) {
      Block.Alinea alinea = (Block.Alinea) article.content().get(0);
      inlines(alinea.content())
          .forEach(
              (what, content) ->
                  mutants.put(
                      "article " + article.numero() + ": " + what,
                      withArticle(
                          act,
                          new Article(
                              article.numero(), null, List.of(new Block.Alinea(content))))));
    }
    return mutants;
  }

  private static Map<String, List<Inline>> inlines(List<Inline> content) {
    Map<String, List<Inline>> mutants = new LinkedHashMap<>();
    for (int i = 0; i < content.size(); i++) {
      Inline inline = content.get(i);
      List<String> texts = new ArrayList<>(of(inline.text()));
      texts.addAll(additions(inline.text()));
      for (String text : texts) {
        List<Inline> changed = new ArrayList<>(content);
        if (inline instanceof Inline.Fait fait) {
          changed.set(i, new Inline.Fait(fait.champ(), text));
          mutants.put(inline.text() + " > " + text, changed);
        } else if (inline instanceof Inline.Texte) {
          changed.set(i, new Inline.Texte(text));
          mutants.put(inline.text() + " > " + text, changed);
        }
      }
    }
    return mutants;
  }
}
