package org.paraphe.pipeline;

import java.time.Instant;
import java.util.List;
import org.paraphe.dossier.Sha256;
import org.paraphe.extraction.EditedDocument.Comment;
import org.paraphe.rendering.ActChange;

/**
 * A draft that a person edited and gave back, as the case keeps it.
 *
 * @param who id of the person
 * @param file the name of the document: "projet.docx", "projet.odt"
 * @param document of its bytes
 * @param fields whose values the person changed, by name
 */
record Modification(
    String who,
    Instant at,
    String channel,
    String file,
    Sha256 document,
    List<ActChange> changes,
    List<Comment> comments,
    List<String> fields) {

  Modification {
    changes = List.copyOf(changes);
    comments = List.copyOf(comments);
    fields = List.copyOf(fields);
  }

  List<String> sentences() {
    return changes.stream().map(ActChange::sentence).toList();
  }

  static String sentence(Comment comment) {
    String about = comment.about().isBlank() ? "" : " (sur « " + comment.about() + " »)";
    String author = comment.author().isBlank() ? "" : comment.author() + " : ";
    return author + "« " + comment.text() + " »" + about;
  }

  /** What it changes and what it asks, for a receipt or a refusal. */
  String list() {
    StringBuilder list = new StringBuilder();
    if (changes.isEmpty()) {
      list.append("Le texte de l'acte n'a pas changé.\n");
    } else {
      list.append("Ce que votre document change :\n");
      sentences().forEach(s -> list.append("  - ").append(s).append('\n'));
    }
    if (!comments.isEmpty()) {
      list.append("Commentaires de relecture :\n");
      comments.forEach(c -> list.append("  - ").append(sentence(c)).append('\n'));
    }
    return list.toString();
  }
}
