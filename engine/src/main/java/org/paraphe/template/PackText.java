package org.paraphe.template;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.paraphe.act.Family;
import org.paraphe.dossier.PermanentFailure;
import org.paraphe.facts.FactType;

/** Where a pack's words and look come from: {@code act.ftl}, {@code modele.docx}, style. */
final class PackText {
  private final PackFiles files;
  private final YamlSection act;
  private final PackDocuments documents;
  private final Faults faults;

  PackText(PackFiles files, YamlSection act, PackDocuments documents, Faults faults) {
    this.files = files;
    this.act = act;
    this.documents = documents;
    this.faults = faults;
  }

  /**
   * @param body null where an act.ftl gives the words
   */
  record Read(String actTemplate, @Nullable PackBody body) {}

  /** Bytes of the style document, refused where it would bring macros or outside links. */
  byte @Nullable [] style() {
    byte[] style = files.bytes().get(PackFiles.STYLE);
    if (style != null) {
      documents.refusals(style).forEach(r -> faults.add(refused(PackFiles.STYLE, r)));
    }
    return style;
  }

  Read read(Family family, List<FieldSpec> fields, Set<String> mentions) {
    if (!act.has("corps")) {
      if (files.bytes().containsKey(PackFiles.BODY)) {
        throw refused(
            PackFiles.BODY,
            "act.yaml ne dit pas de s'en servir. Ajoutez-y « corps: %s » et retirez act.ftl, ou"
                    .formatted(PackFiles.BODY)
                + " retirez ce fichier");
      }
      return new Read(files.required(PackFiles.ACT_FTL), null);
    }
    refuseDoubt();
    refuseSlots();
    Map<String, String> tags = tags(fields);
    byte[] docx = files.bytes().getOrDefault(PackFiles.BODY, new byte[0]);
    PackDocuments.Body body =
        documents.body(new PackDocuments.BodyRequest(docx, tags, family, fields, mentions));
    body.faults().forEach(f -> faults.add(refused(PackFiles.BODY, f)));
    return new Read(body.actTemplate(), new PackBody(docx, tags, body.remarks()));
  }

  private void refuseDoubt() {
    String named = act.text("corps");
    if (!named.equals(PackFiles.BODY)) {
      throw act.refused(
          "corps", "« %s » : le document Word se nomme « %s »".formatted(named, PackFiles.BODY));
    }
    if (!files.bytes().containsKey(PackFiles.BODY)) {
      throw act.refused("corps", "le fichier « %s » manque".formatted(PackFiles.BODY));
    }
    if (files.bytes().containsKey(PackFiles.ACT_FTL)) {
      throw act.refused(
          "corps",
          "le texte de l'acte vient de « %s » ou d'act.ftl, pas des deux. Retirez l'un des deux"
              .formatted(PackFiles.BODY));
    }
  }

  private void refuseSlots() {
    if (act.has("redaction")) {
      throw act.refused(
          "redaction", "elle ne sert qu'avec un act.ftl ; retirez-la d'un modèle à corps Word");
    }
  }

  private Map<String, String> tags(List<FieldSpec> fields) {
    Map<String, String> tags = new LinkedHashMap<>();
    act.mapping("etiquettes")
        .map(mapping -> new YamlSection(act.file(), mapping, faults))
        .ifPresent(
            section ->
                section
                    .keys()
                    .forEach(
                        tag -> {
                          String field = section.text(tag);
                          if (known(field, fields)) {
                            tags.put(tag, field);
                          } else {
                            List<String> names = fields.stream().map(FieldSpec::name).toList();
                            faults.add(
                                section.refused(
                                    tag,
                                    "le champ « %s » n'est pas déclaré ; le plus proche est « %s »"
                                        .formatted(field, Nearest.to(field, names))));
                          }
                        }));
    return tags;
  }

  private static boolean known(String path, List<FieldSpec> fields) {
    String[] parts = path.split("\\.", 2);
    return fields.stream()
            .filter(f -> f.name().equals(parts[0]))
            .anyMatch(
                f ->
                    parts.length == 1
                        || f.columns().stream().anyMatch(c -> c.name().equals(parts[1])))
        || (parts.length == 1 && Blank.isKnown(path))
        || fields.stream()
            .anyMatch(f -> f.type() == FactType.MONTANT && path.equals(f.name() + "EnLettres"));
  }

  private PermanentFailure refused(String name, String why) {
    return new PermanentFailure(files.path(name) + " : " + why + ".");
  }
}
