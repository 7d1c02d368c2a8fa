package org.paraphe.rendering;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.paraphe.act.Typographie;
import org.paraphe.checking.Finding;
import org.paraphe.checking.Severity;
import org.paraphe.extraction.ExtractedPiece;
import org.paraphe.extraction.HiddenText;
import org.paraphe.extraction.Outcome;

/**
 * The page that a clerk reads beside a draft, {@code controle.html}: the verdict, what to do next,
 * each finding, each fact with its quote and its piece, the references, the pieces. Self-contained:
 * no script, no outside link, so that it opens from a folder for ever.
 */
public final class ControlPage {
  private static final String CSS = css();
  private final Html html = new Html();
  private final ControlSheet sheet;

  private ControlPage(ControlSheet sheet) {
    this.sheet = sheet;
  }

  /** UTF-8 text; the same for the same sheet. */
  public static String write(ControlSheet sheet) {
    return new ControlPage(sheet).page();
  }

  private String page() {
    html.raw("<!DOCTYPE html>\n<html lang=\"fr\"><head><meta charset=\"UTF-8\">");
    html.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">");
    html.element("title", "", "Contrôle du projet " + sheet.ref());
    html.raw("<style>").raw(CSS).raw("</style></head><body>");
    head();
    html.raw("<main>");
    verdict();
    modifications();
    findings("Points bloquants", "bloquant", Severity.BLOQUANT);
    findings("Points d’attention", "attention", Severity.ATTENTION);
    findings("Pour information", "info", Severity.INFO);
    new FactTable(html, sheet).write();
    new ReferenceList(html, sheet).write();
    pieces();
    provenance();
    html.raw("</main></body></html>\n");
    return html.toString();
  }

  private void head() {
    html.raw("<header>");
    html.element("p", "ref", sheet.ref().isEmpty() ? "Projet d’acte" : "Dossier " + sheet.ref());
    String kind = sheet.kindTitle();
    html.element("h1", "", kind == null ? "Nature d’acte à déterminer" : kind);
    if (!sheet.objet().isEmpty()) {
      html.element("p", "objet", sheet.objet());
    }
    html.raw("<dl class=\"carte\">");
    entry("État", state(sheet.state()));
    entry("Date de l’acte", Typographie.date(sheet.date()));
    entry("Rédaction", drafter());
    html.raw("</dl></header>");
  }

  private String drafter() {
    String drafter = sheet.drafter();
    if (drafter == null) {
      return "aucun projet rédigé";
    }
    return drafter.startsWith("llm:")
        ? "avec le modèle de langage « " + drafter.substring(4) + " »"
        : "sans modèle de langage (extraction)";
  }

  private void verdict() {
    int blocking = sheet.of(Severity.BLOQUANT).size();
    int attention = sheet.of(Severity.ATTENTION).size();
    String cls = blocking > 0 ? "bloquant" : attention > 0 ? "attention" : "bon";
    html.raw("<section class=\"verdict ").raw(cls).raw("\" aria-labelledby=\"verdict\">");
    html.raw("<h2 id=\"verdict\">").text(verdict(blocking, attention)).raw("</h2>");
    html.element("p", "", sense(blocking, attention));
    nextSteps(blocking > 0);
    html.raw("</section>");
  }

  private static String verdict(int blocking, int attention) {
    if (blocking > 0) {
      String rest =
          attention == 0 ? "" : ", " + count(attention, "point d’attention", "points d’attention");
      return count(blocking, "point bloquant", "points bloquants") + rest;
    }
    return attention > 0
        ? count(attention, "point d’attention", "points d’attention") + ", aucun point bloquant"
        : "Aucun point à signaler";
  }

  private static String sense(int blocking, int attention) {
    if (blocking > 0) {
      return "Le projet ne peut pas être approuvé tant que les points bloquants ne sont pas levés.";
    }
    return attention > 0
        ? "Le projet peut être approuvé après lecture des points d’attention."
        : "Les contrôles automatiques n’ont rien relevé ; la relecture reste la vôtre.";
  }

  private void nextSteps(boolean blocked) {
    if (sheet.state().equals("EN_SEANCE")) {
      html.raw("<h3>Que faire de ce dossier ?</h3><p>Après le vote, remplissez ");
      html.element("code", "", "seance.txt").text(" puis déplacez ce dossier dans votre dossier ");
      html.element("code", "", "votes/").raw(".</p>");
    } else if (sheet.state().equals("A_VALIDER")) {
      html.raw("<h3>Que faire de ce dossier ?</h3><ul>");
      if (!blocked) {
        step("Approuver", "valides/", " sans rien changer");
      }
      boolean drafted = sheet.drafter() != null;
      if (drafted) {
        edit();
      }
      html.raw("<li>").element("strong", "", "Corriger").text(" : déplacez ce dossier dans votre ");
      html.text("dossier ").element("code", "", "a-reprendre/").text(", avec un fichier ");
      html.element("code", "", "consigne.txt");
      html.text(
          drafted
              ? " : vos consignes, et une ligne « champ = valeur » par valeur à fixer."
              : " où une ligne « nature = … » dit quel acte rédiger.");
      html.raw("</li><li>").element("strong", "", "Refuser").text(" : déplacez ce dossier dans ");
      html.text("votre dossier ").element("code", "", "rejetes/").text(", avec un fichier ");
      html.element("code", "", "motif.txt").text(" qui dit pourquoi.").raw("</li>");
      if (blocked && drafted) {
        setAside();
        step("Approuver", "valides/", ", une fois les points bloquants levés");
      }
      html.raw("</ul>");
    }
  }

  private void edit() {
    html.raw("<li>").element("strong", "", "Modifier le texte").text(" : changez ");
    html.element("code", "", "projet.docx").text(" avec Word ou LibreOffice, enregistrez-le ici,");
    html.text(" puis déplacez ce dossier dans votre dossier ").element("code", "", "valides/");
    html.text(" : le texte modifié est relu et contrôlé.").raw("</li>");
  }

  private void setAside() {
    html.raw("<li>").element("strong", "", "Écarter un point bloquant").text(" qui n’a pas lieu ");
    html.text("d’être : écrivez dans un fichier ").element("code", "", "ecarts.txt");
    html.text(" de ce dossier « par = » et votre identifiant, puis le nom du constat (donné sous ");
    html.text("lui), le signe = et votre raison ; puis ");
    html.text("approuvez.").raw("</li>");
  }

  private void step(String verb, String folder, String how) {
    html.raw("<li>").element("strong", "", verb).text(" : déplacez ce dossier dans votre dossier ");
    html.element("code", "", folder).text(how + ".").raw("</li>");
  }

  private void modifications() {
    for (ControlSheet.Modification one : sheet.modifications()) {
      html.raw("<section>").element("h2", "", "Projet modifié par " + one.who());
      html.element("p", "", "Le " + one.when() + ", dans « " + one.file() + " ».");
      list("Ce que cela change", one.changes());
      list("Commentaires de relecture", one.comments());
      html.raw("</section>");
    }
  }

  private void list(String title, List<String> lines) {
    if (!lines.isEmpty()) {
      html.element("h3", "", title).raw("<ul>");
      lines.forEach(line -> html.element("li", "", line));
      html.raw("</ul>");
    }
  }

  private void findings(String title, String cls, Severity severity) {
    List<Finding> found = sheet.of(severity);
    if (found.isEmpty()) {
      return;
    }
    html.raw("<section>").element("h2", "", title + " (" + found.size() + ")");
    for (Finding finding : found) {
      html.raw("<article class=\"constat ").raw(cls).raw("\">");
      html.element("h3", "", finding.what());
      html.raw("<dl>");
      entry("Où", finding.where());
      entry("Pourquoi", finding.why());
      entry("Que faire", finding.fix());
      html.raw("</dl>");
      html.element("p", "cle", finding.code() + " · constat " + finding.key());
      html.raw("</article>");
    }
    html.raw("</section>");
  }

  private void pieces() {
    html.raw("<section><h2>Pièces du dossier</h2>");
    if (sheet.pieces().isEmpty()) {
      html.element("p", "", "Aucune pièce.").raw("</section>");
      return;
    }
    html.raw("<table><thead><tr><th scope=\"col\">Pièce</th><th scope=\"col\">Lecture</th>");
    html.raw("<th scope=\"col\">Empreinte (SHA-256)</th></tr></thead><tbody>");
    sheet.pieces().forEach(this::piece);
    html.raw("</tbody></table></section>");
  }

  private static String words(Outcome outcome) {
    return switch (outcome) {
      case LU -> "lue";
      case LU_EN_PARTIE -> "lue en partie";
      case CHIFFRE -> "protégée par un mot de passe";
      case ILLISIBLE -> "illisible";
      case DELAI_DEPASSE -> "lecture trop longue, arrêtée";
      case MEMOIRE -> "trop lourde pour être lue";
      case TROP_GROS -> "trop grosse";
      case VIDE -> "vide";
      case ORNEMENT -> "petite image d'un courriel, sans texte";
      case ILLUSTRATION -> "grande image d'un document, sans texte lu";
      case TYPE_REFUSE -> "type de fichier refusé";
    };
  }

  private void piece(ExtractedPiece piece) {
    html.raw("<tr><td>").element("strong", "", piece.name()).raw("<br>");
    html.element("span", "fin", piece.mediaType()).raw("</td>");
    boolean read = piece.outcome() == Outcome.LU || piece.outcome() == Outcome.ORNEMENT;
    html.raw(read ? "<td>" : "<td class=\"alerte\">");
    html.text(words(piece.outcome()));
    piece.warnings().forEach(w -> html.element("p", "fin", w));
    for (HiddenText hidden : piece.hidden()) {
      html.element("p", "fin", "Texte caché (" + hidden.where() + ") : " + hidden.text());
    }
    html.raw("</td>").element("td", "empreinte", piece.sha256()).raw("</tr>");
  }

  private void provenance() {
    html.raw("<section><h2>Comment ce projet a été fait</h2><dl class=\"carte\">");
    entry("Rédaction", drafter());
    new TreeMap<>(sheet.versions()).forEach((name, version) -> entry("Version : " + name, version));
    ControlSheet.ModelUse use = sheet.footprint();
    if (use != null) {
      entry("Jetons lus / écrits", use.tokensIn() + " / " + use.tokensOut());
      entry("Énergie estimée", String.format(Locale.FRANCE, "%.2f Wh", use.energyWh()));
      entry("Durée", String.format(Locale.FRANCE, "%.1f s", use.seconds()));
    }
    html.raw("</dl></section>");
  }

  private void entry(String name, String value) {
    html.raw("<div>").element("dt", "", name).element("dd", "", value).raw("</div>");
  }

  private static String state(String state) {
    return switch (state) {
      case "RECU" -> "reçu";
      case "EXTRAIT" -> "pièces lues";
      case "REDIGE" -> "rédigé, contrôle en cours";
      case "A_VALIDER" -> "à valider";
      case "EN_SEANCE" -> "à soumettre au vote";
      case "VALIDE" -> "validé";
      case "ARCHIVE" -> "archivé";
      case "A_REPRENDRE" -> "à reprendre";
      case "REJETE" -> "refusé";
      case "QUARANTAINE" -> "en quarantaine";
      default -> state;
    };
  }

  private static String count(int count, String one, String several) {
    return count + " " + (count == 1 ? one : several);
  }

  private static String css() {
    try (InputStream in = ControlPage.class.getResourceAsStream("controle.css")) {
      if (in == null) {
        throw new IllegalStateException("controle.css is missing from the engine's jar");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read controle.css", e);
    }
  }
}
