package org.paraphe.rendering;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.paraphe.act.Act;
import org.paraphe.act.ActXml;
import org.paraphe.act.Annexe;
import org.paraphe.act.Article;
import org.paraphe.act.Considerant;
import org.paraphe.act.Visa;
import org.paraphe.checking.Finding;
import org.paraphe.checking.FindingCode;
import org.paraphe.checking.Severity;
import org.paraphe.dossier.Shortened;
import org.paraphe.extraction.EditedDocument;
import org.paraphe.extraction.EditedDocument.Paragraph;

/**
 * The act in a document that a person edited, Word's or OpenDocument's. What a paragraph is, its
 * style says; a paragraph of another style is taken where it stands if an article or the visas are
 * open there, and is told in either case.
 */
public final class DocxActReader {

  private static final String GAP = "[\\s\\u00A0\\u202F]*";
  private static final Pattern VU = opening("vu\\b[ \\u00A0]*:?");
  private static final Pattern CONSIDERANT = opening("considérant\\b");
  private static final Pattern OBJET = opening("objet" + GAP + ":");
  private static final Pattern RECOURS = opening("voies et délais de recours" + GAP + "[–-]");
  private static final Pattern ANNEXE =
      opening("annexe" + GAP + "(?:n°" + GAP + "\\d+|\\d+)?" + GAP + ":");
  private static final Pattern ARTICLE =
      opening("(?:article" + GAP + "(?:\\d+" + GAP + "(?:er|e)?|premier)\\b)?" + GAP + "[–:-]?");

  /**
   * A heading that somebody typed at the head of a paragraph: its number, and the text after it.
   */
  private static final Pattern TYPED_ARTICLE =
      Pattern.compile(
          GAP
              + "(?iU:article"
              + GAP
              + "(\\d+)"
              + GAP
              + "(?:er|e)?)"
              + GAP
              + "(?:[:.–—-]"
              + GAP
              + "|$)");

  private static final Pattern DASH = opening("[–-]");
  private static final Pattern COLON = Pattern.compile(GAP + ":" + GAP + "$");
  private static final Pattern STOP = Pattern.compile(GAP + "[,;.]" + GAP + "$");
  private static final int QUOTED = 400;

  private final Act before;
  private final Map<String, Integer> articles = new HashMap<>();
  private final OfficialLines official;
  private final Map<ActPart, ReadLine> joined = new HashMap<>();
  private final List<Visa> visas = new ArrayList<>();
  private final List<Considerant> considerants = new ArrayList<>();
  private final List<Section> sections = new ArrayList<>();
  private final List<Finding> findings = new ArrayList<>();
  private @Nullable Section open;
  private boolean inHead;

  /** An article or an annex that is being read. */
  private record Section(boolean annexe, String titre, ReadBlocks blocks) {}

  private DocxActReader(Act before) {
    this.before = before;
    this.official = new OfficialLines(before);
  }

  private static Pattern opening(String words) {
    return Pattern.compile(GAP + "(?iU:" + words + ")" + GAP);
  }

  /**
   * @param before the act as the document was drafted: tells what unchanged words are, never what
   *     they say now
   */
  public static ReturnedAct read(EditedDocument document, Act before) {
    return new DocxActReader(before).read(document);
  }

  /** False for a document none of whose paragraphs has a style of an act. */
  public static boolean knowsAPartOf(EditedDocument document) {
    return document.paragraphs().stream().anyMatch(p -> ActPart.of(p.styles()).isPresent());
  }

  private ReturnedAct read(EditedDocument document) {
    int rank = 0;
    for (Paragraph paragraph : document.paragraphs()) {
      if (ActPart.of(paragraph.styles()).orElse(null) == ActPart.ARTICLE && isArticle(paragraph)) {
        rank++;
        for (String bookmark : paragraph.bookmarks()) {
          articles.put(bookmark, rank);
        }
      }
    }
    document.paragraphs().forEach(this::paragraph);
    Act read = ActXml.read(ActXml.write(ActRealignment.of(before, act())));
    official.unread().forEach(line -> findings.add(unread(line)));
    official.restored().forEach(line -> findings.add(restored(line)));
    return new ReturnedAct(
        read, findings, document.comments(), ActDifference.between(before, read));
  }

  /** A numbered article without a title is one too; an empty line in its style is none. */
  private static boolean isArticle(Paragraph paragraph) {
    return paragraph.list() != null || !paragraph.text().isBlank();
  }

  private void paragraph(Paragraph paragraph) {
    ReadLine line = new ReadLine(paragraph.runs());
    Optional<ActPart> part = ActPart.of(paragraph.styles());
    if (paragraph.place() != null) {
      cell(paragraph, line);
    } else if (part.filter(ActPart.ARTICLE::equals).isPresent() && isArticle(paragraph)) {
      article(paragraph, line);
    } else if (!line.isBlank()) {
      part.filter(p -> p != ActPart.CELLULE)
          .ifPresentOrElse(p -> part(p, paragraph, line), () -> unstyled(paragraph, line));
    }
  }

  private void cell(Paragraph paragraph, ReadLine line) {
    if (open != null && paragraph.place() != null) {
      open.blocks().cell(paragraph.place(), line);
    } else if (!line.isBlank()) {
      findings.add(nowhere(line));
    }
  }

  private void article(Paragraph paragraph, ReadLine line) {
    Pattern opening = paragraph.list() == null && !isSynthese() ? ARTICLE : DASH;
    open(false, line.after(opening).text().strip());
  }

  private boolean isSynthese() {
    return before.family() == org.paraphe.act.Family.SYNTHESE;
  }

  private void open(boolean annexe, String titre) {
    open = new Section(annexe, titre, new ReadBlocks(articles));
    sections.add(open);
  }

  private void part(ActPart part, Paragraph paragraph, ReadLine line) {
    if (OfficialLines.holds(part)) {
      official.add(part, line.text());
      close(part);
      return;
    }
    switch (part) {
      case VISA, CONSIDERANT -> reason(part, line);
      case OBJET, FORMULE, EXECUTION, RECOURS, CERTIFICATION ->
          joined.merge(part, line, ReadLine::then);
      case ANNEXE -> open(true, line.after(ANNEXE).text().strip());
      case ALINEA, POINT, TIRET, TITRETABLEAU -> block(part, paragraph, line);
      default -> {} // the mark of a draft
    }
    close(part);
  }

  /** After the articles come the parts that end an act: what follows them is in no article. */
  private void close(ActPart part) {
    inHead = part == ActPart.OBJET || part == ActPart.VISA || part == ActPart.CONSIDERANT;
    switch (part) {
      case ARTICLE, ANNEXE, ALINEA, POINT, TIRET, TITRETABLEAU -> {}
      default -> open = null;
    }
  }

  private void block(ActPart part, Paragraph paragraph, ReadLine line) {
    if (open == null) {
      findings.add(nowhere(line));
      return;
    }
    switch (part) {
      case POINT, TIRET -> point(open.blocks(), part, paragraph, line);
      case TITRETABLEAU -> open.blocks().tableTitle(line);
      default -> alinea(line, paragraph.indent());
    }
  }

  private void alinea(ReadLine line, int indent) {
    if (open == null || open.annexe() || !opensTheNextArticle(line)) {
      Objects.requireNonNull(open).blocks().alinea(line, indent);
      return;
    }
    open(false, "");
    ReadLine rest = line.after(TYPED_ARTICLE);
    if (!rest.isBlank()) {
      open.blocks().alinea(rest, indent);
    }
    findings.add(typedArticle(line));
  }

  private Finding typedArticle(ReadLine line) {
    return horsStyle(
        where(),
        "« " + quoted(line.text()) + " » commence comme un article.",
        "Son numéro est celui de l'article suivant : ce passage a été repris comme un article, là où"
            + " il est.",
        "Vérifier sa place dans le projet ; s'il n'est pas un article, le récrire sans « Article …"
            + " » au début et rendre le document de nouveau.");
  }

  /** Not where the draft had these words already, as the text of another act that it quotes. */
  private boolean opensTheNextArticle(ReadLine line) {
    Matcher typed = TYPED_ARTICLE.matcher(line.text());
    if (!typed.lookingAt()) {
      return false;
    }
    String number = typed.group(1);
    long next = sections.stream().filter(s -> !s.annexe()).count() + 1;
    return String.valueOf(next).equals(number)
        && !WordDiff.key(TextWriter.write(before)).contains(WordDiff.key(line.text()).strip());
  }

  /** A point whose number somebody took away is one more paragraph of the point before. */
  private static void point(ReadBlocks blocks, ActPart part, Paragraph paragraph, ReadLine line) {
    if (paragraph.list() == null && blocks.inList()) {
      blocks.alinea(line, Math.max(WordNumbering.indent(0), paragraph.indent()));
    } else {
      blocks.point(paragraph, part == ActPart.POINT, line);
    }
  }

  /** Its first words say it better than a style that came with another paragraph. */
  private void reason(ActPart part, ReadLine line) {
    boolean considerant =
        part == ActPart.CONSIDERANT
            ? !VU.matcher(line.text()).lookingAt()
            : CONSIDERANT.matcher(line.text()).lookingAt();
    if (considerant) {
      considerants.add(considerant(line));
    } else {
      visas.add(visa(line));
    }
  }

  private static Visa visa(ReadLine line) {
    return new Visa(line.after(VU).before(STOP).content(Map.of()));
  }

  private static Considerant considerant(ReadLine line) {
    return new Considerant(line.after(CONSIDERANT).before(STOP).content(Map.of()));
  }

  /** Where it stands it is what a reader sees: so it is taken there, and told. */
  private void unstyled(Paragraph paragraph, ReadLine line) {
    boolean aside = paragraph.styles().stream().anyMatch(s -> s.matches("note|image|texte masqué"));
    if (inHead && !aside && VU.matcher(line.text()).lookingAt()) {
      visas.add(visa(line));
      findings.add(taken(line, "visa " + visas.size(), "comme visa", "Visa"));
    } else if (inHead && !aside && CONSIDERANT.matcher(line.text()).lookingAt()) {
      considerants.add(considerant(line));
      findings.add(
          taken(line, "considérant " + considerants.size(), "comme considérant", "Considerant"));
    } else if (open == null || aside) {
      findings.add(nowhere(line));
    } else if (paragraph.list() != null) {
      open.blocks().point(paragraph, paragraph.numbered(), line);
      findings.add(
          taken(
              line, where(), "comme point d'une liste", paragraph.numbered() ? "Point" : "Tiret"));
    } else {
      boolean article = opensTheNextArticle(line);
      alinea(line, paragraph.indent());
      if (!article) {
        findings.add(taken(line, where(), "comme alinéa", "Alinea"));
      }
    }
  }

  private String where() {
    if (open == null) {
      return "document modifié";
    }
    long rank = sections.stream().filter(s -> s.annexe() == open.annexe()).count();
    return (open.annexe() ? "annexe " : "article ") + rank;
  }

  private static Finding taken(ReadLine line, String where, String what, String style) {
    return horsStyle(
        where,
        "« " + quoted(line.text()) + " » n'est dans aucun style de l'acte.",
        "Son style ne dit pas ce que c'est : ce passage a été repris " + what + ", là où il est.",
        "Vérifier sa place dans le projet ; si elle ne convient pas, lui donner le bon style («"
            + " Paraphe "
            + style
            + " » ou un autre) et rendre le document de nouveau.");
  }

  private Finding nowhere(ReadLine line) {
    return horsStyle(
        where(),
        "« " + quoted(line.text()) + " » n'est dans aucune partie de l'acte et n'a pas été repris.",
        "Ni son style ni sa place ne disent ce que c'est.",
        "S'il doit être dans l'acte, lui donner un style « Paraphe … » à sa place et rendre le"
            + " document de nouveau ; sinon, rien à faire.");
  }

  private static Finding unread(String line) {
    return horsStyle(
        "document modifié",
        "« " + quoted(line) + " » a été changé et n'a pas été repris.",
        "Cette ligne est écrite par Paraphe (numéro, séance, vote, signature) ; sous cette forme"
            + " elle ne se relit pas.",
        "Saisir la valeur dans son champ (« champ = valeur »), ou rendre à la ligne sa forme.");
  }

  private static Finding restored(String line) {
    return horsStyle(
        "document modifié",
        "« " + quoted(line) + " » a été supprimé du document et reste dans l'acte.",
        "Un acte ne va pas sans cette ligne de son en-tête.",
        "Rien à faire ; pour la changer, la récrire au lieu de la supprimer.");
  }

  private static Finding horsStyle(String where, String what, String why, String fix) {
    return new Finding(FindingCode.HORS_STYLE, Severity.ATTENTION, where, what, why, fix);
  }

  private static String quoted(String text) {
    return Shortened.of(text.replaceAll("\\s+", " ").strip(), QUOTED);
  }

  private Act act() {
    List<Article> read = new ArrayList<>();
    List<Annexe> annexes = new ArrayList<>();
    for (Section section : sections) {
      if (section.annexe()) {
        annexes.add(new Annexe(section.titre(), section.blocks().blocks()));
      } else {
        String titre = section.titre().isEmpty() ? null : section.titre();
        read.add(new Article(read.size() + 1, titre, section.blocks().blocks()));
      }
    }
    return new Act(
        before.kind(),
        before.family(),
        official.entete(),
        official.seance(),
        line(ActPart.OBJET).after(OBJET).content(articles),
        visas,
        considerants,
        line(ActPart.FORMULE).before(COLON).text().strip(),
        read,
        official.vote(),
        official.signature(),
        line(ActPart.RECOURS).after(RECOURS).content(articles),
        line(ActPart.EXECUTION).content(articles),
        before.certification(),
        annexes,
        before.modele());
  }

  private ReadLine line(ActPart part) {
    return joined.getOrDefault(part, new ReadLine(List.of()));
  }
}
