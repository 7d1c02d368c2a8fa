package org.paraphe.pipeline;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.paraphe.checking.Checks;
import org.paraphe.dossier.PermanentFailure;
import org.paraphe.drafting.Amendments;
import org.paraphe.drafting.Drafter;
import org.paraphe.drafting.ExtractiveDrafter;
import org.paraphe.drafting.FallbackDrafter;
import org.paraphe.drafting.LlmDrafter;
import org.paraphe.drafting.ModelSettings;
import org.paraphe.extraction.Extractor;
import org.paraphe.extraction.IsolatedExtractor;
import org.paraphe.extraction.Isolation;
import org.paraphe.law.LegalCorpus;
import org.paraphe.law.LuceneCorpus;
import org.paraphe.law.ReferenceTable;
import org.paraphe.template.ActTemplates;
import org.paraphe.template.TemplateCatalog;
import org.paraphe.template.TemplatePacks;

/** What makes drafts, with or without a home: extraction, packs, drafter, checks, documents. */
public final class Tools implements AutoCloseable {

  private final Extractor extractor;
  private final Supplier<Isolation> isolation;
  private final TemplateCatalog catalog;
  private final ActMaker maker;
  private final Documents documents;
  private final Adoption adoption;
  private final SettingPictures pictures;
  private final WordDocuments word;

  private Tools(
      Settings settings,
      @Nullable Home home,
      Extractor extractor,
      Supplier<Isolation> isolation,
      WordDocuments word) {
    this.extractor = extractor;
    this.isolation = isolation;
    this.word = word;
    this.catalog = TemplatePacks.readable(home == null ? null : home.modeles(), word);
    LegalCorpus corpus = corpus(home);
    this.maker =
        new ActMaker(
            catalog, drafter(settings, home), Checks.standard(corpus), corpus, settings.given());
    this.adoption = new Adoption(new Amendments(new ActTemplates()), settings.given());
    this.pictures = new SettingPictures(settings, home, word.child());
    this.documents = new Documents(maker, new WordViews(word), pictures, Clock.systemDefaultZone());
  }

  /**
   * @param home with the authority's own packs and legal texts; null for the embedded ones alone
   * @param work a folder for the extraction's own temporary files
   */
  public static Tools of(Settings settings, @Nullable Home home, Path work) {
    IsolatedExtractor extractor = new IsolatedExtractor(settings.lecture().settings(), work);
    return new Tools(
        settings, home, extractor, extractor::isolation, new WordDocuments(extractor::templates));
  }

  /** The same with another reader of pieces: for tests that feed it plain text of their own. */
  static Tools reading(Settings settings, Home home, Extractor extractor) {
    WordDocuments none =
        new WordDocuments(
            () -> {
              throw new UnsupportedOperationException("no Word template is read here");
            });
    return new Tools(settings, home, extractor, () -> Isolation.AUCUN, none);
  }

  /**
   * The legal texts that serve: those imported into the home, and for the others the table that
   * comes with the program.
   *
   * @param home where texts may have been imported; null without a home
   */
  public static LegalCorpus corpus(@Nullable Home home) {
    return home == null
        ? ReferenceTable.embedded()
        : new LuceneCorpus(home.corpus(), ReferenceTable.embedded());
  }

  private static Drafter drafter(Settings settings, @Nullable Home home) {
    ActTemplates templates = new ActTemplates();
    Drafter modelFree = new ExtractiveDrafter(templates);
    if (!settings.modele().actif()) {
      return modelFree;
    }
    ModelUses uses = ModelUses.of(home);
    Drafter model = new LlmDrafter(model(settings.modele()), templates, uses::areOff);
    return new AssistedDrafter(
        new FallbackDrafter(model, modelFree), modelFree, settings.modele(), uses);
  }

  private static ModelSettings model(Settings.Modele modele) {
    if (modele.url() == null || modele.nom() == null) {
      throw new PermanentFailure(
          "Le modèle est actif, mais « modele.url » ou « modele.nom » n'est pas réglé : les deux"
              + " sont nécessaires (docs/guide-informatique.md), ou « modele.actif: false ».");
    }
    @Nullable Path key = modele.cleFichier() == null ? null : Path.of(modele.cleFichier());
    return new ModelSettings(
        URI.create(modele.url()),
        modele.nom(),
        ModelSettings.readKey(key, "PARAPHE_MODELE_CLE").orElse(null),
        modele.delai(),
        modele.reprises(),
        modele.local(),
        modele.service(),
        modele.concurrence(),
        modele.fenetre(),
        modele.formulations(),
        modele.empreinte().rates());
  }

  Extractor extractor() {
    return extractor;
  }

  public TemplateCatalog catalog() {
    return catalog;
  }

  ActMaker maker() {
    return maker;
  }

  Adoption adoption() {
    return adoption;
  }

  Documents documents() {
    return documents;
  }

  WordDocuments word() {
    return word;
  }

  /** Pictures of the settings. */
  SettingPictures pictures() {
    return pictures;
  }

  public DraftOnce draftOnce() {
    return new DraftOnce(extractor, maker, documents, Clock.systemDefaultZone());
  }

  Isolation isolation() {
    return isolation.get();
  }

  @Override
  public void close() {
    extractor.close();
  }
}
