package org.paraphe.routes.cli;

import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/** The words of the commands: French in {@code texts.properties}, English beside it. */
final class Texts {

  private final ResourceBundle bundle;
  private final Locale locale;

  Texts(Locale locale) {
    this.locale = locale;
    this.bundle =
        ResourceBundle.getBundle(
            "org.paraphe.routes.cli.texts",
            locale,
            Texts.class.getClassLoader(),
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  ResourceBundle bundle() {
    return bundle;
  }

  /** Days and moments among the values are written as the language does. */
  String get(String key, @Nullable Object... values) {
    @Nullable Object[] shown = values.clone();
    for (int i = 0; i < shown.length; i++) {
      shown[i] = Moments.shown(shown[i], locale);
    }
    return String.format(locale, bundle.getString(key), shown);
  }
}
