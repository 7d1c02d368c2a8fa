package org.paraphe.pipeline;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.paraphe.act.JoursOuvrables;
import org.paraphe.act.Typographie;
import org.paraphe.casefile.CaseFile;
import org.paraphe.casefile.CaseFiles;
import org.paraphe.casefile.CaseRef;
import org.paraphe.casefile.CaseState;
import org.paraphe.facts.FactType;
import org.paraphe.facts.Value;
import org.paraphe.pipeline.Deadlines.Deadline;
import org.paraphe.review.Person;
import org.paraphe.review.SentReminders;
import org.paraphe.template.TemplateCatalog;
import org.paraphe.template.TemplatePack;

/**
 * Reminders of what waits too long or has a term soon: of whom, when, in which words. A mail holds
 * references, kinds and days, and nothing of an act. At most one mail a person, a case and a day.
 * Thread-safe.
 */
public final class Reminders {

  private static final Set<CaseState> WAITING =
      EnumSet.of(CaseState.A_VALIDER, CaseState.EN_SEANCE, CaseState.QUARANTAINE);

  /**
   * How long a signed act's term that passed is told: who did not act on it by then does not want
   * to be told. It stands in the queue's list until its day is entered.
   */
  private static final int OVERDUE_DAYS = 30;

  /** The longest time from a signature to a term, with room for the archiving. */
  private static final int LONGEST_TERM = 30;

  private static final LocalTime MORNING = LocalTime.of(8, 0);

  /**
   * One mail to one person.
   *
   * @param person id of the person
   */
  public record Mail(
      String person,
      String address,
      String subject,
      String text,
      List<CaseRef> refs,
      LocalDate day) {

    public Mail {
      refs = List.copyOf(refs);
    }
  }

  /**
   * Why people are to be reminded of a case.
   *
   * @param due the nearest term; null where the case only waits
   */
  record Reminder(CaseFile file, List<Person> people, @Nullable Deadline due) {}

  private final CaseFiles cases;
  private final TemplateCatalog catalog;
  private final Deadlines deadlines;
  private final Expected expected;
  private final SentReminders sent;
  private final Settings settings;
  private final Clock clock;

  Reminders(
      CaseFiles cases,
      TemplateCatalog catalog,
      Deadlines deadlines,
      Expected expected,
      SentReminders sent,
      Settings settings,
      Clock clock) {
    this.cases = cases;
    this.catalog = catalog;
    this.deadlines = deadlines;
    this.expected = expected;
    this.sent = sent;
    this.settings = settings;
    this.clock = clock;
  }

  /** Empty where nobody needs to be reminded of the case today. */
  Optional<Reminder> of(CaseFile file) {
    LocalDate today = LocalDate.now(clock);
    Optional<Deadline> due =
        deadlines.of(file).stream()
            .filter(d -> d.toDo() && d.due() != null)
            .filter(d -> !Objects.requireNonNull(d.due()).isAfter(limit(today)))
            .filter(d -> file.state() != CaseState.ARCHIVE || !isLongPast(d.due(), today))
            .min(Comparator.comparing(d -> Objects.requireNonNull(d.due())));
    boolean told = WAITING.contains(file.state()) || file.state() == CaseState.ARCHIVE;
    return told && (due.isPresent() || waitsTooLong(file, today))
        ? Optional.of(new Reminder(file, expected.of(file), due.orElse(null)))
        : Optional.empty();
  }

  private static boolean isLongPast(@Nullable LocalDate due, LocalDate today) {
    return due != null && due.isBefore(today.minusDays(OVERDUE_DAYS));
  }

  /** What somebody may have to be reminded of: of the archive, what was signed of late. */
  private List<CaseFile> candidates() {
    List<CaseFile> candidates = new ArrayList<>(cases.list(WAITING));
    LocalDate oldest = LocalDate.now(clock).minusDays(LONGEST_TERM + OVERDUE_DAYS);
    candidates.addAll(cases.since(CaseState.ARCHIVE, oldest));
    return candidates;
  }

  private LocalDate limit(LocalDate today) {
    return today.plusDays(settings.rappels().avant());
  }

  /** A projet waits for its session, not for a person, until the session is over. */
  private boolean waitsTooLong(CaseFile file, LocalDate today) {
    LocalDate limit = today.minusDays(settings.rappels().apres());
    return switch (file.state()) {
      case A_VALIDER, QUARANTAINE -> !since(file).isAfter(limit);
      case EN_SEANCE -> session(file).filter(day -> day.isBefore(today)).isPresent();
      default -> false;
    };
  }

  static LocalDate since(CaseFile file) {
    return LocalDate.ofInstant(file.since(), ZoneId.systemDefault());
  }

  private static Optional<LocalDate> session(CaseFile file) {
    return Optional.ofNullable(file.typed().get("dateSeance"))
        .flatMap(text -> TypedValues.parse(FactType.DATE, text))
        .map(Value::asText)
        .map(LocalDate::parse);
  }

  /** The mails of today that did not leave yet; none before the morning, nor on a day off. */
  public List<Mail> due() {
    LocalDate today = LocalDate.now(clock);
    String departement = Objects.requireNonNullElse(settings.collectivite().departement(), "");
    boolean off = !JoursOuvrables.en(departement).report(today).equals(today);
    return !settings.rappels().actif() || off || LocalTime.now(clock).isBefore(MORNING)
        ? List.of()
        : mails(today);
  }

  private List<Mail> mails(LocalDate today) {
    Map<Person, List<Reminder>> all = new LinkedHashMap<>();
    for (CaseFile file : candidates()) {
      of(file)
          .ifPresent(
              reminder ->
                  reminder.people().stream()
                      .filter(p -> p.mail() != null && !sent.has(p, file.ref(), today))
                      .forEach(p -> all.computeIfAbsent(p, x -> new ArrayList<>()).add(reminder)));
    }
    return all.entrySet().stream().map(e -> mail(e.getKey(), e.getValue(), today)).toList();
  }

  private Mail mail(Person person, List<Reminder> reminders, LocalDate today) {
    int count = reminders.size();
    return new Mail(
        person.id(),
        Objects.requireNonNull(person.mail()),
        "Paraphe : " + (count == 1 ? "un dossier attend" : count + " dossiers attendent"),
        reminders.stream()
            .map(this::lines)
            .collect(
                Collectors.joining("\n", "Bonjour,\n\nCe qui vous attend dans Paraphe :\n\n", END)),
        reminders.stream().map(r -> r.file().ref()).toList(),
        today);
  }

  private static final String END =
      "\nCe message part au plus une fois par jour pour un même dossier, et ne dit rien des actes."
          + " Une adresse se change ou s'ôte par « paraphe person set ».\n";

  private String lines(Reminder reminder) {
    CaseFile file = reminder.file();
    Deadline due = reminder.due();
    String place = place(file);
    return "- dossier "
        + file.ref()
        + ", "
        + kind(file)
        + "\n    "
        + (due == null
            ? "attend depuis le " + Typographie.date(since(file))
            : due.what()
                + ", au plus tard le "
                + Typographie.date(Objects.requireNonNull(due.due()))
                + " ("
                + due.law()
                + ")")
        + "\n    pour le voir : "
        + (place.isEmpty() ? "" : place + ", ou ")
        + "« paraphe queue show "
        + file.ref()
        + " »\n";
  }

  private String kind(CaseFile file) {
    return file.kindIfKnown()
        .flatMap(catalog::find)
        .map(TemplatePack::title)
        .orElse("nature à choisir");
  }

  private static String place(CaseFile file) {
    return switch (file.state()) {
      case A_VALIDER -> "a-valider/" + file.ref() + "/";
      case EN_SEANCE -> "en-seance/" + file.ref() + "/";
      case QUARANTAINE -> "quarantaine/" + file.ref() + "/";
      default -> "";
    };
  }

  /** Says that the mail left: its cases are not told again to this person today. */
  public void sent(Mail mail) {
    sent.add(mail.person(), mail.refs(), mail.day());
  }

  /** Mails that wait for the mail server. */
  public int waiting() {
    return due().size();
  }

  /** Who could be reminded and has no address. */
  public List<Person> unreachable() {
    return candidates().stream()
        .flatMap(file -> of(file).stream())
        .flatMap(r -> r.people().stream())
        .filter(p -> p.mail() == null)
        .distinct()
        .toList();
  }
}
