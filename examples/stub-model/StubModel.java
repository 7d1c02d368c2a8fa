import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A stand-in for a language model, for demonstrations and tests without one.
 *
 * <p>It serves {@code POST /v1/chat/completions} as an OpenAI-compatible service does, on loopback
 * only. It is no model: it reads the closed schema of the request, looks in the text of the dossier
 * for what a few regular expressions know, and quotes what it finds to the letter. The same request
 * always gets the same answer. A field that it has no rule for is answered by a labelled line
 * ("libellé : valeur") or by null.
 *
 * <pre>
 *   java examples/stub-model/StubModel.java --port 0
 *   http://127.0.0.1:40123/v1        (printed on standard output once it listens)
 * </pre>
 *
 * <p>Then set in {@code config/paraphe.yaml} the model's address to the printed one, its name to
 * any word, and {@code local: true}. Needs a JDK 17 and nothing else; ends with Ctrl-C.
 */
public final class StubModel {

  private static final int MAX_REQUEST = 8 * 1024 * 1024;

  private StubModel() {}

  public static void main(String[] args) throws IOException {
    if (args.length != 0 && !(args.length == 2 && args[0].equals("--port"))) {
      System.err.println("usage: java StubModel.java [--port N]   (0 takes a free port)");
      System.exit(2);
    }
    int port = args.length == 0 ? 0 : Integer.parseInt(args[1]);
    InetSocketAddress loopback = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    HttpServer server = HttpServer.create(loopback, 0);
    server.setExecutor(Executors.newFixedThreadPool(2));
    server.createContext("/v1/chat/completions", StubModel::handle);
    server.start();
    System.out.println("http://127.0.0.1:" + server.getAddress().getPort() + "/v1");
  }

  private static void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] request = exchange.getRequestBody().readNBytes(MAX_REQUEST);
      int status = 200;
      String body;
      try {
        body = answer(new String(request, StandardCharsets.UTF_8));
      } catch (IllegalArgumentException e) {
        status = 400;
        body = Json.write(Map.of("error", Map.of("message", String.valueOf(e.getMessage()))));
      }
      byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", "application/json; charset=utf-8");
      exchange.sendResponseHeaders(status, bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }

  private static String answer(String request) {
    Map<String, Object> root = Json.object(Json.read(request));
    Map<String, Object> schema = at(root, "response_format", "json_schema", "schema");
    List<?> messages = (List<?>) root.get("messages");
    String dossier = text(Json.object(messages.get(messages.size() - 1)).get("content"));
    List<Piece> pieces = Piece.read(dossier);
    Map<String, Object> fields = new LinkedHashMap<>();
    Json.object(schema.get("properties"))
        .forEach((name, type) -> fields.put(name, field(name, Json.object(type), pieces)));
    String content = Json.write(fields);
    Map<String, Object> choice = new LinkedHashMap<>();
    choice.put("index", 0);
    choice.put("message", Map.of("role", "assistant", "content", content));
    choice.put("finish_reason", "stop");
    int in = dossier.split("\\s+").length;
    int out = content.split("\\s+").length;
    Map<String, Object> completion = new LinkedHashMap<>();
    completion.put("id", "stub-1");
    completion.put("object", "chat.completion");
    completion.put("created", 0);
    completion.put("model", root.getOrDefault("model", "stub"));
    completion.put("choices", List.of(choice));
    completion.put(
        "usage",
        Map.of("prompt_tokens", in, "completion_tokens", out, "total_tokens", in + out));
    return Json.write(completion);
  }

  private static Map<String, Object> at(Map<String, Object> root, String... path) {
    Map<String, Object> here = root;
    for (String key : path) {
      if (!here.containsKey(key)) {
        throw new IllegalArgumentException("the request has no " + String.join(".", path));
      }
      here = Json.object(here.get(key));
    }
    return here;
  }

  private static String text(Object content) {
    if (content instanceof List<?> parts) {
      StringBuilder text = new StringBuilder();
      parts.forEach(part -> text.append(Json.object(part).get("text")));
      return text.toString();
    }
    return String.valueOf(content);
  }

  /** What the stub says of one field: null, an object with its source, or a list of them. */
  private static Object field(String name, Map<String, Object> type, List<Piece> pieces) {
    if ("array".equals(type.get("type"))) {
      boolean table = Json.object(Json.object(type.get("items")).get("properties")).containsKey("row");
      return table ? List.of() : items(name, pieces);
    }
    Map<String, Object> object = Json.object(((List<?>) type.get("anyOf")).get(0));
    if ("string".equals(object.get("type"))) {
      return null; // words for a passage: it has none of its own, the template's stand
    }
    Map<String, Object> value = Json.object(Json.object(object.get("properties")).get("value"));
    String description = String.valueOf(object.get("description"));
    List<Found> found = Rules.scalar(name, description, pieces);
    if (found.isEmpty()) {
      return null;
    }
    boolean flag = "boolean".equals(value.get("type"));
    Map<String, Object> answer = source(found.get(0), description, flag);
    List<Object> others = new ArrayList<>();
    found.stream()
        .skip(1)
        .map(f -> source(f, description, flag))
        .filter(o -> !o.get("value").equals(answer.get("value")))
        .forEach(others::add);
    answer.put("others", others);
    return answer;
  }

  private static List<Object> items(String name, List<Piece> pieces) {
    List<Object> items = new ArrayList<>();
    Set<String> seen = new LinkedHashSet<>();
    for (Found found : Rules.list(name, pieces)) {
      if (seen.add(found.words().toLowerCase(Locale.FRANCE))) {
        items.add(source(found, "", false));
      }
    }
    return items;
  }

  private static Map<String, Object> source(Found found, String description, boolean flag) {
    Map<String, Object> source = new LinkedHashMap<>();
    source.put("value", flag ? Boolean.TRUE : Format.of(description, found.words()));
    source.put("piece", found.piece());
    source.put("quote", found.quote());
    return source;
  }

  /** A stretch of a piece, to the letter. */
  private record Found(String piece, String quote) {
    String words() {
      return quote.strip().replaceAll("[\\s\\u00a0\\u202f]+", " ");
    }
  }

  /** A piece of the dossier, between the marks that the request puts around it. */
  private record Piece(String name, String text) {

    static List<Piece> read(String dossier) {
      Matcher open = Pattern.compile("^<<<(DOSSIER-[0-9a-f]+)\\n").matcher(dossier);
      if (!open.find()) {
        return List.of(new Piece("dossier", dossier));
      }
      String mark = open.group(1);
      Matcher head =
          Pattern.compile("(?m)^\\[" + mark + " pièce : (.*)\\]\\n").matcher(dossier);
      int end = Math.max(0, dossier.lastIndexOf("\n" + mark + ">>>"));
      List<Piece> pieces = new ArrayList<>();
      String name = null;
      int from = 0;
      while (head.find()) {
        if (name != null) {
          pieces.add(new Piece(name, dossier.substring(from, head.start())));
        }
        name = head.group(1);
        from = head.end();
      }
      if (name != null) {
        pieces.add(new Piece(name, dossier.substring(from, Math.max(from, end))));
      }
      return pieces;
    }
  }

  /** Regular expressions whose first group is the value; a space stands for any white space. */
  private static final class Rules {

    private static final String AMOUNT = "(\\d{1,3}(?: \\d{3})*(?:,\\d{2})? ?(?:€|euros))";
    private static final String MONTH =
        "(?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)";
    private static final String DAY =
        "(?:(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche) )?\\d{1,2}(?:er)? " + MONTH
            + " \\d{4}";
    private static final String WEEKDAY =
        "((?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche) \\d{1,2}(?:er)? " + MONTH
            + " \\d{4})";
    private static final String HOUR = "\\d{1,2} ?h(?: ?\\d{2})?";
    private static final String STREET =
        "((?:[Rr]ue|[Aa]venue|[Pp]lace|[Ii]mpasse|[Cc]hemin|[Bb]oulevard) "
            + "(?:des |du |de la |de l'|de )?\\p{Lu}[\\p{L}-]+)";

    private static final Map<String, List<String>> SCALARS =
        Map.ofEntries(
            Map.entry(
                "beneficiaire",
                List.of(
                    "à l'association « ?([^»\\n]+?) ?»",
                    "association (?:« ?)?(\\p{Lu}[^,.;»\\n(]{3,60}?)(?= ?»|,|\\.|;| \\(| sollicite"
                        + "| demande| réunit)",
                    "((?:Harmonie|Amicale|Comité|Association|Les Amis) [^,.;\\n(]{3,60}?)(?=,|\\."
                        + "| réunit| sollicite| demande|\\n)")),
            Map.entry("siret", List.of("SIRET[^\\d\\n]{0,12}(\\d{3} ?\\d{3} ?\\d{3} ?\\d{5})")),
            Map.entry(
                "adresse",
                List.of(
                    "siège (?:est )?(?:situé )?(?:: )?(\\d{1,3}, [^.;\\n]{4,60}?\\d{5} [\\p{L}-]+)",
                    "(\\d{1,3}, (?:rue|place|avenue|impasse) [^.;\\n]{2,50}?\\d{5} [\\p{L}-]+)")),
            Map.entry(
                "montant",
                List.of(
                    "propos[^.]{0,80}? de " + AMOUNT,
                    "(?:sollicit|demand)[^.]{0,120}? de " + AMOUNT)),
            Map.entry("exercice", List.of("exercice (20\\d{2})", "année (20\\d{2})")),
            Map.entry(
                "objetSubvention",
                List.of(
                    "exercice 20\\d{2}, pour ([^.;]{8,200}?)(?=\\.)",
                    "subvention [^.;]{0,90}?(?:afin de|pour) ([^.;:]{8,200}?)(?=\\.|;|:| au titre)",
                    "Objet : ([^\\n]{8,120})")),
            Map.entry("imputation", List.of("(chapitre \\d+, article \\d+)", "(article \\d{4,6})")),
            Map.entry("avisCommission", List.of("([Ll]a commission [^.;]{3,140}avis favorable)")),
            Map.entry("nature", List.of("subvention de (fonctionnement|projet|investissement)")),
            Map.entry("totalAnnee", List.of("total des aides [^.;]{0,90}?" + AMOUNT)),
            Map.entry(
                "engagementRepublicain",
                List.of("(souscrit le contrat d'engagement républicain)")),
            Map.entry(
                "demandeur",
                List.of(
                    "L'entreprise (\\p{Lu}[^,.\\n]{3,60})(?=,)",
                    "((?:Comité|comité|Amicale|Association|SARL|Société) [^,.;\\n(]{3,60}?)"
                        + "(?= organise| confirme|,|\\.|\\n)")),
            Map.entry(
                "motif",
                List.of(
                    "travaux consistent à ([^.;]{8,120}?)(?=,|\\.| rue)",
                    "(fête de quartier)",
                    "(vide-greniers annuel)",
                    "Objet : ([^\\n]{8,120})")),
            Map.entry("dateDebut", List.of("(du " + DAY + " au " + DAY + ")", WEEKDAY)),
            Map.entry("dateFin", List.of("(du " + DAY + " au " + DAY + ")", WEEKDAY)),
            Map.entry(
                "horaires", List.of("(de " + HOUR + " à (?:" + HOUR + "|minuit))")),
            Map.entry(
                "deviation",
                List.of(
                    "(Une déviation sera [^.]{8,200})(?=\\.)",
                    "(Les voitures pourraient passer [^.]{8,160})(?=\\.)")),
            Map.entry(
                "signalisation",
                List.of(
                    "(La signalisation [^.]{8,240})(?=\\.)",
                    "(Les barrières seront [^.]{8,200})(?=\\.)")),
            Map.entry(
                "avisGestionnaire",
                List.of("gestionnaire[^.]{0,60}?(?:, | : le )([^.,]{0,40}a donné un avis favorable"
                    + "[^.]{0,40})")));

    private static final Map<String, List<String>> LISTS =
        Map.of(
            "voie",
            List.of(
                "^ *[-•] *" + STREET,
                STREET + "(?=, du n°)",
                "occuperont l'" + STREET,
                "occuperont [^.]*?la " + STREET,
                "occuperont [^.]*? et la " + STREET),
            "mesures",
            List.of(
                "^ *[-•] +((?:la|le|l'|les) [^.;]*?(?:interdit|limité|maintenu)[^.;\\n]*)",
                "(interdire la circulation et le stationnement)"));

    static List<Found> scalar(String name, String description, List<Piece> pieces) {
      List<String> rules = SCALARS.get(name);
      if (rules == null) {
        String label = description.replaceFirst(" : .*$", "");
        rules = List.of("(?i)^" + Pattern.quote(label) + " ?: ?([^\\n]{2,160})");
      }
      boolean all = name.equals("montant");
      List<Found> found = new ArrayList<>();
      for (String rule : rules) {
        for (Piece piece : pieces) {
          List<Found> here = find(rule, piece);
          if (!here.isEmpty()) {
            found.add(here.get(0));
            if (!all) {
              return found;
            }
          }
        }
      }
      return found;
    }

    static List<Found> list(String name, List<Piece> pieces) {
      List<Found> found = new ArrayList<>();
      for (String rule : LISTS.getOrDefault(name, List.of())) {
        pieces.forEach(piece -> found.addAll(find(rule, piece)));
      }
      return found;
    }

    private static List<Found> find(String rule, Piece piece) {
      String regex = rule.replace(" ", "[\\s\\u00a0\\u202f]").replace("[\\s\\u00a0\\u202f]?", "[\\s\\u00a0\\u202f]*")
          .replace("'", "['’]");
      List<Found> found = new ArrayList<>();
      Matcher matcher = Pattern.compile("(?m)" + regex).matcher(piece.text());
      while (matcher.find()) {
        found.add(new Found(piece.name(), matcher.group(1)));
      }
      return found;
    }
  }

  /** Writes words as the schema's description asks. */
  private static final class Format {

    private static final List<String> MONTHS =
        List.of(
            "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre",
            "octobre", "novembre", "décembre");

    static String of(String description, String words) {
      if (description.contains("AAAA-MM-JJ")) {
        return date(words, description.contains("fin"));
      }
      if (description.contains("deux décimales")) {
        String number = words.replaceAll("[^\\d,]", "").replace(',', '.');
        return number.contains(".") ? number : number + ".00";
      }
      if (description.contains("14 chiffres")) {
        return words.replaceAll("\\D", "");
      }
      return words;
    }

    private static String date(String words, boolean last) {
      Matcher day = Pattern.compile("(\\d{1,2})(?:er)? (\\p{L}+) (\\d{4})").matcher(words);
      String date = words;
      while (day.find()) {
        int month = MONTHS.indexOf(day.group(2)) + 1;
        date =
            String.format(
                Locale.ROOT, "%s-%02d-%02d", day.group(3), month, Integer.parseInt(day.group(1)));
        if (!last) {
          break;
        }
      }
      return date;
    }
  }

  /** As much JSON as this needs. */
  private static final class Json {

    private final String text;
    private int at;

    private Json(String text) {
      this.text = text;
    }

    static Object read(String text) {
      Json json = new Json(text);
      Object value = json.value();
      json.space();
      if (json.at != text.length()) {
        throw json.bad();
      }
      return value;
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> object(Object value) {
      if (value instanceof Map<?, ?> map) {
        return (Map<String, Object>) map;
      }
      throw new IllegalArgumentException("an object is expected: " + value);
    }

    private IllegalArgumentException bad() {
      return new IllegalArgumentException("no JSON at offset " + at);
    }

    private void space() {
      while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
        at++;
      }
    }

    private char next() {
      if (at >= text.length()) {
        throw bad();
      }
      return text.charAt(at++);
    }

    private boolean take(char c) {
      space();
      if (at < text.length() && text.charAt(at) == c) {
        at++;
        return true;
      }
      return false;
    }

    private Object value() {
      space();
      if (take('{')) {
        return members();
      }
      if (take('[')) {
        return elements();
      }
      if (take('"')) {
        return string();
      }
      return literal();
    }

    private Map<String, Object> members() {
      Map<String, Object> map = new LinkedHashMap<>();
      if (take('}')) {
        return map;
      }
      do {
        if (!take('"')) {
          throw bad();
        }
        String key = string();
        if (!take(':')) {
          throw bad();
        }
        map.put(key, value());
      } while (take(','));
      if (!take('}')) {
        throw bad();
      }
      return map;
    }

    private List<Object> elements() {
      List<Object> list = new ArrayList<>();
      if (take(']')) {
        return list;
      }
      do {
        list.add(value());
      } while (take(','));
      if (!take(']')) {
        throw bad();
      }
      return list;
    }

    private String string() {
      StringBuilder string = new StringBuilder();
      for (char c = next(); c != '"'; c = next()) {
        string.append(c == '\\' ? escape() : c);
      }
      return string.toString();
    }

    private char escape() {
      char c = next();
      return switch (c) {
        case 'n' -> '\n';
        case 't' -> '\t';
        case 'r' -> '\r';
        case 'b' -> '\b';
        case 'f' -> '\f';
        case 'u' -> {
          if (at + 4 > text.length()) {
            throw bad();
          }
          at += 4;
          yield (char) Integer.parseInt(text.substring(at - 4, at), 16);
        }
        default -> c;
      };
    }

    private Object literal() {
      Matcher literal =
          Pattern.compile("true|false|null|-?\\d+(?:\\.\\d+)?(?:[eE][+-]?\\d+)?")
              .matcher(text)
              .region(at, text.length());
      if (!literal.lookingAt()) {
        throw bad();
      }
      at = literal.end();
      return switch (literal.group()) {
        case "true" -> Boolean.TRUE;
        case "false" -> Boolean.FALSE;
        case "null" -> null;
        default -> Double.valueOf(literal.group());
      };
    }

    static String write(Object value) {
      StringBuilder out = new StringBuilder();
      write(value, out);
      return out.toString();
    }

    private static void write(Object value, StringBuilder out) {
      if (value instanceof Map<?, ?> map) {
        out.append('{');
        String comma = "";
        for (Map.Entry<?, ?> entry : map.entrySet()) {
          out.append(comma);
          write(String.valueOf(entry.getKey()), out);
          out.append(':');
          write(entry.getValue(), out);
          comma = ",";
        }
        out.append('}');
      } else if (value instanceof List<?> list) {
        out.append('[');
        String comma = "";
        for (Object item : list) {
          out.append(comma);
          write(item, out);
          comma = ",";
        }
        out.append(']');
      } else if (value instanceof String string) {
        quote(string, out);
      } else {
        out.append(value);
      }
    }

    private static void quote(String string, StringBuilder out) {
      out.append('"');
      for (char c : string.toCharArray()) {
        if (c == '"' || c == '\\') {
          out.append('\\').append(c);
        } else if (c < 0x20) {
          out.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
        } else {
          out.append(c);
        }
      }
      out.append('"');
    }
  }
}
