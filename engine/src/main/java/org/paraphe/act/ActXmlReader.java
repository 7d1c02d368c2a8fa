package org.paraphe.act;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Builds the act from its checked tree. */
final class ActXmlReader {
  private final XmlTree root;
  private final List<XmlTree> parts;
  private final Map<String, Integer> ranksById = new HashMap<>();

  ActXmlReader(XmlTree root) {
    this.root = root;
    this.parts = root.elements();
    List<XmlTree> articles = all(ActElement.ARTICLE);
    for (int i = 0; i < articles.size(); i++) {
      String id = articles.get(i).attribute("id");
      if (id != null && ranksById.put(id, i + 1) != null) {
        throw articles.get(i).error("deux articles portent l'identifiant « " + id + " »");
      }
    }
  }

  Act act() {
    XmlTree entete = one(ActElement.ENTETE);
    XmlTree formule = one(ActElement.FORMULE);
    if (entete == null) {
      throw root.error("l'acte n'a pas d'en-tête");
    }
    return new Act(
        new ActKind(root.required("kind")),
        family(root.required("famille")),
        entete(entete),
        seance(one(ActElement.SEANCE)),
        paragraph(one(ActElement.OBJET)),
        all(ActElement.VISA).stream().map(v -> new Visa(paragraph(v))).toList(),
        all(ActElement.CONSIDERANT).stream().map(c -> new Considerant(paragraph(c))).toList(),
        formule == null ? "" : Spacing.of(formule.text()),
        articles(),
        vote(one(ActElement.VOTE)),
        signature(one(ActElement.SIGNATURE)),
        paragraph(one(ActElement.RECOURS)),
        paragraph(one(ActElement.EXECUTION)),
        certification(one(ActElement.CERTIFICATION)),
        all(ActElement.ANNEXE).stream()
            .map(a -> new Annexe(a.required("titre"), blocks(a)))
            .toList(),
        root.attribute("modele"));
  }

  private Family family(String label) {
    for (Family family : Family.values()) {
      if (family.label().equals(label)) {
        return family;
      }
    }
    throw root.error("famille inconnue « " + label + " »");
  }

  private static Entete entete(XmlTree tree) {
    return new Entete(
        tree.required("collectivite"),
        tree.attribute("departement"),
        tree.required("titre"),
        tree.attribute("numero"));
  }

  private static @Nullable Seance seance(@Nullable XmlTree tree) {
    return tree == null
        ? null
        : new Seance(
            tree.required("assemblee"),
            tree.attribute("dateConvocation"),
            tree.attribute("dateSeance"),
            tree.attribute("lieu"),
            count(tree, "enExercice"),
            count(tree, "presents"),
            count(tree, "pouvoirs"),
            tree.attribute("president"),
            tree.attribute("secretaire"));
  }

  private static @Nullable Vote vote(@Nullable XmlTree tree) {
    return tree == null
        ? null
        : new Vote(
            count(tree, "pour"),
            count(tree, "contre"),
            count(tree, "abstentions"),
            count(tree, "nePrennentPasPart"),
            tree.attribute("modalite"));
  }

  private static @Nullable Signature signature(@Nullable XmlTree tree) {
    return tree == null
        ? null
        : new Signature(
            tree.required("lieu"),
            tree.attribute("date"),
            tree.required("signataire"),
            tree.required("qualite"),
            tree.attribute("secretaire"));
  }

  private static @Nullable String certification(@Nullable XmlTree tree) {
    return tree == null ? null : Spacing.of(tree.text());
  }

  private List<Article> articles() {
    List<Article> out = new ArrayList<>();
    for (XmlTree tree : all(ActElement.ARTICLE)) {
      Integer numero = count(tree, "numero");
      int rank = numero == null ? out.size() + 1 : numero;
      out.add(new Article(rank, tree.attribute("titre"), blocks(tree)));
    }
    return out;
  }

  private List<Block> blocks(XmlTree tree) {
    List<Block> out = new ArrayList<>(0);
    for (Object node : tree.children()) {
      if (!(node instanceof XmlTree child)) {
        continue;
      }
      if (child.element() == ActElement.ALINEA) {
        out.add(new Block.Alinea(paragraph(child)));
      } else if (child.element() == ActElement.LISTE) {
        out.add(new Block.Liste(yes(child, "numerotee"), map(child.elements(), this::point)));
      } else if (child.element() == ActElement.TABLEAU) {
        out.add(new Block.Tableau(child.required("titre"), map(child.elements(), this::ligne)));
      }
    }
    return out;
  }

  private Block.Point point(XmlTree tree) {
    return new Block.Point(paragraph(tree), blocks(tree));
  }

  private Block.Ligne ligne(XmlTree tree) {
    return new Block.Ligne(
        yes(tree, "entete"),
        map(tree.elements(), c -> new Block.Cellule(yes(c, "nombre"), paragraph(c))));
  }

  /** A stream a list would cost more than what is in most of these lists. */
  private static <T> List<T> map(List<XmlTree> trees, Function<XmlTree, T> maker) {
    List<T> out = new ArrayList<>(trees.size());
    for (XmlTree tree : trees) {
      out.add(maker.apply(tree));
    }
    return out;
  }

  private List<Inline> paragraph(@Nullable XmlTree tree) {
    return tree == null ? List.of() : inlines(tree);
  }

  private List<Inline> inlines(XmlTree tree) {
    List<Inline> out = new ArrayList<>(tree.children().size());
    for (Object child : tree.children()) {
      if (!(child instanceof XmlTree element)) {
        out.add(new Inline.Texte(child.toString()));
      } else if (element.element().isInline()) {
        out.add(inline(element));
      }
    }
    return out;
  }

  private Inline inline(XmlTree tree) {
    String text = tree.text();
    return switch (tree.element()) {
      case FORT -> new Inline.Fort(inlines(tree));
      case ITALIQUE -> new Inline.Italique(inlines(tree));
      case REFERENCE -> new Inline.Reference(text);
      case FAIT -> new Inline.Fait(tree.required("champ"), text);
      case RENVOI -> renvoi(tree, text);
      case MONTANT -> new Inline.Montant(tree.required("valeur"), text);
      case DATE -> new Inline.Jour(tree.required("valeur"), text);
      default -> throw tree.error("n'est pas un élément de texte");
    };
  }

  private Inline renvoi(XmlTree tree, String text) {
    String id = tree.attribute("vers");
    Integer number = id == null ? count(tree, "article") : ranksById.get(id);
    if (number == null) {
      throw tree.error(
          "renvoi à un article absent : "
              + (id == null ? "ni « article » ni « vers »" : "« " + id + " »"));
    }
    return new Inline.Renvoi(number, text.isBlank() ? "article " + ordinal(number) : text);
  }

  private static String ordinal(int number) {
    return number == 1 ? "1er" : Integer.toString(number);
  }

  private static boolean yes(XmlTree tree, String attribute) {
    String value = tree.attribute(attribute);
    if (value == null || value.equals("non")) {
      return false;
    }
    if (value.equals("oui")) {
      return true;
    }
    throw tree.error("« " + attribute + " » vaut « oui » ou « non », pas « " + value + " »");
  }

  private static @Nullable Integer count(XmlTree tree, String attribute) {
    String value = tree.attribute(attribute);
    if (value == null) {
      return null;
    }
    try {
      return Integer.valueOf(value);
    } catch (NumberFormatException e) {
      throw tree.error(
          String.format(Locale.ROOT, "« %s » n'est pas un entier : « %s »", attribute, value));
    }
  }

  private @Nullable XmlTree one(ActElement element) {
    List<XmlTree> found = all(element);
    if (found.size() > 1) {
      throw found.get(1).error("ne peut figurer qu'une fois dans l'acte");
    }
    return found.isEmpty() ? null : found.get(0);
  }

  private List<XmlTree> all(ActElement element) {
    List<XmlTree> out = new ArrayList<>();
    for (XmlTree part : parts) {
      if (part.element() == element) {
        out.add(part);
      }
    }
    return out;
  }
}
