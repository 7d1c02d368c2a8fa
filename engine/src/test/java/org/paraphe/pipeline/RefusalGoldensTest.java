package org.paraphe.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * No refusal without a golden text: every sentence of a class that refuses stands in a golden file,
 * wherever in the class it is written, so that none reaches a clerk unread.
 */
class RefusalGoldensTest {

  private static final Path SOURCES = Path.of("src/main/java/org/paraphe");
  private static final Path GOLDENS = Path.of("src/test/resources/golden");

  /** What a class that refuses people something speaks of. */
  private static final Pattern REFUSES =
      Pattern.compile("\\bnew (?:Refusal|Reason|Fault|Ballot\\.Fault)\\b|\\bRefusal\\.Reason\\b");

  /** Refuse in plain strings: what is left out of a list, what goes to quarantine. */
  private static final Set<String> ALSO =
      Set.of("BulkApproval.java", "Intake.java", "Projections.java", "Steps.java");

  private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\n]|\\\\.)*)\"");
  private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/|(?m)//.*$");

  /** No word to a person about what is refused: receipts, the log, names in the journal. */
  private static final Set<String> OTHERWISE =
      Set.of(
          "Approbation groupée : la personne a tapé le nombre de dossiers de la liste, ",
          " : le document ne change rien au projet.\n",
          "document modifié, repris comme nouveau projet",
          "Ce dossier attend : ",
          "{} : {}, et rien ne s'y écrit",
          "(ce dossier reste ici : ",
          "  - [%s] %s, %s : %s",
          "transmission au représentant de l'État",
          "dates de suivi saisies",
          "voix prépondérante du président",
          ": not in the table",
          "{} {} : ni fait ni rendu",
          "{} {} -> {} en {} ms",
          "{} {} : nouvel essai plus tard",
          "{} {} : impossible",
          "{} : la raison n'a pas pu être notée",
          "{} : son dossier n'a pas pu être écrit",
          "{} ne se force pas sur le disque",
          "{} : nouvel essai plus tard ({})",
          "{} reste à reprendre");

  /** Said to nobody: the folder stays where it is, and is looked at again. */
  private static final Set<String> UNSAID =
      Set.of(
          "un dossier qui passe avant lui dans la séance est sur le même bureau",
          "rien : il sera traité juste après",
          " » n'a pas pu être pris dans depot/ (fichier ouvert, ou droits insuffisants) ;",
          " nouvel essai plus tard.",
          " » n'a pas de nom de fichier.",
          "Le dossier enregistré contient");

  /** Shorter ones are joints between a value and the next words. */
  private static final int A_SENTENCE = 18;

  @Test
  void everySentenceOfARefusalStandsInAGoldenFile() throws IOException {
    String golden = golden();
    List<String> unread = new ArrayList<>();
    int sentences = 0;
    for (String folder : List.of("review", "pipeline")) {
      for (Path source : files(SOURCES.resolve(folder), ".java")) {
        for (String literal : sentences(source)) {
          sentences++;
          if (!golden.contains(literal)) {
            unread.add(source.getFileName() + ": " + literal);
          }
        }
      }
    }
    assertThat(sentences).as("sentences found in the sources").isGreaterThan(200);
    assertThat(unread).isEmpty();
  }

  private static String golden() throws IOException {
    StringBuilder all = new StringBuilder();
    try (Stream<Path> folders = Files.list(GOLDENS)) {
      for (Path folder : folders.filter(f -> name(f).startsWith("refus-de-")).toList()) {
        for (Path file : files(folder, ".txt")) {
          if (!name(file).endsWith(".seance.txt")) {
            all.append(Files.readString(file)).append('\n');
          }
        }
      }
    }
    return all.toString();
  }

  /** Of a class that refuses; none of another. */
  private static List<String> sentences(Path source) throws IOException {
    String code = COMMENT.matcher(Files.readString(source)).replaceAll("");
    if (!REFUSES.matcher(code).find() && !ALSO.contains(name(source))) {
      return List.of();
    }
    return LITERAL
        .matcher(code)
        .results()
        .map(literal -> literal.group(1))
        .filter(text -> !text.contains("\\u"))
        .map(String::translateEscapes)
        .filter(text -> text.length() >= A_SENTENCE && text.strip().contains(" "))
        .filter(text -> !text.startsWith("cannot ")) // of an exception, for the log
        .filter(text -> !OTHERWISE.contains(text) && !UNSAID.contains(text))
        .toList();
  }

  private static List<Path> files(Path folder, String end) {
    try (Stream<Path> list = Files.list(folder)) {
      return list.filter(f -> name(f).endsWith(end)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName());
  }
}
