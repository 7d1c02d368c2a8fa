import java.io.IOException;
import java.io.InputStream;

/** How the documents look: French spacing, typefaces from the libraries. */
final class Typography {
  /** French spacing: what must not be cut at a line's end holds together. */
  static String typeset(String text) {
    return text.replaceAll("(\\d) (\\d{3})(?!\\d)", "$1\u00a0$2")
        .replaceAll(" ([€:;»?!])", "\u00a0$1")
        .replace("« ", "«\u00a0")
        .replace("n° ", "n°\u00a0");
  }

  static InputStream font(String name) throws IOException {
    InputStream in = ClassLoader.getSystemResourceAsStream("fonts/" + name + ".ttf");
    if (in == null) {
      throw new IOException("Police absente des bibliothèques : " + name);
    }
    return in;
  }

  private Typography() {}
}
