package org.paraphe.pipeline;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.paraphe.act.ActKind;
import org.paraphe.act.ActXml;
import org.paraphe.casefile.Blobs;
import org.paraphe.casefile.CaseFile;
import org.paraphe.casefile.CaseState;
import org.paraphe.casefile.Json;
import org.paraphe.checking.Finding;
import org.paraphe.checking.Severity;
import org.paraphe.dossier.Sha256;
import org.paraphe.drafting.Draft;
import org.paraphe.extraction.ExtractedPiece;
import org.paraphe.facts.Fact;
import org.paraphe.facts.Value;
import org.paraphe.review.MoveTable;
import org.paraphe.review.SessionVote;

/** What the steps of a case leave for one another, as blobs named in the case. */
final class Kept {

  static final String EXTRACTION = "extraction.json";
  static final String DRAFT = "projet.json";
  static final String CANDIDATES = "natures.json";
  static final String ACT = "acte.xml";
  static final String FINDINGS = "constats.json";
  static final String DOCX = "projet.docx";
  static final String PDF = "projet.pdf";
  static final String CONTROL = "controle.html";

  /** What people changed by editing the document, and the last document that they gave. */
  static final String EDITS = "modifications.json";

  static final String EDITED = "document-modifie";

  /** What of that document belongs to no part of the act: told as long as its text stands. */
  static final String EDIT_FINDINGS = "constats-document.json";

  static final String ODT = "projet.odt";

  /** The edited document of which a later draft holds nothing any more. */
  static final String SUPERSEDED_DOCX = "projet-modifie.docx";

  static final String SUPERSEDED_ODT = "projet-modifie.odt";

  /** What the draft step makes anew, and so forgets of an earlier version. */
  static final List<String> OF_A_DRAFT =
      List.of(DRAFT, CANDIDATES, ACT, FINDINGS, DOCX, PDF, CONTROL);

  /** What goes with the text that was put to the vote, and comes back with it. */
  static final List<String> OF_A_TEXT =
      Stream.concat(OF_A_DRAFT.stream(), Stream.of(EDITS, EDITED, EDIT_FINDINGS)).toList();

  /** The machine's first text, to hold the final one against. */
  static final String FIRST_ACT = "premier-projet.xml";

  /** Before the role of a document of the projet as it was put to the vote. */
  static final String SUBMITTED = "soumis/";

  /** Before the role of a document of the text that people amended in session, as they wrote it. */
  static final String AMENDED = "amende/";

  /** The vote that was taken back, to fill the form with again. */
  static final String WITHDRAWN = "vote-retire.json";

  /** Before the day of a session that put the case off. */
  static final String ADJOURNED = "ajournement-";

  private static final ObjectMapper MAPPER = Json.mapper().registerModule(values());

  private final Blobs blobs;

  Kept(Blobs blobs) {
    this.blobs = blobs;
  }

  Sha256 pieces(List<ExtractedPiece> pieces) {
    return blobs.put(write(pieces));
  }

  List<ExtractedPiece> pieces(CaseFile file) {
    return file.document(EXTRACTION)
        .map(blob -> read(blobs.text(blob), new TypeReference<List<ExtractedPiece>>() {}))
        .orElse(List.of());
  }

  Sha256 findings(List<Finding> findings) {
    return blobs.put(write(findings));
  }

  List<Finding> findings(CaseFile file) {
    return file.document(FINDINGS)
        .map(blob -> read(blobs.text(blob), new TypeReference<List<Finding>>() {}))
        .orElse(List.of());
  }

  /** Of the edited document that the text comes from. */
  List<Finding> editFindings(CaseFile file) {
    return file.document(EDIT_FINDINGS)
        .map(blob -> read(blobs.text(blob), new TypeReference<List<Finding>>() {}))
        .orElse(List.of());
  }

  /** What a person decides on: the findings, and the documents that show them. */
  CaseFile.Edit checked(
      CaseFile.Edit edit, CaseFile current, List<Finding> findings, Documents.Rendered rendered) {
    edit.state(CaseState.A_VALIDER)
        .document(FINDINGS, findings(findings))
        .document(CONTROL, blobs.put(rendered.control()))
        .counts(
            Decisions.open(findings, Severity.BLOQUANT, current.waivers()),
            Decisions.open(findings, Severity.ATTENTION, current.waivers()));
    rendered.docx().ifPresent(bytes -> edit.document(DOCX, blobs.put(bytes)));
    rendered.pdf().ifPresent(bytes -> edit.document(PDF, blobs.put(bytes)));
    return edit;
  }

  /**
   * Keeps what {@link #checked} names, all at once and before the transaction: it would keep every
   * other one waiting for the disk.
   */
  void ahead(List<Finding> findings, Documents.Rendered rendered) {
    List<byte[]> contents = new ArrayList<>();
    contents.add(Documents.utf8(write(findings)));
    contents.add(rendered.control());
    rendered.docx().ifPresent(contents::add);
    rendered.pdf().ifPresent(contents::add);
    blobs.putAll(contents);
  }

  /** The same for what the draft step names. */
  void ahead(Draft draft) {
    String values = write(withoutAct(draft));
    blobs.putAll(List.of(Documents.utf8(values), Documents.utf8(ActXml.write(draft.act()))));
  }

  Sha256 modifications(List<Modification> modifications) {
    return blobs.put(write(modifications));
  }

  /** Of the draft as it stands now, in their order. */
  List<Modification> modifications(CaseFile file) {
    return file.document(EDITS)
        .map(blob -> read(blobs.text(blob), new TypeReference<List<Modification>>() {}))
        .orElse(List.of());
  }

  Sha256 candidates(List<ActKind> kinds) {
    return blobs.put(write(kinds));
  }

  Sha256 act(Draft draft) {
    return blobs.put(ActXml.write(draft.act()));
  }

  Sha256 draft(Draft draft) {
    return blobs.put(write(withoutAct(draft)));
  }

  private static WithoutAct withoutAct(Draft draft) {
    return new WithoutAct(
        draft.drafter(),
        draft.kind(),
        draft.date(),
        draft.facts(),
        draft.versions(),
        draft.notices(),
        draft.footprint());
  }

  /** The sketch that the draft step left: a draft, or the kinds between which it could not tell. */
  Sketch sketch(CaseFile file) {
    Optional<Sha256> draft = file.document(DRAFT);
    Optional<Sha256> act = file.document(ACT);
    return draft.isPresent() && act.isPresent()
        ? new Sketch.Drafted(draft(draft.get(), act.get()))
        : new Sketch.Undecided(candidates(file));
  }

  private List<ActKind> candidates(CaseFile file) {
    return file.document(CANDIDATES)
        .map(blob -> read(blobs.text(blob), new TypeReference<List<ActKind>>() {}))
        .orElse(List.of());
  }

  private Draft draft(Sha256 draft, Sha256 act) {
    WithoutAct kept = read(blobs.text(draft), new TypeReference<WithoutAct>() {});
    return new Draft(
        kept.drafter(),
        kept.kind(),
        kept.date(),
        kept.facts(),
        ActXml.read(blobs.text(act)),
        kept.versions(),
        kept.notices(),
        kept.footprint());
  }

  Sha256 vote(SessionVote vote) {
    return blobs.put(write(vote));
  }

  /** The vote that stands; empty while the text is a projet. */
  Optional<SessionVote> vote(CaseFile file) {
    return file.document(SessionVote.DOCUMENT)
        .map(blob -> read(blobs.text(blob), new TypeReference<SessionVote>() {}));
  }

  /** What was entered before the case went back into session; empty where nothing was. */
  Optional<SessionVote> withdrawn(CaseFile file) {
    return file.document(WITHDRAWN)
        .map(blob -> read(blobs.text(blob), new TypeReference<SessionVote>() {}));
  }

  /** Every vote on the case: the one that stands, and those that put it off. */
  List<SessionVote> votes(CaseFile file) {
    return file.documents().entrySet().stream()
        .filter(e -> e.getKey().equals(SessionVote.DOCUMENT) || e.getKey().startsWith(ADJOURNED))
        .map(e -> read(blobs.text(e.getValue()), new TypeReference<SessionVote>() {}))
        .toList();
  }

  /** The text that was put to the vote: of a case not voted yet, its draft. */
  Optional<Draft> submitted(CaseFile file) {
    return draft(file, MoveTable.Life.of(file) == MoveTable.Life.VOTE ? SUBMITTED : "");
  }

  /**
   * The text as people amended it in a document, without session and vote; empty where none did.
   */
  Optional<Draft> amended(CaseFile file) {
    return draft(file, AMENDED);
  }

  private Optional<Draft> draft(CaseFile file, String before) {
    Optional<Sha256> draft = file.document(before + DRAFT);
    Optional<Sha256> act = file.document(before + ACT);
    return draft.isPresent() && act.isPresent()
        ? Optional.of(draft(draft.get(), act.get()))
        : Optional.empty();
  }

  private record WithoutAct(
      String drafter,
      ActKind kind,
      LocalDate date,
      List<Fact> facts,
      Map<String, String> versions,
      List<Draft.Notice> notices,
      Draft.Footprint footprint) {}

  private static String write(Object value) {
    try {
      return MAPPER.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a record of ours does not become JSON", e);
    }
  }

  private static <T> T read(String json, TypeReference<T> type) {
    try {
      return MAPPER.readValue(json, type);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("not the JSON of " + type.getType(), e);
    }
  }

  private static SimpleModule values() {
    return new SimpleModule()
        .addSerializer(
            Value.class,
            new JsonSerializer<Value>() {
              @Override
              public void serialize(Value value, JsonGenerator out, SerializerProvider provider)
                  throws IOException {
                out.writeObject(value.toJson());
              }
            })
        .addDeserializer(
            Value.class,
            new JsonDeserializer<Value>() {
              @Override
              public Value deserialize(JsonParser parser, DeserializationContext context)
                  throws IOException {
                return Value.ofJson(parser.readValueAs(Object.class));
              }
            });
  }

  /** The hash of the canonical XML that a person has before their eyes; null without an act. */
  @Nullable Sha256 shown(CaseFile file) {
    return file.document(ACT)
        .map(blob -> Sha256.of(ActXml.canonical(ActXml.read(blobs.text(blob)))))
        .orElse(null);
  }
}
