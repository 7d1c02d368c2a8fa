package org.paraphe.checking;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.paraphe.dossier.Shortened;
import org.paraphe.extraction.ExtractedPiece;
import org.paraphe.law.CheckedQuotation;
import org.paraphe.law.Citation;
import org.paraphe.law.LawArticle;
import org.paraphe.law.LegalCorpus;
import org.paraphe.law.Quotation;
import org.paraphe.law.Resolution;

/**
 * CITATION_INFIDELE: words in quotation marks that the act gives for those of an article and that
 * its version in force at the act's date does not have. Where the words cannot be compared, that is
 * said too, unless another finding already tells that the article is not in force.
 */
final class QuotationCheck implements Check {

  private static final int LONG = 160;

  private final LegalCorpus corpus;

  QuotationCheck(LegalCorpus corpus) {
    this.corpus = corpus;
  }

  @Override
  public List<Finding> run(CheckSubject subject) {
    List<Finding> findings = new ArrayList<>();
    LocalDate date = subject.date();
    References.spoken(subject.act(), corpus, date)
        .forEach(
            s -> {
              Quotation result = s.quotation().result();
              if (result == Quotation.INFIDELE) {
                findings.add(unfaithful(s.where(), s.quotation(), date));
              } else if (result == Quotation.NON_VERIFIABLE && isInForce(s.quotation(), date)) {
                findings.add(unverified(s.where(), s.quotation(), date));
              }
            });
    Set<String> said = findings.stream().map(Finding::what).collect(Collectors.toSet());
    subject.pieces().stream()
        .filter(p -> p.outcome().hasText())
        .forEach(
            p ->
                ofPiece(subject, p).stream()
                    .filter(f -> said.add(f.what()))
                    .forEach(findings::add));
    return findings;
  }

  /** What a piece gives for the law's words, whether or not the act takes them up. */
  private List<Finding> ofPiece(CheckSubject subject, ExtractedPiece piece) {
    LocalDate date = subject.date();
    String where = "pièce " + piece.name();
    return CheckedQuotation.of(piece.text(), References.ofPiece(piece.text()), corpus, date)
        .stream()
        .filter(q -> !q.quoted().otherWording())
        .flatMap(
            q ->
                switch (q.result()) {
                  case INFIDELE -> Stream.of(unfaithful(where, q, date));
                  case NON_VERIFIABLE ->
                      isTold(q, date) ? Stream.empty() : Stream.of(unverified(where, q, date));
                  case CONFORME -> Stream.empty();
                })
        .toList();
  }

  /** Another finding tells that an article is not in force. */
  private boolean isTold(CheckedQuotation quotation, LocalDate date) {
    return quotation.quoted().of().stream()
        .map(c -> corpus.resolve(c, date).status())
        .anyMatch(
            s ->
                s == Resolution.Status.INCONNU
                    || s == Resolution.Status.ABROGE
                    || s == Resolution.Status.FUTUR);
  }

  private boolean isInForce(CheckedQuotation quotation, LocalDate date) {
    return quotation.quoted().of().stream()
        .allMatch(c -> corpus.resolve(c, date).status() == Resolution.Status.EN_VIGUEUR);
  }

  private Finding unfaithful(String where, CheckedQuotation quotation, LocalDate date) {
    @Nullable LawArticle old = quotation.lastSaidBy();
    if (!quotation.surely()) {
      return nearly(where, quotation, date);
    }
    return Findings.blocking(
        FindingCode.CITATION_INFIDELE,
        where,
        "Citation infidèle : "
            + words(quotation)
            + " n'est pas dans "
            + names(quotation)
            + known(quotation, date)
            + ".",
        old == null
            ? "L'acte prêterait au texte des mots qu'il n'a pas : sa motivation serait inexacte."
            : "Ces mots sont ceux de la "
                + ReferenceWords.version(old)
                + ", qui n'est pas celle du "
                + ReferenceWords.day(date)
                + ".",
        "Reprendre les mots du texte en vigueur (Légifrance ; la page de contrôle les montre si les"
            + " textes sont importés), ou écrire la"
            + " phrase sans guillemets.");
  }

  /** The sentence does not say that they are the law's, but most of them are. */
  private Finding nearly(String where, CheckedQuotation quotation, LocalDate date) {
    return Findings.attention(
        FindingCode.CITATION_INFIDELE,
        where,
        "Mots à comparer au texte : "
            + words(quotation)
            + " reprend en partie les mots de "
            + names(quotation)
            + known(quotation, date)
            + ", mais pas tous.",
        "Donnés pour ceux de la loi, des mots changés rendraient la motivation inexacte.",
        "Comparer au texte en vigueur (Légifrance), puis reprendre ses mots ou écrire que ce sont"
            + " ceux de l'acte.");
  }

  /** The version that the words were compared with. */
  private String known(CheckedQuotation quotation, LocalDate date) {
    return quotation.quoted().of().stream()
        .map(c -> corpus.resolve(c, date))
        .findFirst()
        .map(r -> ", " + ReferenceWords.of(r, date))
        .orElse("");
  }

  private static Finding unverified(String where, CheckedQuotation quotation, LocalDate date) {
    return Findings.attention(
        FindingCode.REFERENCE_HORS_CORPUS,
        where,
        "Citation non vérifiée : "
            + words(quotation)
            + " n'a pas pu être comparé aux mots de "
            + names(quotation)
            + ".",
        quotation.saidBy().isEmpty()
            ? "Le texte de cet article n'est pas chargé dans cette installation."
            : "L'acte dit citer une autre rédaction que celle du " + ReferenceWords.day(date) + ".",
        "Comparer ces mots au texte sur Légifrance, ou charger les textes (« paraphe corpus import"
            + " »).");
  }

  private static String words(CheckedQuotation quotation) {
    String words = quotation.quoted().words().replaceAll("\\s+", " ");
    return "« " + Shortened.of(words, LONG) + " »";
  }

  private static String names(CheckedQuotation quotation) {
    return quotation.quoted().of().stream()
        .map(QuotationCheck::name)
        .distinct()
        .collect(Collectors.joining(" ni dans "));
  }

  private static String name(Citation citation) {
    String name = ReferenceWords.name(citation);
    return name.startsWith("article ") ? "l'" + name : name;
  }
}
