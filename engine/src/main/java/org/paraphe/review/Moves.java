package org.paraphe.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.paraphe.casefile.CaseFile;
import org.paraphe.casefile.CaseFile.Decision;
import org.paraphe.casefile.CaseState;
import org.paraphe.checking.Finding;
import org.paraphe.checking.Severity;
import org.paraphe.dossier.Sha256;

/**
 * The table of moves: who may do what, in which state, and what stands in the way. It only answers;
 * the pipeline asks it before every move, whatever the channel.
 */
public final class Moves {

  private static final String ROLE_FIX =
      "confiez ce dossier à une personne qui a ce rôle (« paraphe person list » les montre)";

  /** The moves that change a text, whatever they are called in the journal. */
  private static final Set<String> WRITING =
      Set.of(Move.SAISIR.label(), Move.REPRENDRE.label(), Move.VOTER.label());

  private final boolean fourEyes;
  private final Substitutions substitutions;

  /**
   * @param fourEyes true: who wrote or changed a draft does not approve it
   */
  public Moves(boolean fourEyes) {
    this(fourEyes, Substitutions.NONE);
  }

  public Moves(boolean fourEyes, Substitutions substitutions) {
    this.fourEyes = fourEyes;
    this.substitutions = substitutions;
  }

  /** True for a signatory, or for somebody who signs such an act for one today. */
  public boolean signs(Person person, CaseFile file) {
    return holds(person, Role.SIGNATAIRE, file);
  }

  /** The role and state rules that hold for every move. */
  public Optional<Refusal> refusal(Move move, CaseFile file, Person person, String reason) {
    String what =
        "La décision « " + move.label() + " » est refusée pour le dossier " + file.ref() + ".";
    if (!person.actif()) {
      return Optional.of(
          new Refusal(
              what,
              "le compte de " + person.nom() + " est désactivé",
              "adressez-vous à la personne qui administre Paraphe"));
    }
    Optional<Refusal.Reason> away = substitutions.away(person, file);
    if (away.isPresent()) {
      return away.map(why -> why.of(what));
    }
    Optional<MoveTable.Rule> rule = MoveTable.rule(move, file);
    Set<Role> roles = rule.map(MoveTable.Rule::roles).orElseGet(() -> MoveTable.roles(move));
    if (roles.stream().noneMatch(role -> holds(person, role, file))) {
      return Optional.of(noRole(person, roles, file).of(what));
    }
    if (rule.isEmpty()) {
      return Optional.of(elsewhere(move, file, what));
    }
    if (move.needsReason() && reason.isBlank()) {
      return Optional.of(new Refusal(what, "il faut dire pourquoi, par écrit", reasonFix(move)));
    }
    return Optional.empty();
  }

  private boolean holds(Person person, Role role, CaseFile file) {
    return person.has(role) || (role == Role.SIGNATAIRE && substitutions.signs(person, file));
  }

  private Refusal.Reason noRole(Person person, Set<Role> roles, CaseFile file) {
    Optional<Refusal.Reason> delegation =
        roles.contains(Role.SIGNATAIRE) ? substitutions.why(person, file) : Optional.empty();
    return delegation.orElseGet(
        () ->
            new Refusal.Reason(
                person.nom()
                    + " n'a pas le rôle qu'il faut ("
                    + roles.stream().map(Role::label).sorted().collect(Collectors.joining(" ou "))
                    + ")",
                ROLE_FIX));
  }

  /**
   * The approvals that hold for the act as it is shown: made of these very bytes, and since anybody
   * last wrote.
   */
  public static List<Decision> standing(CaseFile file, @Nullable Sha256 shown) {
    List<Decision> standing = new ArrayList<>();
    for (Decision decision : file.decisions()) {
      if (WRITING.contains(decision.move())) {
        standing.clear();
      } else if (decision.move().equals(Move.APPROUVER.label())
          && shown != null
          && shown.equals(decision.shown())) {
        standing.add(decision);
      }
    }
    return List.copyOf(standing);
  }

  /**
   * What stands in the way of one of two approvals: the first is a validateur's, the second another
   * person's who signs.
   *
   * @param standing the approvals that hold
   */
  public Optional<Refusal> stepRefusal(CaseFile file, Person person, List<Decision> standing) {
    String what = "L'approbation du dossier " + file.ref() + " est refusée.";
    if (standing.isEmpty()) {
      return person.has(Role.VALIDATEUR)
          ? Optional.empty()
          : Optional.of(
              new Refusal(
                  what,
                  "cette nature d'acte demande deux approbations, et la première revient à une"
                      + " personne validatrice",
                  "faites-le d'abord approuver par une personne validatrice (« paraphe person list"
                      + " » les montre), puis signez-le"));
    }
    if (standing.stream().anyMatch(d -> d.who().equals(person.id()))) {
      return Optional.of(
          new Refusal(
              what,
              person.nom() + " l'a déjà approuvé, et cette nature d'acte demande deux personnes",
              "faites-le approuver par la personne signataire"));
    }
    if (signs(person, file)) {
      return Optional.empty();
    }
    return Optional.of(
        substitutions
            .why(person, file)
            .orElseGet(
                () ->
                    new Refusal.Reason(
                        "sa première approbation est faite : il n'attend plus que la personne"
                            + " signataire",
                        "faites-le approuver par la personne signataire (« paraphe person list » la"
                            + " montre)"))
            .of(what));
  }

  private static Refusal elsewhere(Move move, CaseFile file, String what) {
    if (MoveTable.Life.of(file) == MoveTable.Life.VOTE
        && (move == Move.SAISIR || move == Move.REJETER || move == Move.ABANDONNER)) {
      return new Refusal(
          what,
          "l'assemblée a voté : son texte ne se corrige ni ne se rejette plus ici",
          "si la saisie du vote est fausse, corrigez seance.txt et déplacez le dossier dans votes/"
              + " (ou « paraphe queue vote "
              + file.ref()
              + " »), ou renvoyez-le en séance par a-reprendre/ ; un texte voté ne se change que"
              + " par un nouveau vote");
    }
    if (move == Move.APPROUVER && file.state() == CaseState.EN_SEANCE) {
      return new Refusal(
          what,
          "le projet est déjà approuvé et attend le vote de l'assemblée (état EN_SEANCE)",
          "après la séance, remplissez le seance.txt de en-seance/"
              + file.ref()
              + "/ et déplacez le dossier dans votes/ (ou « paraphe queue vote "
              + file.ref()
              + " »)");
    }
    if (move == Move.VOTER && file.state() == CaseState.A_VALIDER) {
      return new Refusal(
          what,
          "ce projet n'a pas encore été approuvé pour la séance",
          "faites-le d'abord approuver : déplacez son dossier dans valides/, puis saisissez le vote"
              + " dans en-seance/"
              + file.ref()
              + "/");
    }
    return standing(file).of(what);
  }

  /** Where a case stands that the move is not for, in the words of who sees folders. */
  private static Refusal.Reason standing(CaseFile file) {
    String allowed =
        "voyez ce qui s'y peut dans son controle.html (ou « paraphe queue show "
            + file.ref()
            + " »)";
    return switch (file.state()) {
      case RECU, EXTRAIT, REDIGE, A_REPRENDRE ->
          new Refusal.Reason(
              "son projet est en cours de rédaction",
              "attendez qu'il paraisse dans a-valider/"
                  + file.ref()
                  + "/, relisez-le, puis recommencez");
      case A_VALIDER ->
          new Refusal.Reason("il attend d'être approuvé, et cela ne s'y peut pas", allowed);
      case EN_SEANCE ->
          new Refusal.Reason("il attend le vote de l'assemblée, et cela ne s'y peut pas", allowed);
      case QUARANTAINE ->
          new Refusal.Reason(
              "il est en quarantaine : il n'a pas pu être traité",
              "lisez erreur.txt dans quarantaine/"
                  + file.ref()
                  + "/ : il dit pourquoi, et que faire");
      case VALIDE, ARCHIVE ->
          new Refusal.Reason(
              "il est déjà signé et classé : plus rien ne s'y décide",
              "retirez ce dossier de votre bureau ; l'acte est dans archives/, et ne se change que"
                  + " par un autre acte");
      case REJETE ->
          new Refusal.Reason(
              "il a été rejeté : aucun acte n'en sortira",
              "retirez ce dossier de votre bureau ; pour reprendre l'affaire, déposez de nouveau ses"
                  + " pièces dans depot/");
    };
  }

  private static String reasonFix(Move move) {
    return switch (move) {
      case REJETER ->
          "mettez dans le dossier un fichier motif.txt qui dit pourquoi, puis déplacez-le de"
              + " nouveau (ou : --reason \"…\")";
      case REPRENDRE ->
          "mettez dans le dossier un fichier consigne.txt (instructions, lignes « champ = valeur"
              + " »), puis déplacez-le de nouveau (ou : --reason \"…\")";
      case ABANDONNER ->
          "mettez dans le dossier un fichier motif.txt qui dit pourquoi, puis déplacez-le de"
              + " nouveau dans rejetes/ (ou : --reason \"…\")";
      default -> "ajoutez --reason \"…\"";
    };
  }

  /** What stands in the way of an approval, beyond {@link #refusal}. */
  public Optional<Refusal> approvalRefusal(CaseFile file, Person person, List<Finding> findings) {
    List<Finding> blocking =
        findings.stream()
            .filter(f -> f.severity() == Severity.BLOQUANT)
            .filter(f -> file.waivers().stream().noneMatch(w -> w.finding().equals(f.key())))
            .toList();
    if (!blocking.isEmpty()) {
      return Optional.of(
          new Refusal(
              "L'approbation du dossier " + file.ref() + " est refusée.",
              blocking.size() == 1
                  ? "un constat bloquant est ouvert :\n" + lines(blocking)
                  : blocking.size() + " constats bloquants sont ouverts :\n" + lines(blocking),
              blockedFix(file)));
    }
    if (fourEyes && wrote(file, person)) {
      return Optional.of(
          new Refusal(
              "L'approbation du dossier " + file.ref() + " est refusée.",
              "la règle des quatre yeux est active et " + person.nom() + " a modifié ce projet",
              "faites approuver le dossier par une autre personne"));
    }
    return Optional.empty();
  }

  /**
   * A projet is corrected by its fields, a voted text by what the assembly is said to have voted.
   */
  private static String blockedFix(CaseFile file) {
    String correct =
        MoveTable.Life.of(file) == MoveTable.Life.VOTE
            ? "si le vote ou le texte voté a été mal recopié, corrigez seance.txt ou projet.docx"
                + " et déplacez le dossier dans votes/ ; sinon écartez le constat par écrit"
            : "corrigez le champ en cause (« champ = valeur » dans consigne.txt, dossier déplacé"
                + " dans a-reprendre/, ou « paraphe queue set »), ou écartez le constat par écrit";
    return correct
        + " : dans un fichier ecarts.txt du dossier, une ligne « par = votre identifiant » puis une"
        + " ligne « CLÉ = pourquoi » ; et vous déplacez de nouveau le dossier (ou « paraphe queue waive "
        + file.ref()
        + " CLÉ --reason \"…\" »)";
  }

  private static boolean wrote(CaseFile file, Person person) {
    return file.decisions().stream()
        .anyMatch(d -> d.who().equals(person.id()) && WRITING.contains(d.move()));
  }

  private static String lines(List<Finding> findings) {
    return findings.stream()
        .map(
            f ->
                String.format(
                    Locale.FRANCE, "  - [%s] %s, %s : %s", f.key(), f.code(), f.where(), f.what()))
        .collect(Collectors.joining("\n"));
  }
}
