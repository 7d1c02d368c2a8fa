package org.paraphe.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.paraphe.dossier.PermanentFailure;
import org.paraphe.drafting.ModelSettings;
import org.paraphe.law.ArticleSearch;
import org.paraphe.law.MeaningModel;

/** The search in the imported texts of a home, with the model that its settings name. */
public final class LawSearch {

  private LawSearch() {}

  /**
   * @param whenModelFails run where the model gives no answer and the words alone decide
   * @return empty where nothing was imported
   * @throws PermanentFailure where the settings of the model cannot serve
   */
  public static Optional<ArticleSearch> open(
      Home home, Settings settings, Runnable whenModelFails) {
    Optional<MeaningModel> model = model(settings.recherche().sens());
    try {
      Optional<ArticleSearch> search = ArticleSearch.serving(home.corpus());
      return model.isEmpty() ? search : search.map(s -> s.with(model.get().open(), whenModelFails));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot open the corpus in " + home.corpus(), e);
    }
  }

  private static Optional<MeaningModel> model(Settings.Sens sens) {
    if (!sens.actif()) {
      return Optional.empty();
    }
    if (sens.url() == null || sens.nom() == null) {
      throw new PermanentFailure(
          "La recherche par le sens est active, mais « recherche.sens.url » ou « recherche.sens.nom"
              + " » n'est pas réglé : les deux sont nécessaires (docs/guide-informatique.md), ou «"
              + " recherche.sens.actif: false ».");
    }
    @Nullable Path key = sens.cleFichier() == null ? null : Path.of(sens.cleFichier());
    return Optional.of(
        new MeaningModel(
            form(sens.type()),
            uri(sens.url()),
            sens.nom(),
            ModelSettings.readKey(key, "PARAPHE_RECHERCHE_SENS_CLE").orElse(null),
            sens.delai(),
            sens.local()));
  }

  private static MeaningModel.Form form(String type) {
    return switch (type.toLowerCase(Locale.ROOT)) {
      case "openai" -> MeaningModel.Form.OPENAI;
      case "ollama" -> MeaningModel.Form.OLLAMA;
      default ->
          throw new PermanentFailure(
              "« recherche.sens.type » vaut « " + type + " » : choisir « openai » ou « ollama ».");
    };
  }

  private static URI uri(String url) {
    try {
      return URI.create(url);
    } catch (IllegalArgumentException e) {
      throw new PermanentFailure(
          "« recherche.sens.url » vaut « " + url + " », qui n'est pas une adresse : la corriger.",
          e);
    }
  }
}
