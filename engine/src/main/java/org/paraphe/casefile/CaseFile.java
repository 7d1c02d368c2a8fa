package org.paraphe.casefile;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.paraphe.act.ActKind;
import org.paraphe.dossier.Piece;
import org.paraphe.dossier.Sha256;

/**
 * One dossier on its way, as it stands at one version. Immutable: a change is a new version.
 *
 * @param version starts at 1, one more at each commit
 * @param kind null until a box, a rule or a person chose it
 * @param origine the name under which the dossier arrived, for people
 * @param since when the case entered its state
 * @param numero the number that the register gave; null before sign-off
 * @param bloquant open findings of that severity, waived ones left out
 * @param documents blobs of this version by role: "extraction.json", "acte.xml", "projet.docx"
 * @param typed values that people typed, by field name, as they wrote them
 * @param instructions what a person asked for when sending the draft back; may be empty
 * @param trouble in French, why the case is in quarantine or is tried again; null when all is well
 */
public record CaseFile(
    CaseRef ref,
    int version,
    CaseState state,
    @Nullable ActKind kind,
    String origine,
    List<Piece> pieces,
    Instant receivedAt,
    Instant since,
    @Nullable String objet,
    @Nullable Numero numero,
    int bloquant,
    int attention,
    @Nullable String assignee,
    Map<String, Sha256> documents,
    Map<String, String> typed,
    List<Waiver> waivers,
    List<Decision> decisions,
    String instructions,
    @Nullable String trouble) {

  public CaseFile {
    pieces = List.copyOf(pieces);
    documents = Map.copyOf(documents);
    typed = Map.copyOf(typed);
    waivers = List.copyOf(waivers);
    decisions = List.copyOf(decisions);
  }

  /**
   * A number in a register.
   *
   * @param texte as printed: "2026-017"
   */
  public record Numero(String registre, int annee, int rang, String texte) {}

  /**
   * A person set a finding aside.
   *
   * @param finding the finding's key
   * @param who id of the person
   * @param reason blob of the written reason
   */
  public record Waiver(String finding, String who, Instant at, Sha256 reason) {}

  /**
   * A person's move.
   *
   * @param move "approuver", "rejeter", "reprendre"…
   * @param who id of the person
   * @param channel "dossier", "cli", "demo"…
   * @param shown hash of the canonical XML that the person had before their eyes; null where the
   *     case has no act
   * @param reason blob of the written reason; null where the move needs none
   */
  public record Decision(
      String move,
      String who,
      String channel,
      Instant at,
      @Nullable Sha256 shown,
      @Nullable Sha256 reason) {}

  public Optional<Sha256> document(String role) {
    return Optional.ofNullable(documents.get(role));
  }

  public Optional<ActKind> kindIfKnown() {
    return Optional.ofNullable(kind);
  }

  /** The same case in another state; the version grows when it is committed. */
  public Edit edit() {
    return new Edit(this);
  }

  /** Changes to a case before they are committed together. Not thread-safe. */
  public static final class Edit {
    private final CaseFile from;
    private CaseState state;
    private @Nullable ActKind kind;
    private @Nullable String objet;
    private @Nullable Numero numero;
    private int bloquant;
    private int attention;
    private @Nullable String assignee;
    private final Map<String, Sha256> documents;
    private final Map<String, String> typed;
    private List<Waiver> waivers;
    private List<Decision> decisions;
    private String instructions;
    private @Nullable String trouble;

    private Edit(CaseFile from) {
      this.from = from;
      this.state = from.state;
      this.kind = from.kind;
      this.objet = from.objet;
      this.numero = from.numero;
      this.bloquant = from.bloquant;
      this.attention = from.attention;
      this.assignee = from.assignee;
      this.documents = new LinkedHashMap<>(from.documents);
      this.typed = new LinkedHashMap<>(from.typed);
      this.waivers = from.waivers;
      this.decisions = from.decisions;
      this.instructions = from.instructions;
      this.trouble = from.trouble;
    }

    public Edit state(CaseState to) {
      this.state = to;
      return this;
    }

    /** The state that the change leads to. */
    public CaseState state() {
      return state;
    }

    public Edit kind(@Nullable ActKind to) {
      this.kind = to;
      return this;
    }

    public Edit objet(@Nullable String to) {
      this.objet = to;
      return this;
    }

    public Edit numero(Numero to) {
      this.numero = to;
      return this;
    }

    public Edit counts(int blocking, int warning) {
      this.bloquant = blocking;
      this.attention = warning;
      return this;
    }

    public Edit assignee(@Nullable String to) {
      this.assignee = to;
      return this;
    }

    public Edit document(String role, Sha256 blob) {
      this.documents.put(role, blob);
      return this;
    }

    /** Forgets a document of an earlier version that no longer stands for the case. */
    public Edit without(String role) {
      this.documents.remove(role);
      return this;
    }

    public Edit typed(Map<String, String> values) {
      this.typed.putAll(values);
      return this;
    }

    public Edit waive(Waiver waiver) {
      this.waivers = with(this.waivers, waiver);
      return this;
    }

    public Edit decision(Decision decision) {
      this.decisions = with(this.decisions, decision);
      return this;
    }

    public Edit instructions(String text) {
      this.instructions = text;
      return this;
    }

    public Edit trouble(@Nullable String text) {
      this.trouble = text;
      return this;
    }

    CaseFile at(Instant now) {
      return new CaseFile(
          from.ref,
          from.version + 1,
          state,
          kind,
          from.origine,
          from.pieces,
          from.receivedAt,
          state == from.state ? from.since : now,
          objet,
          numero,
          bloquant,
          attention,
          assignee,
          documents,
          typed,
          waivers,
          decisions,
          instructions,
          trouble);
    }

    private static <T> List<T> with(List<T> list, T one) {
      return java.util.stream.Stream.concat(list.stream(), java.util.stream.Stream.of(one))
          .toList();
    }
  }
}
