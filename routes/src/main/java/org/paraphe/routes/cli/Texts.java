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

  String get(String key, @Nullable Object... values) {
    return String.format(locale, bundle.getString(key), values);
  }
}
