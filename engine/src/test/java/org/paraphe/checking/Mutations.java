package org.paraphe.checking;

import java.util.ArrayList;
import java.util.List;
import org.paraphe.act.Act;
import org.paraphe.act.Article;

/** Acts with one thing changed. */
final class Mutations {

  private Mutations() {}

  static Act withArticle(Act act, Article article) {
    List<Article> articles = new ArrayList<>(act.articles());
    articles.replaceAll(a -> a.numero() == article.numero() ? article : a);
    return new Act(
        act.kind(),
        act.family(),
        act.entete(),
        act.seance(),
        act.objet(),
        act.visas(),
        act.considerants(),
        act.formule(),
        articles,
        act.vote(),
        act.signature(),
        act.recours(),
        act.execution(),
        act.certification(),
        act.annexes());
  }
}
