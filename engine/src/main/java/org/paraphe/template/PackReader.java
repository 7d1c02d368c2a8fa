package org.paraphe.template;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.paraphe.act.ActKind;
import org.paraphe.act.Family;
import org.paraphe.dossier.PermanentFailure;
import org.paraphe.template.TemplatePack.Circuit;
import org.paraphe.template.TemplatePack.Publication;

/** Reads one pack, strictly: whatever is not understood is told, never skipped. */
final class PackReader {
  private static final List<String> KEYS =
      List.of(
          "titre",
          "famille",
          "natureActes",
          "matiere",
          "transmissible",
          "registre",
          "circuit",
          "publication",
          "sensible",
          "conservation",
          "reconnaissance",
          "bases",
          "mentions",
          "champs",
          "redaction",
          "corps",
          "etiquettes",
          "risqueFaible");
  private static final Set<String> MENTIONS = Set.of("signataire", "recours", "algorithme");

  private static final Pattern USED_SLOT = Pattern.compile("<@redige \"([^\"]*)\"");

  private final PackFiles files;
  private final String file;
  private final YamlSection act;
  private final Faults faults;
  private final PackDocuments documents;

  private PackReader(PackFiles files, PackDocuments documents, Faults faults) {
    this.files = files;
    this.documents = documents;
    this.faults = faults;
    this.file = files.path(PackFiles.ACT_YAML);
    this.act =
        new YamlSection(
            file, YamlReader.read(file, files.required(PackFiles.ACT_YAML)), KEYS, faults);
  }

  /** Throws {@link PermanentFailure} with file, line, column and what to write instead. */
  static TemplatePack read(PackFiles files, PackDocuments documents) {
    Faults faults = new Faults();
    TemplatePack pack = read(files, documents, faults);
    faults.refuse();
    return pack;
  }

  /** As much of the pack as can be read; what is wrong goes to the faults. */
  static TemplatePack read(PackFiles files, PackDocuments documents, Faults faults) {
    return new PackReader(files, documents, faults).pack();
  }

  private TemplatePack pack() {
    Family family = faults.tried(() -> act.choice("famille", Family.values()), Family.ARRETE);
    Set<String> mentions = faults.tried(this::mentions, Set.of());
    List<FieldSpec> fields = faults.tried(this::fields, List.of());
    PackText text = new PackText(files, act, documents, faults);
    PackText.Read read =
        faults.tried(() -> text.read(family, fields, mentions), new PackText.Read("", null));
    return new TemplatePack(
        kind(),
        files.version(),
        faults.tried(() -> act.text("titre"), files.kind()),
        family,
        faults.tried(() -> act.text("natureActes", "[1-6]", "\"1\""), "6"),
        faults.tried(() -> act.text("matiere", "[1-9]\\.\\d{1,2}", "\"7.5\""), "9.1"),
        faults.tried(() -> act.flag("transmissible"), false),
        faults.tried(() -> act.text("registre", "[a-z][a-z0-9-]*", "deliberations"), "arretes"),
        faults.tried(() -> act.choice("circuit", Circuit.values()), Circuit.UNE_ETAPE),
        faults.tried(() -> act.choice("publication", Publication.values()), Publication.PUBLIE),
        faults.tried(() -> act.flag("sensible"), false),
        faults.tried(() -> act.text("conservation"), ""),
        faults.tried(this::reconnaissance, new TemplatePack.Reconnaissance(Map.of(), Map.of(), 1)),
        faults.tried(this::bases, List.of()),
        mentions,
        fields,
        read.actTemplate(),
        faults.tried(() -> files.text(PackFiles.PROMPT_FTL), ""),
        text.style(),
        read.body() == null ? faults.tried(this::slots, List.of()) : List.of(),
        read.body(),
        faults.tried(() -> lowRisk(family), false));
  }

  /** What is sent to the préfet, or put to a vote, is looked at one by one. */
  private boolean lowRisk(Family family) {
    boolean low = act.has("risqueFaible") && act.flag("risqueFaible");
    if (low && (family == Family.DELIBERATION || act.flag("transmissible"))) {
      throw act.refused(
          "risqueFaible",
          "une délibération, ou un acte transmis au préfet, s'approuve un par un ; retirer cette"
              + " ligne");
    }
    return low;
  }

  private ActKind kind() {
    try {
      return new ActKind(files.kind());
    } catch (IllegalArgumentException e) {
      throw new PermanentFailure(
          "%s : le dossier d'un modèle porte le nom de la nature d'acte, en minuscules sans accent,"
                  .formatted(files.where())
              + " comme « arrete-circulation ». Le renommer.",
          e);
    }
  }

  private TemplatePack.Reconnaissance reconnaissance() {
    YamlSection section =
        act.section("reconnaissance", List.of("mots", "contre", "seuil", "defaut"));
    return new TemplatePack.Reconnaissance(
        weights(section, "mots"),
        weights(section, "contre"),
        section.integer("seuil"),
        section.has("defaut") && section.flag("defaut"));
  }

  private Map<String, Integer> weights(YamlSection parent, String key) {
    Map<String, Integer> weights = new LinkedHashMap<>();
    parent
        .mapping(key)
        .map(mapping -> new YamlSection(file, mapping, faults))
        .ifPresent(words -> words.keys().forEach(w -> weights.put(w, words.integer(w))));
    return weights;
  }

  private List<TemplatePack.LegalBasis> bases() {
    List<TemplatePack.LegalBasis> bases = new ArrayList<>();
    for (YamlNode item : act.items("bases")) {
      if (!(item instanceof YamlNode.Mapping mapping)) {
        throw act.refused(item, "une base légale s'écrit « - texte : … », puis depuis et jusqua");
      }
      YamlSection basis =
          new YamlSection(file, mapping, List.of("texte", "depuis", "jusqua"), faults);
      bases.add(
          new TemplatePack.LegalBasis(
              basis.text("texte"), basis.date("depuis"), basis.date("jusqua")));
    }
    return bases;
  }

  /** Each slot that the pack declares is used in its act.ftl, and each that is used, declared. */
  private List<TextSlot> slots() {
    List<TextSlot> slots = new ArrayList<>();
    act.mapping("redaction")
        .map(mapping -> new YamlSection(file, mapping, faults))
        .ifPresent(section -> section.keys().forEach(name -> slots.add(slot(section, name))));
    USED_SLOT
        .matcher(files.required(PackFiles.ACT_FTL))
        .results()
        .map(used -> used.group(1))
        .filter(used -> slots.stream().noneMatch(slot -> slot.name().equals(used)))
        .findFirst()
        .ifPresent(
            used -> {
              throw act.refused(
                  "redaction",
                  "act.ftl emploie <@redige \"%s\"> ; le déclarer ici : libelle, longueur, debut"
                      .formatted(used));
            });
    return slots;
  }

  private TextSlot slot(YamlSection parent, String name) {
    YamlSection slot = parent.section(name, List.of("libelle", "longueur", "debut"));
    if (!files.required(PackFiles.ACT_FTL).contains("<@redige \"" + name + "\">")) {
      throw parent.refused(
          name,
          "act.ftl n'a pas de <@redige \"%s\">…</@redige> ; l'ajouter, ou retirer cette entrée"
              .formatted(name));
    }
    int longest = slot.integer("longueur");
    if (longest < 20 || longest > 2_000) {
      throw slot.refused("longueur", "un nombre de caractères entre 20 et 2000 est attendu");
    }
    return new TextSlot(name, slot.text("libelle"), longest, slot.texts("debut"));
  }

  private Set<String> mentions() {
    Set<String> mentions = new LinkedHashSet<>(act.texts("mentions"));
    for (String mention : mentions) {
      if (!MENTIONS.contains(mention)) {
        throw act.refused(
            "mentions",
            "mention inconnue « %s » ; la plus proche est « %s »"
                .formatted(mention, Nearest.to(mention, List.copyOf(MENTIONS))));
      }
    }
    return mentions;
  }

  private List<FieldSpec> fields() {
    List<FieldSpec> fields = new FieldReader(file).read(act, "champs");
    if (fields.isEmpty()) {
      throw act.refused("champs", "un modèle déclare au moins un champ");
    }
    return fields;
  }
}
