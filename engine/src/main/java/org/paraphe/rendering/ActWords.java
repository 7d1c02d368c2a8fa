package org.paraphe.rendering;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.paraphe.act.Act;
import org.paraphe.act.Article;
import org.paraphe.act.Family;
import org.paraphe.act.Seance;
import org.paraphe.act.Signature;
import org.paraphe.act.Typographie;
import org.paraphe.act.Vote;

/** The words that every view adds around an act's own: one wording for DOCX, PDF and text. */
final class ActWords {
  static final String BLANK = "………………";
  static final String SHORT_BLANK = "………";
  static final String PROJET = "PROJET";
  static final String PROJET_LINE = "PROJET : document de travail, sans valeur juridique";

  private static final Pattern MASCULINE =
      Pattern.compile("(?iU)(?:maire|président|directeur|vice-président|premier)\\b");
  private static final Pattern FEMININE =
      Pattern.compile("(?iU)(?:mairesse|présidente|directrice|vice-présidente|première)\\b");

  private ActWords() {}

  /** What a program finds in the metadata of a document that a model helped to write. */
  static String assistance(String modele) {
    return "redaction-assistee-par-ia; modele=" + modele;
  }

  static String articleLabel(int numero) {
    return "Article " + Article.ordinal(numero);
  }

  /** How one article names another. */
  static String renvoi(int numero) {
    return "article " + Article.ordinal(numero);
  }

  /** « Article 1er – Objet »; a summary is no act and has titles only. */
  static String articleTitle(Act act, Article article) {
    String titre = article.titre();
    if (act.family() == Family.SYNTHESE && titre != null) {
      return titre;
    }
    String label = articleLabel(article.numero());
    return titre == null ? label : label + " – " + titre;
  }

  /** The line under the title; a draft has no number yet. */
  static String numero(Act act) {
    String numero = act.entete().numero();
    return "N° " + (numero == null ? BLANK : numero);
  }

  static String departement(String departement) {
    return "Département : " + departement;
  }

  /** CGCT L. 2121-10, L. 2121-17: convocation, quorum; what is not known is left to fill in. */
  static List<String> seance(Seance seance) {
    List<String> out = new ArrayList<>();
    out.add(
        opening(seance.dateSeance())
            + ", "
            + assembly(seance.assemblee())
            + ", convoqué le "
            + date(seance.dateConvocation())
            + ", s’est réuni à "
            + orBlank(seance.lieu())
            + ", sous la présidence de "
            + orBlank(seance.president())
            + ".");
    out.add(
        "Membres en exercice : "
            + count(seance.enExercice())
            + " – Présents : "
            + count(seance.presents())
            + " – Pouvoirs : "
            + count(seance.pouvoirs()));
    out.add("Secrétaire de séance : " + orBlank(seance.secretaire()));
    return out;
  }

  static String vote(Vote vote) {
    return "Vote – Pour : "
        + count(vote.pour())
        + " – Contre : "
        + count(vote.contre())
        + " – Abstentions : "
        + count(vote.abstentions())
        + " – Ne prennent pas part au vote : "
        + count(vote.nePrennentPasPart())
        + (vote.modalite() == null ? "" : " (" + vote.modalite() + ")");
  }

  static String done(Signature signature) {
    return "Fait à " + signature.lieu() + ", le " + date(signature.date());
  }

  /**
   * The quality above the signature, as usage has it: « Le Maire, ». A quality that already has its
   * article, or whose article cannot be told, stays as the settings write it.
   */
  static String qualite(Signature signature) {
    String qualite = signature.qualite();
    return (MASCULINE.matcher(qualite).lookingAt()
            ? "Le "
            : FEMININE.matcher(qualite).lookingAt() ? "La " : "")
        + qualite
        + ",";
  }

  /** The secretary of the session signs beside the maire (CGCT L. 2121-23); null elsewhere. */
  static @Nullable String secretaire(Act act) {
    Signature signature = act.signature();
    if (act.family() != Family.DELIBERATION || signature == null) {
      return null;
    }
    String name = signature.secretaire();
    return name == null ? BLANK : name;
  }

  /** The document's title: what a list of files or a tab shows. */
  static String title(Act act) {
    String objet = org.paraphe.act.Inline.text(act.objet());
    return act.entete().titre() + " – " + objet;
  }

  private static String opening(@Nullable String iso) {
    if (iso == null) {
      return "L’an " + BLANK + ", le " + BLANK;
    }
    try {
      LocalDate day = LocalDate.parse(iso);
      String date = Typographie.date(day);
      String dayAndMonth = date.substring(0, date.lastIndexOf(' '));
      return "L’an " + Typographie.nombreEnLettres(day.getYear()) + ", le " + dayAndMonth;
    } catch (DateTimeParseException e) {
      return "Le " + iso;
    }
  }

  private static String assembly(String name) {
    boolean vowel = !name.isEmpty() && "aeiouéAEIOUÉ".indexOf(name.charAt(0)) >= 0;
    return vowel ? "l’" + name : "le " + name;
  }

  private static String date(@Nullable String iso) {
    return iso == null ? BLANK : Typographie.date(iso);
  }

  private static String orBlank(@Nullable String value) {
    return value == null ? BLANK : value;
  }

  private static String count(@Nullable Integer count) {
    return count == null ? SHORT_BLANK : count.toString();
  }
}
