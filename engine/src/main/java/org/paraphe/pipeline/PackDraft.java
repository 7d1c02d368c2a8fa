package org.paraphe.pipeline;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.paraphe.act.ActKind;
import org.paraphe.dossier.PermanentFailure;
import org.paraphe.extraction.WordTemplate;
import org.paraphe.rendering.WordForm;
import org.paraphe.template.PackSkeleton;

/** {@code paraphe template new --from}: a pack from a Word document that a town already uses. */
public final class PackDraft {

  private PackDraft() {}

  /**
   * @throws PermanentFailure where the document may not serve, or holds no tag, in French
   */
  public static Path write(ActKind kind, Path modeles, byte[] docx, WordDocuments documents)
      throws IOException {
    WordTemplate found = documents.read(docx);
    if (!found.refusals().isEmpty()) {
      throw new PermanentFailure(
          "Ce document ne peut pas servir de modèle : "
              + String.join(" ; ", found.refusals())
              + ".");
    }
    List<String> tags = List.copyOf(WordForm.tags(found));
    if (tags.isEmpty()) {
      throw new PermanentFailure(
          "Ce document n'a pas d'étiquette. Mettez ${champ} à la place de chaque information qui"
              + " change (${beneficiaire}, ${montant}…), ou un champ de fusion.");
    }
    return PackSkeleton.write(kind, modeles, docx, tags, WordForm.family(found));
  }
}
