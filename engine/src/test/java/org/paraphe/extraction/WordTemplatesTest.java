package org.paraphe.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.paraphe.extraction.WordTemplate.Kind;

class WordTemplatesTest {
  private static final String PARAGRAPH = "<w:p>%s</w:p>";

  @TempDir static Path folder;
  private static IsolatedExtractor extractor;
  private static IsolatedTemplates templates;

  @BeforeAll
  static void start() {
    extractor =
        new IsolatedExtractor(
            ExtractionSettings.standard().withWorkers(1), folder.resolve("travail"));
    templates = extractor.templates();
  }

  @AfterAll
  static void stop() {
    extractor.close();
  }

  private static String run(String text) {
    return "<w:r><w:t xml:space=\"preserve\">" + WordSamples.escaped(text) + "</w:t></w:r>";
  }

  private static String bold(String text) {
    return run(text).replace("<w:r>", "<w:r><w:rPr><w:b/></w:rPr>");
  }

  private static String mark(String type) {
    return "<w:r><w:fldChar w:fldCharType=\"" + type + "\"/></w:r>";
  }

  private static String instruction(String... parts) {
    return Stream.of(parts)
        .map(p -> "<w:r><w:instrText xml:space=\"preserve\">" + p + "</w:instrText></w:r>")
        .collect(Collectors.joining());
  }

  private static String field(String result, String... instruction) {
    return mark("begin") + instruction(instruction) + mark("separate") + result + mark("end");
  }

  private static String control(String name, String content) {
    return "<w:sdt><w:sdtPr><w:tag w:val=\""
        + name
        + "\"/><w:showingPlcHdr/><w:dataBinding w:xpath=\"/x\"/></w:sdtPr><w:sdtContent>"
        + content
        + "</w:sdtContent></w:sdt>";
  }

  private static byte[] paragraphs(String... contents) {
    return WordSamples.withBody(
        Stream.of(contents).map(PARAGRAPH::formatted).collect(Collectors.joining()));
  }

  private static List<String> tags(byte[] docx, Kind kind) {
    return templates.read(docx).paragraphs().stream()
        .flatMap(p -> p.runs().stream())
        .filter(r -> r.kind() == kind)
        .map(WordTemplate.Run::text)
        .toList();
  }

  private static WordFilling filling(Map<String, String> values) {
    return new WordFilling(values, Map.of(), "", List.of(), "<core/>");
  }

  private static String filled(byte[] docx, Map<String, String> values) {
    return WordSamples.unzip(templates.fill(docx, filling(values))).get("word/document.xml");
  }

  @Test
  void findsEveryWayOfWritingATag() {
    byte[] docx =
        paragraphs(
            run("Vu ") + run("${bene") + bold("ficiaire") + run("}") + run(", ${ date d'effet }"),
            field(run("«MON") + bold("TANT»"), " MERGE", "FIELD  MONTANT \\* MERGEFORMAT "),
            "<w:fldSimple w:instr=\" MERGEFIELD &quot;Nom de l’élu&quot; \">"
                + run("x")
                + "</w:fldSimple>",
            run("à ") + control("lieu", run("Choisir")),
            field(run("3"), " PAGE "));

    assertThat(tags(docx, Kind.ETIQUETTE))
        .containsExactly("beneficiaire", "MONTANT", "Nom de l’élu", "lieu");
    assertThat(tags(docx, Kind.NON_COMPRIS)).containsExactly("${ date d'effet }");
  }

  @Test
  void tellsWhatItDoesNotUnderstand() {
    byte[] docx =
        paragraphs(
            run("{{nom}} ${7*7} #{x} <#list a as b>"),
            mark("begin")
                + instruction(" IF ")
                + field(run("1"), " MERGEFIELD sexe ")
                + instruction(" = \"F\" \"Mme\" \"M.\" ")
                + mark("separate")
                + run("Mme")
                + mark("end"));

    assertThat(tags(docx, Kind.ETIQUETTE)).isEmpty();
    assertThat(tags(docx, Kind.NON_COMPRIS))
        .hasSize(5)
        .contains("{{nom}}", "${7*7}", "#{x}", "<#list a as b>")
        .anyMatch(t -> t.startsWith("IF"));
  }

  @Test
  void fillsATagAndKeepsTheLookOfTheRest() {
    byte[] docx =
        paragraphs(run("Est attribuée à ") + bold("${bene") + run("ficiaire}") + bold(" la somme"));

    assertThat(filled(docx, Map.of("beneficiaire", "Les Amis du Lavoir")))
        .contains(
            "<w:r><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">Les Amis du Lavoir</w:t></w:r>",
            "<w:r><w:t xml:space=\"preserve\">Est attribuée à </w:t></w:r>",
            "<w:r><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\"> la somme</w:t></w:r>")
        .doesNotContain("${", "ficiaire");
  }

  @Test
  void leavesNoFieldBehind() {
    byte[] docx =
        paragraphs(
            field(bold("«montant»"), " MERGEFIELD montant "),
            mark("begin") + instruction(" MERGEFIELD montant ") + mark("end"),
            "<w:fldSimple w:instr=\" MERGEFIELD montant \"/>",
            control("montant", run("Choisir")),
            "<w:ins w:id=\"1\" w:author=\"a\">" + run("${montant}") + "</w:ins>");

    String body = filled(docx, Map.of("montant", "4 500 €"));

    assertThat(body.split("4 500 €", -1)).hasSize(6);
    assertThat(body)
        .contains("<w:b/></w:rPr><w:t xml:space=\"preserve\">4 500 €")
        .contains("<w:tag w:val=\"montant\"/>")
        .doesNotContain("fldChar", "fldSimple", "instrText", "showingPlcHdr", "dataBinding");
  }

  @Test
  void printsAHostileValueAsItIs() {
    String hostile = "</w:t></w:r> ${7*7} ${nom} & \u0000 \uD800 \uE000 \u202E عربي 🎺";
    String body = filled(paragraphs(run("a ${nom} b ${nom}")), Map.of("nom", hostile));

    assertThat(body)
        .contains("&lt;/w:t&gt;&lt;/w:r&gt; ${7*7} ${nom} &amp; \uFFFD \uFFFD \uFFFD \u202E عربي")
        .doesNotContain("\u0000");
  }

  @Test
  void turnsLineFeedsIntoBreaksAndShowsWhatIsMissing() {
    byte[] docx = paragraphs(bold("avant ${texte} après"));

    assertThat(filled(docx, Map.of("texte", "un\ndeux")))
        .contains("avant un</w:t><w:br/><w:t xml:space=\"preserve\">deux après");
    String blank =
        WordSamples.unzip(
                templates.fill(
                    docx,
                    new WordFilling(
                        Map.of("texte", "[à compléter]"),
                        Map.of(),
                        "PROJET",
                        List.of("[à compléter]"),
                        "<core/>")))
            .get("word/document.xml");
    assertThat(blank)
        .contains("<w:b/><w:highlight w:val=\"yellow\"/></w:rPr><w:t xml:space=\"preserve\">[à c")
        .contains("<w:b/></w:rPr><w:t xml:space=\"preserve\">avant </w:t>")
        .contains("<w:t>PROJET</w:t>");
  }

  @Test
  void repeatsARowForEachLineOfATable() {
    String row = "<w:tr><w:tc><w:p>%s</w:p></w:tc><w:tc><w:p>%s</w:p></w:tc></w:tr>";
    byte[] docx =
        WordSamples.withBody(
            "<w:tbl>"
                + row.formatted(run("Nom"), run("Montant"))
                + row.formatted(run("${lignes.nom}"), bold("${lignes.") + bold("montant}"))
                + "</w:tbl><w:p/>");
    WordFilling filling =
        new WordFilling(
            Map.of(),
            Map.of(
                "lignes",
                List.of(
                    Map.of("lignes.nom", "Judo", "lignes.montant", "10 €"),
                    Map.of("lignes.nom", "Chorale", "lignes.montant", "20 €"))),
            "",
            List.of(),
            "<core/>");

    String body = WordSamples.unzip(templates.fill(docx, filling)).get("word/document.xml");

    assertThat(body.split("<w:tr>", -1)).hasSize(4);
    assertThat(body.replaceAll("<[^>]+>", " ").replaceAll(" +", " "))
        .contains("Nom Montant Judo 10 € Chorale 20 €");
  }

  @Test
  void copiesEveryOtherPartAsItStands() {
    Map<String, String> parts = WordSamples.parts(PARAGRAPH.formatted(run("${nom}")));
    parts.put("word/header1.xml", "<w:hdr" + WordSamples.NAMESPACES + "><w:p/></w:hdr>");
    parts.put("word/media/image1.png", "\u0001 pas une image");
    byte[] docx = WordSamples.zip(parts);

    Map<String, String> after =
        WordSamples.unzip(templates.fill(docx, filling(Map.of("nom", "x"))));

    assertThat(after.keySet()).containsExactlyElementsOf(parts.keySet());
    parts.forEach(
        (name, before) -> {
          if (!name.equals("word/document.xml")) {
            assertThat(after.get(name)).as(name).isEqualTo(before);
          }
        });
    assertThat(templates.fill(docx, filling(Map.of("nom", "x"))))
        .isEqualTo(templates.fill(docx, filling(Map.of("nom", "x"))));
  }

  @Test
  void showsTheNumbersThatWordDoesNotStore() {
    Map<String, String> parts =
        WordSamples.parts(
            "<w:p><w:pPr><w:pStyle w:val=\"Dispositif\"/></w:pPr>"
                + run("d’accorder")
                + "</w:p><w:p><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"5\"/></w:numPr>"
                + "</w:pPr>"
                + run("d’imputer")
                + "</w:p>");
    parts.put(
        "word/styles.xml",
        "<w:styles"
            + WordSamples.NAMESPACES
            + "><w:style w:styleId=\"Numero\"><w:pPr><w:numPr><w:numId w:val=\"5\"/></w:numPr></w:pPr>"
            + "</w:style><w:style w:styleId=\"Dispositif\"><w:basedOn w:val=\"Numero\"/></w:style>"
            + "</w:styles>");
    parts.put(
        "word/numbering.xml",
        "<w:numbering"
            + WordSamples.NAMESPACES
            + "><w:abstractNum w:abstractNumId=\"1\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/>"
            + "<w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"Article %1\"/></w:lvl></w:abstractNum>"
            + "<w:num w:numId=\"5\"><w:abstractNumId w:val=\"1\"/></w:num></w:numbering>");

    assertThat(templates.read(WordSamples.zip(parts)).paragraphs())
        .extracting(p -> p.runs().get(0).text())
        .containsExactly("Article 1 ", "Article 2 ");
  }

  @Test
  void worksWhereOnlyJavaGuardsTheChild() {
    try (IsolatedExtractor guarded =
        new IsolatedExtractor(
            ExtractionSettings.standard().withWorkers(1),
            folder.resolve("garde"),
            Isolation.GARDIEN_JAVA)) {
      byte[] docx = paragraphs(run("a ${nom} b"));
      assertThat(guarded.templates().read(docx).paragraphs()).hasSize(1);
      assertThat(
              WordSamples.unzip(guarded.templates().fill(docx, filling(Map.of("nom", "x"))))
                  .get("word/document.xml"))
          .contains("a x b");
    }
  }

  @Test
  void takesTheMailMergeOut() {
    Map<String, String> parts = WordSamples.parts(PARAGRAPH.formatted(run("${nom}")));
    parts.put(
        "word/settings.xml",
        "<w:settings" + WordSamples.NAMESPACES + "><w:mailMerge/><w:zoom/></w:settings>");
    parts.put(
        "word/_rels/settings.xml.rels",
        WordSamples.relations(
            WordSamples.relation("mailMergeSource", "file:///C:/adresses.xlsx", "External")));
    byte[] docx = WordSamples.zip(parts);

    assertThat(templates.read(docx).refusals()).isEmpty();
    assertThat(templates.read(docx).remarks()).anyMatch(r -> r.contains("adresses.xlsx"));
    Map<String, String> after =
        WordSamples.unzip(templates.fill(docx, filling(Map.of("nom", "x"))));
    assertThat(after.get("word/settings.xml")).contains("zoom").doesNotContain("mailMerge");
    assertThat(after.get("word/_rels/settings.xml.rels")).doesNotContain("adresses");
  }

  @ParameterizedTest
  @CsvSource({
    "attachedTemplate,file:///S:/modeles/ville.dotm,attaché à un modèle",
    "image,http://ailleurs.example/logo.png,image liée",
    "oleObject,file:///C:/tableau.xlsx,objet lié",
    "hyperlink,file:///S:/partage,lien vers un fichier",
  })
  void refusesWhatIsFetchedFromElsewhere(String type, String target, String told) {
    Map<String, String> parts = WordSamples.parts("<w:p/>");
    parts.put(
        "word/_rels/document.xml.rels",
        WordSamples.relations(WordSamples.relation(type, target, "External")));

    assertThat(templates.read(WordSamples.zip(parts)).refusals())
        .singleElement()
        .asString()
        .contains(target, told);
  }

  @ParameterizedTest
  @CsvSource({
    "INCLUDETEXT \"S:/textes/visa.docx\"",
    "DDEAUTO excel x y",
    "MACROBUTTON Lancer Cliquez",
    "INCLUDEPICTURE \"http://ailleurs.example/l.png\" \\d"
  })
  void refusesAFieldThatReachesOut(String instruction) {
    String[] split = {
      " " + instruction.substring(0, 4), instruction.substring(4).replace("\"", "&quot;")
    };
    assertThat(templates.read(paragraphs(field(run("x"), split))).refusals())
        .singleElement()
        .asString()
        .contains("un champ " + instruction.split(" ")[0]);
  }

  @Test
  void refusesMacrosAndObjects() {
    Map<String, String> parts = WordSamples.parts("<w:p/>");
    parts.put("word/vbaProject.bin", "x");
    parts.put("word/embeddings/oleObject1.bin", "x");

    assertThat(templates.read(WordSamples.zip(parts)).refusals())
        .hasSize(2)
        .anyMatch(r -> r.contains("macros"))
        .anyMatch(r -> r.contains("oleObject1.bin"));
  }

  @Test
  void remarksOnSectionsPageAndLinks() {
    Map<String, String> parts =
        WordSamples.parts(
            "<w:p><w:pPr><w:sectPr><w:pgSz w:w=\"12240\" w:h=\"15840\"/></w:sectPr></w:pPr></w:p>");
    parts.compute(
        "word/document.xml",
        (n, xml) -> xml.replace("w:w=\"11906\" w:h=\"16838\"", "w:w=\"12240\" w:h=\"15840\""));
    parts.put(
        "word/_rels/document.xml.rels",
        WordSamples.relations(
            WordSamples.relation("hyperlink", "https://ville.example/", "External")));

    WordTemplate read = templates.read(WordSamples.zip(parts));

    assertThat(read.refusals()).isEmpty();
    assertThat(read.remarks())
        .hasSize(3)
        .anyMatch(r -> r.contains("2 sections"))
        .anyMatch(r -> r.contains("216 sur 279 mm"))
        .anyMatch(r -> r.contains("https://ville.example/"));
  }

  private static byte[] picture(String format, int type, int width, int height) throws IOException {
    BufferedImage image = new BufferedImage(width, height, type);
    image.setRGB(0, 0, 0xFF1F3552);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    assertThat(ImageIO.write(image, format, out)).isTrue();
    return out.toByteArray();
  }

  @Test
  void givesThePointsOfAPictureOnWhite() throws IOException {
    byte[] png = picture("png", BufferedImage.TYPE_INT_ARGB, 3, 2);

    Picture seen = ((Picture.Seen) templates.picture("blason.png", png)).picture();

    assertThat(List.of(seen.width(), seen.height())).containsExactly(3, 2);
    assertThat(seen.rgb())
        .startsWith(0x1F, 0x35, 0x52)
        .endsWith(0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF)
        .hasSize(18);
  }

  @Test
  void thinsOutAPictureThatIsLargerThanPaperNeeds() throws IOException {
    byte[] jpeg = picture("jpg", BufferedImage.TYPE_INT_RGB, 4000, 1000);

    Picture seen = ((Picture.Seen) templates.picture("papier.jpg", jpeg)).picture();

    assertThat(List.of(seen.width(), seen.height())).containsExactly(1000, 250);
  }

  @Test
  void refusesWhatIsNoPictureThatPrints() throws IOException {
    byte[] png = picture("png", BufferedImage.TYPE_INT_RGB, 40, 40);
    byte[] bomb = png.clone();
    ByteBuffer.wrap(bomb).putInt(16, 60_000).putInt(20, 60_000);
    byte[] svg = "<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(StandardCharsets.UTF_8);
    byte[] gif = picture("gif", BufferedImage.TYPE_INT_RGB, 4, 4);

    for (byte[] bad :
        List.of(svg, gif, bomb, Arrays.copyOf(png, 40), new byte[0], new byte[6 * 1024 * 1024])) {
      assertThat(templates.picture("blason.svg", bad))
          .isInstanceOfSatisfying(
              Picture.Refused.class,
              refused ->
                  assertThat(refused.why())
                      .contains("« blason.svg » n'est pas une image PNG ou JPEG", "5 Mo"));
    }
  }

  @Test
  void refusesWhatIsNoWordDocument() {
    byte[] text = "pas un zip".getBytes(StandardCharsets.UTF_8);
    Map<String, String> doctype = WordSamples.parts("<w:p/>");
    doctype.computeIfPresent(
        "word/document.xml",
        (n, xml) -> "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>" + xml);
    Map<String, String> other = WordSamples.parts("<w:p/>");
    other.remove("word/document.xml");

    for (byte[] bad :
        List.of(text, new byte[0], WordSamples.zip(doctype), WordSamples.zip(other))) {
      WordTemplate read = templates.read(bad);
      assertThat(read.outcome().hasText()).isFalse();
      assertThat(read.refusals()).hasSize(1);
    }
    assertThat(templates.read(paragraphs(run("encore vivant"))).outcome()).isEqualTo(Outcome.LU);
  }

  @Test
  void readsEveryForeignTemplateAndMissesNoTagOfItsOwnSyntax() throws IOException {
    Path set = shared();
    assumeThat(Files.isDirectory(set))
        .as("Test sauté. Modèles Word absents : PARAPHE_SHARED ou ../shared/data")
        .isTrue();
    List<Path> all;
    try (Stream<Path> files = Files.walk(set)) {
      all = files.filter(f -> f.toString().endsWith(".docx")).sorted().toList();
    }
    assertThat(all).hasSizeGreaterThan(100);
    List<String> missed = new ArrayList<>();
    for (Path file : all) {
      byte[] docx = Files.readAllBytes(file);
      WordTemplate read = templates.read(docx);
      assertThat(read.outcome()).as(file.toString()).isEqualTo(Outcome.LU);
      Set<String> found = new TreeSet<>(tags(docx, Kind.ETIQUETTE));
      Set<String> odd =
          tags(docx, Kind.NON_COMPRIS).stream()
              .map(t -> t.replaceAll("\\s", ""))
              .collect(Collectors.toSet());
      byte[] after =
          templates.fill(
              docx,
              filling(found.stream().collect(Collectors.toMap(t -> t, t -> "valeur & <texte>"))));
      assertThat(templates.read(after).outcome()).as(file.toString()).isEqualTo(Outcome.LU);
      assertThat(written(after)).as(file.toString()).noneMatch(t -> t.matches("\\$\\{\\w+\\}"));
      for (String written : written(docx)) {
        boolean told =
            found.contains(written.replaceAll("[${}]", "").strip())
                || odd.contains(written.replaceAll("\\s", ""));
        if (!told) {
          missed.add(file.getFileName() + " " + written);
        }
      }
    }
    assertThat(missed).isEmpty();
  }

  /** What a reader of the raw parts takes for tags, by a way of its own. */
  private static Set<String> written(byte[] docx) {
    Set<String> written = new TreeSet<>();
    WordSamples.unzip(docx)
        .forEach(
            (name, xml) -> {
              if (name.matches(
                  "word/(?:document|header\\d*|footer\\d*|footnotes|endnotes)\\.xml")) {
                for (String paragraph : xml.split("<w:p[ >]")) {
                  StringBuilder text = new StringBuilder();
                  Matcher t = Pattern.compile("<w:t(?: [^>]*)?>([^<]*)</w:t>").matcher(paragraph);
                  while (t.find()) {
                    text.append(t.group(1));
                  }
                  Matcher tag =
                      Pattern.compile("\\$\\{[^}]*\\}|\\{\\{[^}]*\\}\\}")
                          .matcher(
                              text.toString()
                                  .replace("&quot;", "\"")
                                  .replace("&gt;", ">")
                                  .replace("&lt;", "<")
                                  .replace("&apos;", "'")
                                  .replace("&amp;", "&"));
                  while (tag.find()) {
                    written.add(tag.group());
                  }
                }
              }
            });
    return written;
  }

  private static Path shared() {
    String named = System.getProperty("PARAPHE_SHARED", System.getenv("PARAPHE_SHARED"));
    return (named == null ? Path.of("..", "..", "shared", "data") : Path.of(named))
        .resolve("docx-templates");
  }
}
