package org.paraphe.rendering;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.paraphe.act.Act;
import org.paraphe.act.Inline;
import org.paraphe.act.Signature;
import org.paraphe.act.Typographie;

/** What the header and the footer of a style document may say of an act: {@code ${objet}}. */
enum RunningTag {
  COLLECTIVITE("collectivite") {
    @Override
    String of(Act act) {
      return act.entete().collectivite();
    }
  },
  DEPARTEMENT("departement") {
    @Override
    String of(Act act) {
      @Nullable String departement = act.entete().departement();
      return departement == null ? "" : departement;
    }
  },
  TITRE("titre") {
    @Override
    String of(Act act) {
      return act.entete().titre();
    }
  },
  NUMERO("numero") {
    @Override
    String of(Act act) {
      @Nullable String numero = act.entete().numero();
      return numero == null ? ActWords.SHORT_BLANK : numero;
    }
  },
  REFERENCE("reference") {
    @Override
    String of(Act act) {
      @Nullable String numero = act.entete().numero();
      return numero == null ? "projet" : "n° " + numero;
    }
  },
  OBJET("objet") {
    @Override
    String of(Act act) {
      return Inline.text(act.objet());
    }
  },
  OBJET_COURT("objetCourt") {
    @Override
    String of(Act act) {
      return shortened(Inline.text(act.objet()));
    }
  },
  DATE("dateActe") {
    @Override
    String of(Act act) {
      @Nullable Signature signature = act.signature();
      @Nullable String date = signature == null ? null : signature.date();
      return date == null ? ActWords.SHORT_BLANK : Typographie.date(date);
    }
  };

  /** One line of a footer, beside the authority's name and the number of the page. */
  private static final int SHORT = 95;

  private final String label;

  RunningTag(String label) {
    this.label = label;
  }

  abstract String of(Act act);

  static List<String> names() {
    return Arrays.stream(values()).map(tag -> tag.label).toList();
  }

  /** Case, accents, spaces and underscores do not count. */
  static Optional<RunningTag> named(String name) {
    String plain = plain(name);
    return Arrays.stream(values()).filter(tag -> plain(tag.label).equals(plain)).findFirst();
  }

  private static String plain(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFD)
        .replaceAll("[^A-Za-z0-9]", "")
        .toLowerCase(Locale.ROOT);
  }

  /** Cut between two words. */
  static String shortened(String text) {
    if (text.length() <= SHORT) {
      return text;
    }
    int space = text.lastIndexOf(' ', SHORT);
    int end = space > SHORT / 2 ? space : SHORT - 1;
    return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + "…";
  }
}
