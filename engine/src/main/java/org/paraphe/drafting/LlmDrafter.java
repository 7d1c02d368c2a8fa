package org.paraphe.drafting;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.paraphe.act.Family;
import org.paraphe.dossier.TransientFailure;
import org.paraphe.facts.Fact;
import org.paraphe.facts.Value;
import org.paraphe.template.ActTemplates;
import org.paraphe.template.FieldSpec;
import org.paraphe.template.TemplatePack;
import org.paraphe.template.TextSlot;

/**
 * Drafts with a language model behind an OpenAI-compatible service, in two calls. The model has no
 * hands: for the first it gets text and a closed schema of the fields that a dossier may give, and
 * returns values with their quotes; code finds each quote in the pieces, and a value without one is
 * left out and told. For the second it gets those verified values alone and proposes words for the
 * passages that the pack opens to it; code lets only words pass that say nothing new. The kind, the
 * template, the signatory, the session and the number are never asked of it. Thread-safe.
 *
 * <p>Wrap it in a {@link FallbackDrafter}: every failure of the model is a {@link
 * TransientFailure}.
 */
public final class LlmDrafter implements Drafter {

  private static final int LONGEST_LINE = 1_000;

  private final ModelSettings settings;
  private final ModelCall model;
  private final DraftAssembly assembly;

  public LlmDrafter(ModelSettings settings, ActTemplates templates) {
    this(settings, templates, () -> false);
  }

  /**
   * @param stopped true as soon as no call may go on; asked before and several times a second
   *     during each
   */
  public LlmDrafter(ModelSettings settings, ActTemplates templates, BooleanSupplier stopped) {
    this.settings = settings;
    this.model = new ModelCall(settings, stopped);
    this.assembly = new DraftAssembly(templates);
  }

  @Override
  public String name() {
    return "llm:" + settings.model();
  }

  @Override
  public Draft draft(DraftRequest request) {
    long start = System.nanoTime();
    Shield shield = Shield.of(settings, request);
    Usage usage = new Usage();
    List<Draft.Notice> notices = new ArrayList<>();
    Map<String, String> versions = new HashMap<>();
    versions.put("model", settings.model());
    List<Fact> facts = request.emptied(facts(request, shield, usage, versions, notices));
    Map<String, String> wordings =
        settings.wordings() && !request.pack().slots().isEmpty()
            ? wordings(request.pack(), facts, shield, usage, versions, notices)
            : Map.of();
    versions.put("provider", settings.url().getHost() + (settings.local() ? " (local)" : ""));
    versions.put("personalData", shield.categories());
    double seconds = (System.nanoTime() - start) / 1e9;
    return assembly.assemble(
        request,
        name(),
        facts,
        wordings,
        versions,
        notices,
        settings.rates().of(usage.tokensIn(), usage.tokensOut(), seconds));
  }

  private List<Fact> facts(
      DraftRequest request,
      Shield shield,
      Usage usage,
      Map<String, String> versions,
      List<Draft.Notice> notices) {
    boolean summary = request.pack().family() == Family.SYNTHESE;
    List<FieldSpec> asked =
        (summary ? ChosenPassages.asked(request.pack()) : request.pack().asked())
            .stream()
                .filter(f -> !request.typed().containsKey(f.name()))
                .filter(f -> !request.emptied().contains(f.name()))
                .toList();
    Prompt prompt =
        Prompt.ofFacts(
            request.pack(),
            asked,
            shield.pieces(request.pieces()),
            shield.replace(request.instructions()),
            settings.window());
    versions.put("prompt", prompt.version());
    Map<String, Answer> answers =
        model
            .ask(
                prompt,
                AnswerSchema.of(asked),
                usage,
                text -> AnswerReader.read(text, asked, shield.restore()))
            .stream()
            .collect(Collectors.toMap(Answer::field, a -> a));
    AnswerFacts reader = new AnswerFacts(new Quotes(request.pieces()));
    List<Fact> facts =
        summary
            ? ChosenPassages.facts(request, settings.model(), asked, answers, reader)
            : compared(request, field -> fact(field, request, answers, reader), notices);
    notices.addAll(reader.notices());
    if (!prompt.left().isEmpty()) {
      notices.add(cut(prompt.left().stream().map(shield.restore()).toList()));
    }
    return facts;
  }

  private static List<Fact> compared(
      DraftRequest request, Function<FieldSpec, Fact> read, List<Draft.Notice> notices) {
    Map<String, Fact> plain =
        new FactSearch(request.pieces(), request.given(), request.date())
            .facts(request.pack(), request.typed()).stream()
                .collect(Collectors.toMap(Fact::name, f -> f));
    SecondReading second = new SecondReading();
    List<Fact> facts =
        request.pack().asked().stream()
            .map(
                field -> {
                  Fact model = read.apply(field);
                  return second.compared(field, model, plain.getOrDefault(field.name(), model));
                })
            .toList();
    second.notice().ifPresent(notices::add);
    return facts;
  }

  private static Fact fact(
      FieldSpec field, DraftRequest request, Map<String, Answer> answers, AnswerFacts reader) {
    Value typed = request.typed().get(field.name());
    if (typed != null) {
      return Fact.typed(field.name(), field.type(), typed);
    }
    Answer answer = answers.get(field.name());
    return answer == null ? Fact.absent(field.name(), field.type()) : reader.fact(field, answer);
  }

  /** What the model proposes and code lets pass; a model that fails here costs its words only. */
  private Map<String, String> wordings(
      TemplatePack pack,
      List<Fact> facts,
      Shield shield,
      Usage usage,
      Map<String, String> versions,
      List<Draft.Notice> notices) {
    Prompt prompt = Prompt.ofWordings(pack, lines(pack, facts, shield));
    versions.put("wordingPrompt", prompt.version());
    Map<String, String> proposed;
    try {
      proposed =
          model.ask(
              prompt,
              AnswerSchema.ofWordings(pack.slots()),
              usage,
              text -> AnswerReader.wordings(text, pack.slots(), shield.restore()));
    } catch (TransientFailure failure) {
      notices.add(
          new Draft.Notice(
              "MODELE_INDISPONIBLE",
              "Le modèle a relevé les valeurs, mais n'a pas proposé de formulation ; le texte du"
                  + " modèle d'acte a été gardé.",
              String.valueOf(failure.getMessage())));
      return Map.of();
    }
    WordingCheck check = new WordingCheck(pack, facts);
    Map<String, String> kept = new LinkedHashMap<>();
    for (TextSlot slot : pack.slots()) {
      String words = proposed.get(slot.name());
      if (words != null && !words.isBlank()) {
        String wording = plain(words);
        Optional<String> refusal = check.refusal(slot, wording);
        notices.add(
            refusal.map(why -> refused(slot, wording, why)).orElseGet(() -> said(slot, wording)));
        if (refusal.isEmpty()) {
          kept.put(slot.name(), wording);
        }
      }
    }
    return kept;
  }

  /** « montant de la subvention : 4500.00 (pièce : « Proposition : 4 500 € ») ». */
  private static List<String> lines(TemplatePack pack, List<Fact> facts, Shield shield) {
    List<String> lines = new ArrayList<>();
    for (Fact fact : facts) {
      String label = pack.field(fact.name()).map(FieldSpec::label).orElse(fact.name());
      fact.found()
          .ifPresent(
              value ->
                  lines.add(
                      label
                          + " : "
                          + shield.replace(shortened(value.asText()))
                          + quote(fact, shield)));
    }
    return lines;
  }

  private static String quote(Fact fact, Shield shield) {
    return fact.source() == null
        ? ""
        : " (pièce : « " + shield.replace(shortened(fact.source().quote())) + " »)";
  }

  private static String shortened(String text) {
    String line = text.strip().replaceAll("\\s+", " ");
    return line.length() <= LONGEST_LINE ? line : line.substring(0, LONGEST_LINE);
  }

  /** As an act prints it: single spaces, the typographic apostrophe, no full stop at the end. */
  private static String plain(String words) {
    return words
        .strip()
        .replaceAll(" {2,}", " ")
        .replace('\'', '’')
        .replaceAll("(?<![\\s.;,])[\\s.;,]+$", "");
  }

  private static Draft.Notice said(TextSlot slot, String wording) {
    return new Draft.Notice(
        "FORMULATION_MODELE",
        "Le passage « " + slot.label() + " » est une formulation du modèle : « " + wording + " ».",
        "Ses montants, dates, nombres, noms et références viennent de valeurs vérifiées ; le sens de"
            + " la phrase, lui, n'a été relu par personne.");
  }

  private static Draft.Notice refused(TextSlot slot, String wording, String why) {
    return new Draft.Notice(
        "FORMULATION_ECARTEE",
        "La formulation que le modèle propose pour « "
            + slot.label()
            + " » a été écartée : "
            + why
            + ". Texte proposé : « "
            + (wording.length() <= 160 ? wording : wording.substring(0, 160) + "…")
            + " ».",
        "Une phrase qui apporte une valeur que rien n'établit ne peut pas figurer dans l'acte ; le"
            + " texte du modèle d'acte a été gardé.");
  }

  private static Draft.Notice cut(List<String> left) {
    return new Draft.Notice(
        "TEXTE_COUPE",
        "Le dossier est trop long pour le modèle : il n'a pas lu " + String.join(" ; ", left) + ".",
        "Ce qui n'a pas été lu peut compléter ou contredire le projet.");
  }
}
