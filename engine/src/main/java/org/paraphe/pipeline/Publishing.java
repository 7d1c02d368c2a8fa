package org.paraphe.pipeline;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.paraphe.act.Act;
import org.paraphe.act.ActXml;
import org.paraphe.act.Seance;
import org.paraphe.act.Signature;
import org.paraphe.act.Typographie;
import org.paraphe.archive.ArchivePackages;
import org.paraphe.archive.ArchivePackages.Place;
import org.paraphe.casefile.CaseFile;
import org.paraphe.casefile.CaseFile.Numero;
import org.paraphe.casefile.CaseFiles;
import org.paraphe.casefile.CaseRef;
import org.paraphe.casefile.CaseState;
import org.paraphe.facts.FactType;
import org.paraphe.facts.Value;
import org.paraphe.privacy.Category;
import org.paraphe.privacy.Occultation;
import org.paraphe.privacy.Undisclosed;
import org.paraphe.rendering.ActFaits;
import org.paraphe.rendering.ActPictures;
import org.paraphe.rendering.Mark;
import org.paraphe.rendering.PdfWriter;
import org.paraphe.review.Refusal;
import org.paraphe.review.SessionVote;
import org.paraphe.template.TemplateCatalog;
import org.paraphe.template.TemplatePack;
import org.paraphe.template.TemplatePack.Publication;

/**
 * The copy of an archived act that may be put online: the whole act in a format that is not edited,
 * with the author's name and quality and the day of its posting (CGCT R2131-1), without the
 * personal data that no text makes public (CRPA L312-1-2). It is made from the act in the archive,
 * whose package does not change; the picture of a signature stays out.
 */
public final class Publishing {

  private static final Set<String> NAMES_OF_MEMBERS =
      Set.of("presents", "absents", "pouvoirs", "president", "secretaire");

  private final CaseFiles cases;
  private final Kept kept;
  private final ArchivePackages packages;
  private final TemplateCatalog catalog;
  private final Map<String, Value> given;
  private final Supplier<ActPictures> pictures;
  private final Clock clock;

  Publishing(
      CaseFiles cases,
      Kept kept,
      ArchivePackages packages,
      TemplateCatalog catalog,
      Map<String, Value> given,
      Supplier<ActPictures> pictures,
      Clock clock) {
    this.cases = cases;
    this.kept = kept;
    this.packages = packages;
    this.catalog = catalog;
    this.given = Map.copyOf(given);
    this.pictures = pictures;
    this.clock = clock;
  }

  /**
   * @param posted the day of the posting; null for the day that was entered, else today
   * @param hide words to hide besides
   * @param keep words to leave, because a text makes them public
   */
  public record Wish(
      CaseRef ref, @Nullable LocalDate posted, List<String> hide, List<String> keep) {

    public Wish {
      hide = List.copyOf(hide);
      keep = List.copyOf(keep);
    }
  }

  /** A copy, or why there is none. */
  public sealed interface Outcome {

    /**
     * @param name of the file
     * @param hidden the words that are not in the copy, and what they are
     * @param names those that stay, and why
     * @param doubts words that may be names and stay, for a person to weigh
     * @param health words on health that stay, for a person to weigh
     */
    record Copy(
        String name,
        byte[] pdf,
        LocalDate posted,
        Map<String, Category> hidden,
        Map<String, Occultation.Kept> names,
        Set<String> doubts,
        Set<String> health)
        implements Outcome {

      public Copy {
        hidden = new TreeMap<>(hidden);
        names = new TreeMap<>(names);
        doubts = Collections.unmodifiableSet(new TreeSet<>(doubts));
        health = Collections.unmodifiableSet(new TreeSet<>(health));
      }
    }

    record Refused(Refusal refusal) implements Outcome {}
  }

  /** Empty where no case has the reference. */
  public Optional<Outcome> copy(Wish wish) {
    return cases.find(wish.ref()).map(file -> copy(file, wish));
  }

  private Outcome copy(CaseFile file, Wish wish) {
    Numero numero = file.numero();
    Optional<Refusal.Reason> wrong = wrong(file, wish);
    if (wrong.isPresent() || numero == null) {
      return refused(file, wrong.orElseThrow());
    }
    byte[] xml = packages.file(Place.of(numero), file.ref(), Kept.ACT);
    Act act = ActXml.read(new String(xml, StandardCharsets.UTF_8));
    List<String> texts = PublicationCopy.texts(act);
    for (String words : Stream.concat(wish.hide().stream(), wish.keep().stream()).toList()) {
      if (texts.stream().noneMatch(text -> Occultation.says(text, words))) {
        return refused(file, unsaid(words));
      }
    }
    LocalDate posted = posted(file, wish);
    Occultation occultation = Occultation.over(texts, known(file, act, wish));
    PublicationCopy copy = PublicationCopy.of(act, occultation);
    for (String words : wish.keep()) {
      for (String gone : copy.hidden().keySet()) {
        if (Occultation.says(gone, words)) {
          return refused(file, stillHidden(words, gone));
        }
      }
    }
    Act published =
        copy.act()
            .certifiedBy(copy.certification(FollowUp.day(file, FollowUp.TRANSMITTED), posted));
    return new Outcome.Copy(
        numero.registre() + "-" + numero.texte() + "-publication.pdf",
        PdfWriter.write(published, Mark.DEFINITIF, pictures.get().unsigned()),
        posted,
        copy.hidden(),
        occultation.names(),
        occultation.doubts(),
        health(copy.act()));
  }

  private Optional<Refusal.Reason> wrong(CaseFile file, Wish wish) {
    if (file.state() != CaseState.ARCHIVE) {
      return reason(
          "il n'est pas encore archivé : on ne publie que l'acte signé",
          "regardez où il en est : « paraphe queue show " + file.ref() + " »");
    }
    if (file.numero() == null) {
      return reason(
          "ce texte n'a pas été adopté : il n'y a pas d'acte à publier",
          "vérifiez la référence : « paraphe queue list --all »");
    }
    if (isNotified(file)) {
      return reason(
          "un acte de cette nature se notifie à la personne qu'il concerne et ne se publie pas",
          "si un texte en impose la publication, écrivez-le dans le modèle d'acte"
              + " (publication: PUBLIE_ET_NOTIFIE dans act.yaml)");
    }
    LocalDate signed = Deadlines.signed(file);
    return wish.posted() != null && wish.posted().isBefore(signed)
        ? reason(
            "une mise en ligne le "
                + Typographie.date(wish.posted())
                + " précéderait la signature du "
                + Typographie.date(signed),
            "donnez le jour de la mise en ligne")
        : Optional.empty();
  }

  /** A kind whose pack was taken away since is not known to be public either. */
  private boolean isNotified(CaseFile file) {
    return file.kindIfKnown()
        .flatMap(catalog::find)
        .filter(pack -> pack.publication() != Publication.NOTIFIE)
        .isEmpty();
  }

  private static Optional<Refusal.Reason> reason(String why, String fix) {
    return Optional.of(new Refusal.Reason(why, fix));
  }

  private static Refusal.Reason unsaid(String words) {
    return new Refusal.Reason(
        "« " + words + " » ne se lit nulle part dans l'acte",
        "recopiez ces mots comme l'acte les écrit");
  }

  private static Refusal.Reason stillHidden(String words, String gone) {
    return new Refusal.Reason(
        "« " + words + " » resterait occulté avec « " + gone + " »",
        "donnez à --keep le passage entier, tel que l'acte l'écrit, et ne l'occultez pas par --hide");
  }

  private static Outcome refused(CaseFile file, Refusal.Reason reason) {
    return new Outcome.Refused(
        reason.of("La copie de publication du dossier " + file.ref() + " est refusée."));
  }

  private LocalDate posted(CaseFile file, Wish wish) {
    return Optional.ofNullable(wish.posted())
        .or(() -> FollowUp.day(file, FollowUp.PUBLISHED))
        .orElseGet(() -> LocalDate.now(clock));
  }

  private Occultation.Known known(CaseFile file, Act act, Wish wish) {
    Set<String> bodies = new LinkedHashSet<>();
    Set<String> people = new LinkedHashSet<>(PublicationCopy.namesInColumns(act));
    Optional<TemplatePack> pack = file.kindIfKnown().flatMap(catalog::find);
    for (ActFaits.Printed fait : ActFaits.of(act)) {
      Optional<FactType> type = pack.map(p -> FactPath.of(fait.champ()).type(p));
      if (type.filter(FactType.PERSONNE::equals).isPresent()) {
        people.add(fait.text());
      } else if (type.filter(FactType.ORGANISATION::equals).isPresent()
          && !Occultation.isPerson(fait.text())) {
        bodies.add(fait.text());
      }
    }
    Set<String> keep = new LinkedHashSet<>(wish.keep());
    given.values().forEach(value -> keep.add(value.asText()));
    return new Occultation.Known(offices(file, act), bodies, people, Set.copyOf(wish.hide()), keep);
  }

  /** Those who signed, those who sat: the law makes their names known (CGCT L2121-23, R2121-9). */
  private Set<String> offices(CaseFile file, Act act) {
    Set<String> names = new LinkedHashSet<>();
    Signature signature = act.signature();
    if (signature != null) {
      names.add(signature.signataire());
      Optional.ofNullable(signature.secretaire()).ifPresent(names::add);
    }
    Seance seance = act.seance();
    if (seance != null) {
      Stream.of(seance.president(), seance.secretaire())
          .flatMap(Stream::ofNullable)
          .forEach(names::add);
    }
    kept.vote(file).ifPresent(vote -> names.addAll(members(vote)));
    return names;
  }

  private static Set<String> members(SessionVote vote) {
    Set<String> names = new LinkedHashSet<>(vote.retires());
    vote.values()
        .forEach(
            (key, value) -> {
              if (NAMES_OF_MEMBERS.contains(key)) {
                names.addAll(List.of(value.split("[,;\\n(]|\\bà\\b")));
              }
            });
    names.removeIf(String::isBlank);
    return names;
  }

  private static Set<String> health(Act act) {
    Set<String> words = new LinkedHashSet<>();
    PublicationCopy.texts(act).forEach(text -> Undisclosed.health(text).ifPresent(words::add));
    return words;
  }
}
