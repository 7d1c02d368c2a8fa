package org.paraphe.routes.cli;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.paraphe.act.Act;
import org.paraphe.act.Article;
import org.paraphe.act.Block;
import org.paraphe.act.Inline;
import org.paraphe.act.Signature;

/** An act as a terminal shows it: every word of it, none of its layout. */
final class ActText {

  private ActText() {}

  static String of(Act act) {
    return Stream.of(
            Stream.of(Inline.text(act.objet())),
            act.visas().stream().map(v -> v.text() + ","),
            act.considerants().stream().map(c -> c.text() + ","),
            Stream.of(act.formule()),
            act.articles().stream().map(ActText::article),
            Stream.of(Inline.text(act.recours()), Inline.text(act.execution())),
            Stream.ofNullable(act.signature()).map(ActText::signature))
        .flatMap(parts -> parts)
        .filter(part -> !part.isBlank())
        .collect(Collectors.joining("\n\n"));
  }

  private static String article(Article article) {
    String number = article.numero() == 1 ? "1er" : String.valueOf(article.numero());
    String title = article.titre() == null ? "" : " : " + article.titre();
    return "Article " + number + title + "\n" + blocks(article.content(), "  ");
  }

  private static String blocks(List<Block> blocks, String indent) {
    return blocks.stream().map(b -> block(b, indent)).collect(Collectors.joining("\n"));
  }

  private static String block(Block block, String indent) {
    if (block instanceof Block.Alinea alinea) {
      return indent + Inline.text(alinea.content());
    }
    if (block instanceof Block.Liste liste) {
      return liste.points().stream()
          .map(p -> point(p, indent + "  "))
          .collect(Collectors.joining("\n"));
    }
    return ((Block.Tableau) block)
        .lignes().stream().map(l -> indent + line(l)).collect(Collectors.joining("\n"));
  }

  private static String point(Block.Point point, String indent) {
    String nested = point.nested().isEmpty() ? "" : "\n" + blocks(point.nested(), indent + "  ");
    return indent + "- " + Inline.text(point.content()) + nested;
  }

  private static String line(Block.Ligne line) {
    return line.cellules().stream()
        .map(c -> Inline.text(c.content()))
        .collect(Collectors.joining(" | "));
  }

  private static String signature(Signature signature) {
    return signature.lieu() + "\n" + signature.qualite() + "\n" + signature.signataire();
  }
}
