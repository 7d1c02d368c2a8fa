package org.paraphe.act;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The parts of an act in the making, each as its element ends. */
final class ActParts {
  private static final Set<ActElement> REPEATED =
      EnumSet.of(ActElement.VISA, ActElement.CONSIDERANT, ActElement.ARTICLE, ActElement.ANNEXE);

  private final Set<ActElement> seen = EnumSet.noneOf(ActElement.class);
  private final List<Visa> visas = new ArrayList<>();
  private final List<Considerant> considerants = new ArrayList<>();
  private final List<Article> articles = new ArrayList<>();
  private final List<Annexe> annexes = new ArrayList<>();
  private @Nullable Entete entete;
  private @Nullable Seance seance;
  private @Nullable Vote vote;
  private @Nullable Signature signature;
  private @Nullable String certification;
  private String formule = "";
  private List<Inline> objet = List.of();
  private List<Inline> recours = List.of();
  private List<Inline> execution = List.of();

  void add(OpenElement part) {
    if (!seen.add(part.element()) && !REPEATED.contains(part.element())) {
      throw part.error("ne peut figurer qu'une fois dans l'acte");
    }
    switch (part.element()) {
      case ENTETE -> entete = entete(part);
      case SEANCE -> seance = seance(part);
      case OBJET -> objet = part.words();
      case VISA -> visas.add(new Visa(part.words()));
      case CONSIDERANT -> considerants.add(new Considerant(part.words()));
      case FORMULE -> formule = Spacing.of(part.text());
      case ARTICLE -> articles.add(article(part));
      case VOTE -> vote = vote(part);
      case SIGNATURE -> signature = signature(part);
      case RECOURS -> recours = part.words();
      case EXECUTION -> execution = part.words();
      case CERTIFICATION -> certification = Spacing.of(part.text());
      case ANNEXE -> annexes.add(new Annexe(part.required("titre"), part.children()));
      default -> throw part.error("n'est pas une partie de l'acte");
    }
  }

  private static Entete entete(OpenElement part) {
    return new Entete(
        part.required("collectivite"),
        part.attribute("departement"),
        part.required("titre"),
        part.attribute("numero"));
  }

  private static Seance seance(OpenElement part) {
    return new Seance(
        part.required("assemblee"),
        part.attribute("dateConvocation"),
        part.attribute("dateSeance"),
        part.attribute("lieu"),
        part.count("enExercice"),
        part.count("presents"),
        part.count("pouvoirs"),
        part.attribute("president"),
        part.attribute("secretaire"));
  }

  private static Vote vote(OpenElement part) {
    return new Vote(
        part.count("pour"),
        part.count("contre"),
        part.count("abstentions"),
        part.count("nePrennentPasPart"),
        part.attribute("modalite"));
  }

  private static Signature signature(OpenElement part) {
    return new Signature(
        part.required("lieu"),
        part.attribute("date"),
        part.required("signataire"),
        part.required("qualite"),
        part.attribute("secretaire"));
  }

  private Article article(OpenElement part) {
    Integer numero = part.count("numero");
    return new Article(
        numero == null ? articles.size() + 1 : numero, part.attribute("titre"), part.children());
  }

  Act act(OpenElement root, LaterArticles later) {
    if (entete == null) {
      throw root.error("l'acte n'a pas d'en-tête");
    }
    Act act =
        new Act(
            new ActKind(root.required("kind")),
            family(root),
            entete,
            seance,
            objet,
            visas,
            considerants,
            formule,
            articles,
            vote,
            signature,
            recours,
            execution,
            certification,
            annexes,
            root.attribute("modele"));
    return later.areWaitedFor() ? later.known(act) : act;
  }

  private static Family family(OpenElement root) {
    String label = root.required("famille");
    for (Family family : Family.values()) {
      if (family.label().equals(label)) {
        return family;
      }
    }
    throw root.error("famille inconnue « " + label + " »");
  }
}
