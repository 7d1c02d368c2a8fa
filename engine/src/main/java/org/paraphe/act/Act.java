package org.paraphe.act;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An act, from its head to its annexes. Documents are views of it; what a person decides on is its
 * canonical XML ({@link ActXml#canonical}).
 *
 * @param formule "DÉCIDE", "ARRÊTE", "Après en avoir délibéré, … DÉCIDE"
 * @param recours the ways and delays of appeal; empty where the act has none
 * @param execution who carries it out; empty where the act does not say
 * @param certification printed on final documents only; never part of the canonical XML
 * @param modele the language model that helped to write it, as a machine-readable mark (AI Act,
 *     art. 50(2)); null for none
 */
public record Act(
    ActKind kind,
    Family family,
    Entete entete,
    @Nullable Seance seance,
    List<Inline> objet,
    List<Visa> visas,
    List<Considerant> considerants,
    String formule,
    List<Article> articles,
    @Nullable Vote vote,
    @Nullable Signature signature,
    List<Inline> recours,
    List<Inline> execution,
    @Nullable String certification,
    List<Annexe> annexes,
    @Nullable String modele) {

  public Act {
    objet = Spacing.of(List.copyOf(objet));
    visas = List.copyOf(visas);
    considerants = List.copyOf(considerants);
    articles = List.copyOf(articles);
    recours = Spacing.of(List.copyOf(recours));
    execution = Spacing.of(List.copyOf(execution));
    annexes = List.copyOf(annexes);
  }

  /** An act that no language model helped to write. */
  public Act(
      ActKind kind,
      Family family,
      Entete entete,
      @Nullable Seance seance,
      List<Inline> objet,
      List<Visa> visas,
      List<Considerant> considerants,
      String formule,
      List<Article> articles,
      @Nullable Vote vote,
      @Nullable Signature signature,
      List<Inline> recours,
      List<Inline> execution,
      @Nullable String certification,
      List<Annexe> annexes) {
    this(
        kind,
        family,
        entete,
        seance,
        objet,
        visas,
        considerants,
        formule,
        articles,
        vote,
        signature,
        recours,
        execution,
        certification,
        annexes,
        null);
  }

  /** The same act with the mark of the model that helped. */
  public Act assistedBy(String model) {
    return with(entete, seance, vote, signature, certification, model);
  }

  /**
   * The adopted text: the same one, with the session that voted it and its vote. A block that the
   * template does not print stays out.
   */
  public Act voted(Seance held, Vote count) {
    Signature block = signature;
    return with(
        entete,
        seance == null ? null : held,
        vote == null ? null : count,
        block == null
            ? null
            : new Signature(
                block.lieu(), block.date(), block.signataire(), block.qualite(), held.secretaire()),
        certification,
        modele);
  }

  /** The final act: the same one, with what the register and the signature give. */
  public Act signedOff(String numero, java.time.LocalDate date) {
    Signature block = signature;
    return with(
        new Entete(entete.collectivite(), entete.departement(), entete.titre(), numero),
        seance,
        vote,
        block == null
            ? null
            : new Signature(
                block.lieu(),
                date.toString(),
                block.signataire(),
                block.qualite(),
                block.secretaire()),
        certification,
        modele);
  }

  /** The same act, which says what makes it enforceable or public: a date, a place. */
  public Act certifiedBy(String words) {
    return with(entete, seance, vote, signature, words, modele);
  }

  /** The same text. */
  private Act with(
      Entete head,
      @Nullable Seance held,
      @Nullable Vote count,
      @Nullable Signature block,
      @Nullable String words,
      @Nullable String model) {
    return new Act(
        kind,
        family,
        head,
        held,
        objet,
        visas,
        considerants,
        formule,
        articles,
        count,
        block,
        recours,
        execution,
        words,
        annexes,
        model);
  }
}
