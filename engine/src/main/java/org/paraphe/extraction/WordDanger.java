package org.paraphe.extraction;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.paraphe.dossier.Shortened;
import org.paraphe.extraction.WordTemplate.Part;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/**
 * What a Word document of an authority must not bring into every act: macros, objects, anything
 * that is fetched from elsewhere when a reader opens it; and what will not come out as its author
 * sees it. Child process only.
 */
final class WordDanger {

  private static final Pattern RELATIONS = Pattern.compile("(?:.*/)?_rels/[^/]*\\.rels");

  /** A data source of a mail merge is taken out when the template is filled. */
  static final Set<String> MAIL_MERGE =
      Set.of("mailMergeSource", "mailMergeHeaderSource", "recipientData");

  /** A4, in twentieths of a point. */
  private static final int A4_WIDTH = 11906;

  private static final int A4_HEIGHT = 16838;

  private final Set<String> refusals = new LinkedHashSet<>();
  private final Set<String> remarks = new LinkedHashSet<>();

  List<String> refusals() {
    return List.copyOf(refusals);
  }

  List<String> remarks() {
    return List.copyOf(remarks);
  }

  void look(WordZip zip) throws IOException, SAXException {
    for (String name : zip.names()) {
      String lower = name.toLowerCase(Locale.ROOT);
      if (lower.matches(".*/vba(project|data)[^/]*")) {
        macros();
      } else if (lower.matches("word/(embeddings|activex|afchunk)[^/]*/.+|.*\\.(?:bin|exe|ole)")
          && !lower.contains("/printersettings/")
          && !lower.contains("_rels/")) {
        refusals.add(
            "un objet est incorporé (« "
                + name.substring(name.lastIndexOf('/') + 1)
                + " ») : il voyagerait dans chaque acte. Supprimez-le, ou collez-le comme image");
      }
    }
    Optional<Document> types = zip.part("[Content_Types].xml");
    if (types.isPresent()
        && WordDom.all(
                    types.get(), e -> WordDom.attribute(e, "ContentType").contains("macroEnabled"))
                .size()
            > 0) {
      macros();
    }
    for (String name : zip.names(RELATIONS)) {
      Optional<Document> relations = zip.part(name);
      if (relations.isPresent()) {
        WordDom.all(relations.get(), "Relationship").forEach(this::relation);
      }
    }
    numbering(zip);
  }

  private void macros() {
    refusals.add(
        "il contient des macros. Enregistrez-le au format « Document Word (.docx) », sans macros");
  }

  private void relation(Element relation) {
    if (!WordDom.attribute(relation, "TargetMode").equalsIgnoreCase("External")) {
      return;
    }
    String target = WordDom.attribute(relation, "Target");
    String type = WordDom.attribute(relation, "Type");
    String kind = type.substring(type.lastIndexOf('/') + 1);
    if (MAIL_MERGE.contains(kind)) {
      remarks.add(
          "il est relié à une source de publipostage (« "
              + shown(target)
              + " ») : Paraphe ne l'ouvre pas et retire ce lien des actes");
    } else if (kind.equals("attachedTemplate")) {
      refusals.add(
          "il est attaché à un modèle d'ailleurs (« "
              + shown(target)
              + " ») que chaque poste irait chercher. Détachez-le : dans Word, Fichier > Options >"
              + " Compléments > Gérer : Modèles > Attacher, choisissez Normal.dotm ; ou"
              + " enregistrez-le de nouveau depuis LibreOffice");
    } else if (kind.equals("hyperlink") && target.matches("(?i)(?:https?|mailto):.*")) {
      remarks.add("il porte un lien vers « " + shown(target) + " » : chaque acte le portera");
    } else {
      refusals.add(
          "il va chercher ailleurs « "
              + shown(target)
              + " » ("
              + what(kind)
              + ") à chaque ouverture. Incorporez-le dans le document (Word : Fichier >"
              + " Informations > Modifier les liens d'accès aux fichiers > Rompre la liaison)"
              + " ou supprimez-le");
    }
  }

  private static String what(String kind) {
    return switch (kind) {
      case "image" -> "image liée";
      case "oleObject" -> "objet lié";
      case "hyperlink" -> "lien vers un fichier";
      case "subDocument" -> "sous-document";
      case "frame" -> "cadre";
      default -> "lien « " + kind + " »";
    };
  }

  private static String shown(String target) {
    return Shortened.of(target, 80);
  }

  void look(Part part, Document tree) {
    if (!WordDom.all(tree, "altChunk").isEmpty()) {
      refusals.add(
          "il inclut un autre document (altChunk). Ouvrez-le dans Word et enregistrez-le : son"
              + " contenu y sera recopié");
    }
    if (!WordDom.all(tree, e -> WordDom.is(e, "ins") || WordDom.is(e, "del")).isEmpty()) {
      remarks.add(
          "il garde des modifications suivies : acceptez-les ou refusez-les avant de vous en"
              + " servir (Révision > Accepter)");
    }
    if (part == Part.CORPS) {
      sections(WordDom.all(tree, "sectPr"));
    }
  }

  private void sections(List<Element> all) {
    List<Element> sections =
        all.stream().filter(s -> !WordDom.is(s.getParentNode(), "sectPrChange")).toList();
    if (sections.isEmpty()) {
      remarks.add(
          "il n'a pas de mise en page (section) : la page, l'en-tête et le pied manqueront");
      return;
    }
    if (sections.size() > 1) {
      remarks.add(
          "il a "
              + sections.size()
              + " sections : comme document de style, seuls la page, l'en-tête et le pied de la"
              + " dernière servent");
    }
    WordDom.child(sections.get(sections.size() - 1), "pgSz").ifPresent(this::page);
  }

  private void page(Element size) {
    int width = SafeXml.number(WordDom.attribute(size, "w"), A4_WIDTH);
    int height = SafeXml.number(WordDom.attribute(size, "h"), A4_HEIGHT);
    boolean a4 =
        Math.abs(Math.min(width, height) - A4_WIDTH) < 60
            && Math.abs(Math.max(width, height) - A4_HEIGHT) < 60;
    if (!a4) {
      remarks.add(
          "sa page fait "
              + Math.round(width / 56.7)
              + " sur "
              + Math.round(height / 56.7)
              + " mm, pas le format A4 (210 sur 297)");
    } else if (width > height) {
      remarks.add("sa page est couchée (paysage)");
    }
  }

  private void numbering(WordZip zip) throws IOException, SAXException {
    Optional<Document> numbering = zip.part("word/numbering.xml");
    if (numbering.isPresent()) {
      for (Element list : WordDom.all(numbering.get(), "abstractNum")) {
        if (SafeXml.number(WordDom.attribute(list, "abstractNumId"), 0) >= 9000) {
          remarks.add(
              "il garde des listes d'un acte de Paraphe : partez d'un document vierge, sinon la"
                  + " numérotation des articles peut se mélanger");
          return;
        }
      }
    }
  }

  void look(WordParagraph paragraph) {
    for (WordField field : paragraph.fields()) {
      if (WordField.REACHING_OUT.contains(field.command())) {
        refusals.add(
            "un champ "
                + field.command()
                + " va chercher ou lance autre chose (« "
                + shown(field.instruction.toString().strip())
                + " »). Supprimez-le, ou remplacez-le par son texte (Ctrl+Maj+F9)");
      }
    }
  }
}
