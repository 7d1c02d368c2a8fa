package org.paraphe.rendering;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.paraphe.act.Act;
import org.paraphe.act.Annexe;
import org.paraphe.act.Article;
import org.paraphe.act.Block;
import org.paraphe.act.Entete;
import org.paraphe.act.Inline;
import org.paraphe.act.Seance;
import org.paraphe.act.Signature;

/** An act as plain text: a paragraph a line, a blank line between parts; ends with a line feed. */
public final class TextWriter {
  private TextWriter() {}

  public static String write(Act act) {
    List<String> lines = new ArrayList<>();
    head(act, lines);
    act.visas().forEach(v -> lines.add("Vu " + v.text() + ","));
    lines.add("");
    act.considerants().forEach(c -> lines.add("Considérant " + c.text() + ","));
    lines.add("");
    if (!act.formule().isEmpty()) {
      lines.add(act.formule() + " :");
    }
    act.articles().forEach(a -> article(act, a, lines));
    foot(act, lines);
    act.annexes().forEach(a -> annexe(a, lines));
    return String.join("\n", lines).replaceAll("\n{3,}", "\n\n") + "\n";
  }

  private static void head(Act act, List<String> lines) {
    Entete entete = act.entete();
    lines.add(entete.collectivite());
    if (entete.departement() != null) {
      lines.add(ActWords.departement(entete.departement()));
    }
    lines.add("");
    lines.add(entete.titre());
    lines.add(ActWords.numero(act));
    lines.add("");
    Seance seance = act.seance();
    if (seance != null) {
      lines.addAll(ActWords.seance(seance));
      lines.add("");
    }
    lines.add("Objet : " + Inline.text(act.objet()));
    lines.add("");
  }

  private static void article(Act act, Article article, List<String> lines) {
    lines.add("");
    lines.add(ActWords.articleTitle(act, article));
    article.content().forEach(b -> block(b, "", lines));
  }

  private static void foot(Act act, List<String> lines) {
    lines.add("");
    if (!act.execution().isEmpty()) {
      lines.add(Inline.text(act.execution()));
      lines.add("");
    }
    if (act.vote() != null) {
      lines.add(ActWords.vote(act.vote()));
      lines.add("");
    }
    Signature signature = act.signature();
    if (signature != null) {
      lines.add(ActWords.done(signature));
      lines.add(signature.signataire());
      lines.add(signature.qualite());
      String secretaire = ActWords.secretaire(act);
      if (secretaire != null) {
        lines.add("Secrétaire de séance : " + secretaire);
      }
      lines.add("");
    }
    if (!act.recours().isEmpty()) {
      lines.add("Voies et délais de recours : " + Inline.text(act.recours()));
    }
    if (act.certification() != null) {
      lines.add("");
      lines.add(act.certification());
    }
  }

  private static void annexe(Annexe annexe, List<String> lines) {
    lines.add("");
    lines.add("Annexe : " + annexe.titre());
    annexe.content().forEach(b -> block(b, "", lines));
  }

  private static void block(Block block, String indent, List<String> lines) {
    if (block instanceof Block.Alinea alinea) {
      lines.add(indent + Inline.text(alinea.content()));
    } else if (block instanceof Block.Liste liste) {
      for (int i = 0; i < liste.points().size(); i++) {
        Block.Point point = liste.points().get(i);
        String mark = liste.numbered() ? marker(i, indent) : "– ";
        lines.add(indent + mark + Inline.text(point.content()));
        point.nested().forEach(b -> block(b, indent + "  ", lines));
      }
    } else if (block instanceof Block.Tableau tableau) {
      lines.add(indent + tableau.titre());
      tableau.lignes().forEach(l -> lines.add(indent + row(l)));
    }
  }

  /** 1°, 2° at the first level; a), b) below. */
  private static String marker(int rank, String indent) {
    return indent.isEmpty() ? (rank + 1) + "° " : (char) ('a' + rank % 26) + ") ";
  }

  private static String row(Block.Ligne ligne) {
    return ligne.cellules().stream()
        .map(c -> Inline.text(c.content()))
        .collect(Collectors.joining(" | "));
  }
}
