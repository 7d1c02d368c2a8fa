package org.paraphe.drafting;

import dev.langchain4j.model.chat.request.json.JsonSchema;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.paraphe.dossier.TransientFailure;
import org.paraphe.facts.Fact;
import org.paraphe.facts.Value;
import org.paraphe.template.ActTemplates;
import org.paraphe.template.FieldSpec;
import org.paraphe.template.TemplatePack;

/**
 * Drafts with a language model behind an OpenAI-compatible service. The model has no hands: it gets
 * text and a closed schema of the fields that a dossier may give, and returns values with their
 * quotes; code finds each quote in the pieces, and a value without one is left out and told. The
 * kind, the template, the signatory, the session and the number are never asked of it. Thread-safe.
 *
 * <p>Wrap it in a {@link FallbackDrafter}: every failure of the model is a {@link
 * TransientFailure}.
 */
public final class LlmDrafter implements Drafter {

  private final ModelSettings settings;
  private final ModelCall model;
  private final DraftAssembly assembly;

  public LlmDrafter(ModelSettings settings, ActTemplates templates) {
    this.settings = settings;
    this.model = new ModelCall(settings);
    this.assembly = new DraftAssembly(templates);
  }

  @Override
  public String name() {
    return "llm:" + settings.model();
  }

  @Override
  public Draft draft(DraftRequest request) {
    long start = System.nanoTime();
    TemplatePack pack = request.pack();
    List<FieldSpec> asked =
        pack.asked().stream().filter(f -> !request.typed().containsKey(f.name())).toList();
    Prompt prompt = Prompt.of(pack, asked, request);
    JsonSchema schema = AnswerSchema.of(asked);
    ModelCall.Reply reply = model.ask(prompt, schema);
    Map<String, Answer> answers =
        AnswerReader.read(reply.text(), asked).stream()
            .collect(Collectors.toMap(Answer::field, a -> a));
    AnswerFacts reader = new AnswerFacts(new Quotes(request.pieces()));
    List<Fact> facts =
        pack.asked().stream().map(field -> fact(field, request, answers, reader)).toList();
    List<Draft.Notice> notices = new ArrayList<>(reader.notices());
    if (!prompt.left().isEmpty()) {
      notices.add(cut(prompt.left()));
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    return assembly.assemble(
        request,
        name(),
        facts,
        versions(prompt),
        notices,
        new Draft.Footprint(reply.tokensIn(), reply.tokensOut(), 0.0, seconds));
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

  private Map<String, String> versions(Prompt prompt) {
    Map<String, String> versions = new HashMap<>();
    versions.put("model", settings.model());
    versions.put("prompt", prompt.version());
    return versions;
  }

  private static Draft.Notice cut(List<String> pieces) {
    return new Draft.Notice(
        "TEXTE_COUPE",
        "Le dossier est trop long pour le modèle : il n'a pas lu la fin de "
            + String.join(", ", pieces)
            + ".",
        "Ce qui n'a pas été lu peut compléter ou contredire le projet.");
  }
}
