package org.paraphe.template;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.paraphe.act.ActKind;
import org.paraphe.act.Family;
import org.paraphe.facts.SubjectWords;

/**
 * Everything that makes a kind of act, read from {@code act-templates/<kind>/}.
 *
 * @param version first 12 digits of the SHA-256 over the pack's files; journaled with each draft
 * @param natureActes ACTES nature, "1" to "6"
 * @param matiereActes ACTES matter, a string: "7.5" (7.10 is not 7.1)
 * @param transmissible sent to the préfet (CGCT L2131-2)
 * @param registre the register that numbers it: "deliberations", "arretes"
 * @param circuit how many approvals lead to sign-off
 * @param publication published, notified, or both
 * @param sensible drafted without a model unless the authority says otherwise
 * @param conservation retention in words, for people
 * @param reconnaissance words that tell this kind in a dossier
 * @param bases legal bases with the date from which they serve
 * @param mentions what the act must carry: "signataire", "recours"
 * @param actTemplate text of {@code act.ftl}
 * @param promptTemplate text of {@code prompt.ftl}
 * @param style bytes of {@code style.docx}; null for the default one
 * @param slots parts of the text that a model may word
 * @param body the Word document that the text was drawn from; null where an act.ftl gives it
 * @param lowRisk true where drafts without an open finding may be approved together
 */
public record TemplatePack(
    ActKind kind,
    String version,
    String title,
    Family family,
    String natureActes,
    String matiereActes,
    boolean transmissible,
    String registre,
    Circuit circuit,
    Publication publication,
    boolean sensible,
    String conservation,
    Reconnaissance reconnaissance,
    List<LegalBasis> bases,
    Set<String> mentions,
    List<FieldSpec> fields,
    String actTemplate,
    String promptTemplate,
    byte @Nullable [] style,
    List<TextSlot> slots,
    @Nullable PackBody body,
    boolean lowRisk) {

  public TemplatePack {
    bases = List.copyOf(bases);
    mentions = Set.copyOf(mentions);
    fields = List.copyOf(fields);
    slots = List.copyOf(slots);
  }

  /** A pack whose text is an {@code act.ftl}. */
  public TemplatePack(
      ActKind kind,
      String version,
      String title,
      Family family,
      String natureActes,
      String matiereActes,
      boolean transmissible,
      String registre,
      Circuit circuit,
      Publication publication,
      boolean sensible,
      String conservation,
      Reconnaissance reconnaissance,
      List<LegalBasis> bases,
      Set<String> mentions,
      List<FieldSpec> fields,
      String actTemplate,
      String promptTemplate,
      byte @Nullable [] style,
      List<TextSlot> slots) {
    this(
        kind,
        version,
        title,
        family,
        natureActes,
        matiereActes,
        transmissible,
        registre,
        circuit,
        publication,
        sensible,
        conservation,
        reconnaissance,
        bases,
        mentions,
        fields,
        actTemplate,
        promptTemplate,
        style,
        slots,
        null,
        false);
  }

  public Optional<FieldSpec> field(String name) {
    for (FieldSpec field : fields) {
      if (field.name().equals(name)) {
        return Optional.of(field);
      }
    }
    return Optional.empty();
  }

  /** The fields that a drafter is asked for. */
  public List<FieldSpec> asked() {
    return fields.stream().filter(f -> f.origine() == Origine.DOSSIER).toList();
  }

  /** What tells words of a matter from those that every dossier of the kind is made of. */
  public SubjectWords subjectWords() {
    return new SubjectWords(
        Stream.of(
                Stream.of(title),
                reconnaissance.mots().keySet().stream(),
                asked().stream().map(FieldSpec::label))
            .flatMap(s -> s));
  }

  /** One approval, or the validateur's and then the signataire's. */
  public enum Circuit {
    UNE_ETAPE,
    DEUX_ETAPES
  }

  public enum Publication {
    PUBLIE,
    NOTIFIE,
    PUBLIE_ET_NOTIFIE
  }

  /**
   * @param mots words or phrases that speak for the kind, with their weight
   * @param contre words that speak against it, with their weight
   * @param seuil the sum from which the kind is a candidate
   * @param defaut true for a kind that is looked at only where no other is a candidate
   */
  public record Reconnaissance(
      java.util.Map<String, Integer> mots,
      java.util.Map<String, Integer> contre,
      int seuil,
      boolean defaut) {
    public Reconnaissance {
      mots = java.util.Map.copyOf(mots);
      contre = java.util.Map.copyOf(contre);
    }

    public Reconnaissance(
        java.util.Map<String, Integer> mots, java.util.Map<String, Integer> contre, int seuil) {
      this(mots, contre, seuil, false);
    }
  }

  /**
   * @param depuis the date from which the basis serves; null for always
   */
  public record LegalBasis(String texte, @Nullable LocalDate depuis, @Nullable LocalDate jusqua) {}
}
