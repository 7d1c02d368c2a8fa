package org.paraphe.checking;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.paraphe.extraction.ExtractedPiece;
import org.paraphe.law.Citation;
import org.paraphe.law.Folded;
import org.paraphe.law.LegalCorpus;
import org.paraphe.law.Resolution;

/**
 * REFERENCE_*: an article that a piece relies on, that the act does not cite, and that is not in
 * force. Where a piece founds what is to be decided on it, in a visa or in a sentence, it blocks:
 * whoever writes the act from the piece would put it back. Elsewhere a piece may speak of the law
 * as it was.
 */
final class PieceReferenceCheck implements Check {

  private static final Pattern VISA = Pattern.compile("^\\W{0,4}(?:\\d{1,2}[.)] ?)?vu\\b.*");

  /** Right before the citation, or before another one that it is listed with. */
  private static final Pattern FOUNDED =
      Pattern.compile(
          "\\b(?:en (?:application|vertu)|sur (?:le fondement|la base)|au titre|conformement|par application"
              + "|dans (?:les conditions|le cadre|les limites)|(?:fonde|prevu|autorise|defini|institue|ouvert)e?s?)"
              + " (?:(?:sur|par|prevues|fixees|definies) ){0,2}(?:de |des |du |a |au |aux |par |sur )?(?:les? |l'|la )?"
              + "(?:dispositions )?(?:(?:de |des |du )?(?:l'|les )?)?(?:articles?|art\\.?)? ?(?:[lrd]\\.? ?[\\d-]+(?:,| et) ?(?:l'article )?)?$");

  /** Of a list on the same line. */
  private static final Pattern AN_ARTICLE = Pattern.compile("\\bart(?:icles?|s?\\.)[^;:]*$");

  private static final int LEAD = 90;

  private final LegalCorpus corpus;

  PieceReferenceCheck(LegalCorpus corpus) {
    this.corpus = corpus;
  }

  @Override
  public List<Finding> run(CheckSubject subject) {
    Set<String> seen =
        References.of(subject.act()).stream().map(Citation::target).collect(Collectors.toSet());
    Set<String> told = new HashSet<>(seen);
    Stream<Finding> ofCodes =
        subject.pieces().stream()
            .filter(p -> p.outcome().hasText())
            .flatMap(
                p ->
                    References.of(p.text()).stream()
                        .filter(c -> isOfACode(c) || isOfAnotherText(c))
                        .filter(c -> !References.isInATitle(p.text(), c))
                        .filter(c -> told.add(c.target()))
                        .flatMap(c -> finding(p, c, subject.date()).stream()));
    return Stream.of(ofCodes, orphans(subject, told), former(subject, told))
        .flatMap(s -> s)
        .toList();
  }

  /** « - article L. 2122-178 » far from its code's name: of none of those that it may be of. */
  private Stream<Finding> orphans(CheckSubject subject, Set<String> told) {
    return subject.pieces().stream()
        .filter(p -> p.outcome().hasText())
        .flatMap(
            p -> {
              List<Citation> orphans =
                  References.of(p.text()).stream()
                      .filter(c -> isAnOrphan(c, p.text()))
                      .filter(c -> told.add(c.target()))
                      .toList();
              Set<String> named = orphans.isEmpty() ? Set.of() : References.codes(p.text());
              return orphans.stream().flatMap(c -> orphan(p, c, named, subject.date()).stream());
            });
  }

  /** « pompe R2123-45 » is no article: a dot or the word « article » tells one. */
  private static boolean isAnOrphan(Citation citation, String text) {
    String before =
        Folded.of(
            text.substring(
                Math.max(citation.start() - LEAD, text.lastIndexOf('\n', citation.start() - 1) + 1),
                citation.start()));
    boolean told =
        citation.text().contains(".")
            || Folded.of(citation.text()).contains("art")
            || AN_ARTICLE.matcher(before).find();
    return told && References.isAnOrphan(citation);
  }

  /** Of the codes that the piece names, or of any where it names none. */
  private Optional<Finding> orphan(
      ExtractedPiece piece, Citation citation, Set<String> named, LocalDate date) {
    Set<String> codes = named.isEmpty() ? corpus.codes() : named;
    List<Resolution> found =
        codes.stream().map(id -> corpus.resolve(citation.ofCode(id), date)).toList();
    boolean known = found.stream().allMatch(r -> code(r.status()).isPresent());
    if (found.isEmpty() || !known) {
      return Optional.empty();
    }
    Resolution best =
        found.stream()
            .filter(r -> r.status() != Resolution.Status.INCONNU)
            .findFirst()
            .orElse(found.get(0));
    return code(best.status())
        .map(
            code ->
                Findings.attention(
                    code,
                    "pièce " + piece.name(),
                    "La pièce cite « "
                        + citation.text().strip().replaceAll("\\s+", " ")
                        + " » sans que l'on voie de quel texte : "
                        + (named.isEmpty() ? "dans les codes connus" : "dans le code qu'elle nomme")
                        + ", cet article est "
                        + ReferenceWords.of(best, date).replace(" dans ce code", "")
                        + ".",
                    "Ce qui en découle dans la pièce est à revoir.",
                    "Nommer le texte, et vérifier sur Légifrance que l'article est en vigueur."));
  }

  /**
   * An article of a law that a pack names as a basis up to a day, and that a piece still relies on
   * after it: « Vu l'article 34 de la loi n° 84-53 », codified since.
   */
  private static Stream<Finding> former(CheckSubject subject, Set<String> told) {
    Set<String> over =
        subject.pack().bases().stream()
            .filter(b -> b.jusqua() != null && !subject.date().isBefore(b.jusqua()))
            .flatMap(b -> References.of(b.texte()).stream())
            .map(Citation::target)
            .collect(Collectors.toSet());
    return subject.pieces().stream()
        .filter(p -> p.outcome().hasText() && !over.isEmpty())
        .flatMap(
            p ->
                References.of(p.text()).stream()
                    .filter(c -> over.contains(c.target()) && told.add(c.target()))
                    .map(c -> former(p, c)));
  }

  private static Finding former(ExtractedPiece piece, Citation citation) {
    return new Finding(
        FindingCode.REFERENCE_ABROGEE,
        isBasis(piece.text(), citation.start()) ? Severity.BLOQUANT : Severity.ATTENTION,
        "pièce " + piece.name(),
        "La pièce se fonde sur « "
            + ReferenceWords.name(citation)
            + " », qui n'est plus en vigueur à la date de l'acte.",
        "Le projet d'acte ne cite pas cet article, mais le texte qui l'a remplacé.",
        "Ne pas reprendre l'ancienne référence de la pièce.");
  }

  /** « Article 2 » of a text beside a code is the text's own. */
  private static boolean isOfACode(Citation citation) {
    String article = citation.article();
    return citation.nature() == Citation.Nature.CODE
        && article != null
        && (Character.isLetter(article.charAt(0)) || article.matches("\\d{3,}-\\d.*"));
  }

  /** A law or a decree: of some it is known that they were repealed as a whole. */
  private static boolean isOfAnotherText(Citation citation) {
    return citation.article() != null
        && switch (citation.nature()) {
          case LOI, ORDONNANCE, DECRET -> true;
          case CODE -> citation.code() == null;
          default -> false;
        };
  }

  private Optional<Finding> finding(ExtractedPiece piece, Citation citation, LocalDate date) {
    Resolution resolution = corpus.resolve(citation, date);
    if (resolution.status() == Resolution.Status.EN_VIGUEUR) {
      return MissingPoint.of("pièce " + piece.name(), citation, corpus, date);
    }
    return code(resolution.status())
        .map(
            code ->
                new Finding(
                    code,
                    isBasis(piece.text(), citation.start())
                            && !References.isSaidFormer(piece.text(), citation)
                        ? Severity.BLOQUANT
                        : Severity.ATTENTION,
                    "pièce " + piece.name(),
                    "La pièce se fonde sur « "
                        + ReferenceWords.name(citation)
                        + " » : "
                        + ReferenceWords.of(resolution, date)
                        + ".",
                    "Le projet d'acte ne cite pas cet article ; ce qui en découle dans la pièce"
                        + " est à revoir.",
                    "Vérifier quel texte était visé, et que l'acte a la bonne base légale."));
  }

  private static Optional<FindingCode> code(Resolution.Status status) {
    return switch (status) {
      case INCONNU -> Optional.of(FindingCode.REFERENCE_INTROUVABLE);
      case ABROGE -> Optional.of(FindingCode.REFERENCE_ABROGEE);
      case FUTUR -> Optional.of(FindingCode.REFERENCE_FUTURE);
      case EN_VIGUEUR, HORS_CORPUS, AMBIGU -> Optional.empty();
    };
  }

  private static boolean isBasis(String text, int at) {
    String lead = Words.fold(text.substring(Math.max(0, at - LEAD), at));
    return isVisa(text, at) || FOUNDED.matcher(lead).find();
  }

  private static boolean isVisa(String text, int at) {
    int from = text.lastIndexOf('\n', Math.max(0, at - 1)) + 1;
    int to = text.indexOf('\n', at);
    String line = text.substring(from, to < 0 ? text.length() : to);
    return Stream.of(line).map(Folded::of).anyMatch(l -> VISA.matcher(l).matches());
  }
}
