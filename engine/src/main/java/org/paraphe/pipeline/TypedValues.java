package org.paraphe.pipeline;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.paraphe.facts.FactType;
import org.paraphe.facts.Recognisers;
import org.paraphe.facts.Value;
import org.paraphe.template.FieldSpec;
import org.paraphe.template.Nearest;
import org.paraphe.template.Origine;
import org.paraphe.template.TemplatePack;

/** What people type for a field ("4 500 €", "1er septembre 2026"), turned into its JSON value. */
final class TypedValues {

  private static final Pattern WEEKDAY =
      Pattern.compile(
          "(lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche),? ", Pattern.CASE_INSENSITIVE);

  private static final List<DateTimeFormatter> DATES =
      List.of(
          DateTimeFormatter.ISO_LOCAL_DATE,
          date("d/M/uuuu"),
          date("d.M.uuuu"),
          date("d MMMM uuuu"));

  private TypedValues() {}

  private static DateTimeFormatter date(String pattern) {
    return new DateTimeFormatterBuilder()
        .parseCaseInsensitive()
        .appendPattern(pattern)
        .toFormatter(Locale.FRANCE)
        .withResolverStyle(ResolverStyle.STRICT);
  }

  /** All typed values of a case; those that do not parse or are not of the pack are left out. */
  static Map<String, Value> parse(TemplatePack pack, Map<String, String> typed) {
    Map<String, Value> values = new LinkedHashMap<>();
    typed.forEach(
        (name, text) ->
            pack.field(name)
                .flatMap(spec -> parse(spec, text))
                .ifPresent(value -> values.put(name, value)));
    return values;
  }

  /** The fields of which a person said, by typing nothing, that they have no value. */
  static Set<String> emptied(TemplatePack pack, Map<String, String> typed) {
    return typed.entrySet().stream()
        .filter(e -> e.getValue().isBlank())
        .map(Map.Entry::getKey)
        .filter(name -> pack.field(name).filter(TypedValues::mayBeEmptied).isPresent())
        .collect(Collectors.toSet());
  }

  /** What is read in the dossier and may be missing; a check says where it may not after all. */
  static boolean mayBeEmptied(FieldSpec field) {
    return field.origine() == Origine.DOSSIER && (!field.required() || field.waiver() != null);
  }

  /** In French, why the text is no value of the field; empty where it is one, or empties it. */
  static Optional<String> refusal(FieldSpec field, String text) {
    if (text.isBlank()) {
      return mayBeEmptied(field)
          ? Optional.empty()
          : Optional.of(
              field.origine() == Origine.DOSSIER
                  ? "le champ « %s » (%s) est obligatoire : il ne peut pas être vidé"
                      .formatted(field.name(), field.label())
                  : "le champ « %s » (%s) ne vient pas des pièces : il ne peut pas être vidé"
                      .formatted(field.name(), field.label()));
    }
    Optional<Value> typed = parse(field.type(), text);
    if (typed.isPresent()) {
      return field.choices().of(typed.get()).isPresent()
          ? Optional.empty()
          : Optional.of(
              "« %s » n'est pas une valeur admise du champ « %s » ; admis : %s"
                  .formatted(text, field.name(), field.choices().told()));
    }
    if (field.type() == FactType.DATE && isNoDay(text.strip())) {
      return Optional.of(
          "« %s » n'existe pas au calendrier : ce mois n'a pas ce jour (champ « %s »)"
              .formatted(text, field.name()));
    }
    return Optional.of(
        "« %s » n'est pas une valeur du type « %s », celui du champ « %s »"
            .formatted(text, field.type().label(), field.name()));
  }

  /** Empty where the text is no value of the type, or none that the pack admits. */
  static Optional<Value> parse(FieldSpec field, String text) {
    return parse(field.type(), text).flatMap(field.choices()::of);
  }

  /** Empty where the text is no value of the type. */
  static Optional<Value> parse(FactType type, String text) {
    String plain = text.replaceAll("[\\u00a0\\u202f\\u2009]", " ").strip();
    if (plain.isEmpty()) {
      return Optional.empty();
    }
    return switch (type) {
      case TEXTE, PERSONNE, ORGANISATION, ADRESSE, DUREE -> Optional.of(Value.of(plain));
      case MONTANT -> amount(plain);
      case NOMBRE -> number(plain).map(n -> Value.of(n.toPlainString()));
      case ENTIER -> matching(plain.replace(" ", ""), "-?[0-9]{1,12}");
      case ANNEE -> matching(plain, "(19|20|21)[0-9]{2}");
      case DATE -> day(plain).map(d -> Value.of(d.toString()));
      case SIRET -> siret(plain.replace(" ", ""));
      case BOOLEEN -> flag(plain.toLowerCase(Locale.ROOT));
      case LISTE -> Optional.of(list(plain));
      case TABLEAU -> Optional.empty();
    };
  }

  /** « 31/06/2027 »: some months have that day, and this one has not. */
  private static boolean isNoDay(String text) {
    String plain = text.replaceFirst("^1er ", "1 ");
    return dayOfMonth(plain).isEmpty()
        && DATES.stream()
            .anyMatch(form -> isDay(form.withResolverStyle(ResolverStyle.SMART), plain));
  }

  private static boolean isDay(DateTimeFormatter form, String text) {
    try {
      LocalDate.parse(text, form);
      return true;
    } catch (DateTimeParseException e) {
      return false; // not of this form
    }
  }

  /** The field of the pack whose name is nearest. */
  static String nearest(TemplatePack pack, String name) {
    return Nearest.to(name, pack.fields().stream().map(FieldSpec::name).toList());
  }

  static String example(FieldSpec field) {
    return field.choices().areAny()
        ? String.join(" ; ", field.choices().admitted())
        : example(field.type());
  }

  static String example(FactType type) {
    return switch (type) {
      case MONTANT -> "4 500,00 €";
      case DATE -> "1er septembre 2026, ou 2026-09-01";
      case ANNEE -> "2026";
      case ENTIER -> "3";
      case NOMBRE -> "17,5";
      case SIRET -> "les 14 chiffres, dont la clé est vérifiée";
      case BOOLEEN -> "oui, ou non";
      case LISTE -> "premier ; deuxième";
      case TABLEAU ->
          "un tableau ne se saisit pas ainsi : corrigez la pièce et déposez-la de nouveau";
      case TEXTE, PERSONNE, ORGANISATION, ADRESSE, DUREE -> "un texte qui n'est pas vide";
    };
  }

  /** « 14 » is a number of members, not a list of one member. */
  private static Value list(String text) {
    return text.matches("[0-9]{1,4}")
        ? Value.of(text)
        : new Value.Items(
            Arrays.stream(text.split(";"))
                .map(String::strip)
                .filter(s -> !s.isEmpty())
                .map(Value::of)
                .toList());
  }

  private static Optional<Value> amount(String text) {
    String digits = text.replaceFirst("(?i)(?<!\\s)\\s*(€|euros?|eur)$", "");
    return number(digits)
        .filter(n -> n.stripTrailingZeros().scale() <= 2)
        .map(n -> Value.of(n.setScale(2, RoundingMode.UNNECESSARY).toPlainString()));
  }

  private static Optional<BigDecimal> number(String text) {
    String digits = text.replace(" ", "").replace(',', '.');
    return digits.matches("-?[0-9]{1,15}(\\.[0-9]{1,6})?")
        ? Optional.of(new BigDecimal(digits))
        : Optional.empty();
  }

  private static Optional<Value> matching(String text, String form) {
    return text.matches(form) ? Optional.of(Value.of(text)) : Optional.empty();
  }

  /** With its day of the week where it is the right one. */
  private static Optional<LocalDate> day(String text) {
    Matcher week = WEEKDAY.matcher(text);
    if (!week.lookingAt()) {
      return dayOfMonth(text);
    }
    return dayOfMonth(text.substring(week.end()))
        .filter(
            d ->
                d.getDayOfWeek()
                    .getDisplayName(TextStyle.FULL, Locale.FRENCH)
                    .equalsIgnoreCase(week.group(1)));
  }

  private static Optional<LocalDate> dayOfMonth(String text) {
    String plain = text.replaceFirst("^1er ", "1 ");
    for (DateTimeFormatter form : DATES) {
      try {
        return Optional.of(LocalDate.parse(plain, form));
      } catch (DateTimeParseException e) {
        continue; // the next form may fit
      }
    }
    return Optional.empty();
  }

  private static Optional<Value> siret(String digits) {
    return Recognisers.isSiret(digits) ? Optional.of(Value.of(digits)) : Optional.empty();
  }

  private static Optional<Value> flag(String text) {
    return switch (text) {
      case "oui", "vrai", "true" -> Optional.of(new Value.Flag(true));
      case "non", "faux", "false" -> Optional.of(new Value.Flag(false));
      default -> Optional.empty();
    };
  }
}
