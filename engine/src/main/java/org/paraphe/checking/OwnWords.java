package org.paraphe.checking;

/**
 * The words that a template prints by itself: its text outside of directives and interpolations,
 * and the string literals inside them. Values that the template inserts are not among them.
 */
final class OwnWords {

  private static final String GAP = "\n";

  private final String template;
  private final StringBuilder words = new StringBuilder();
  private int at;

  private OwnWords(String template) {
    this.template = template;
  }

  static String of(String template) {
    OwnWords reader = new OwnWords(template);
    reader.read();
    return reader.words.toString();
  }

  private void read() {
    while (at < template.length()) {
      if (template.startsWith("<#--", at)) {
        int end = template.indexOf("-->", at);
        at = end < 0 ? template.length() : end + 3;
        words.append(GAP);
      } else if (startsDirective()) {
        skip('>');
      } else if (template.startsWith("${", at) || template.startsWith("#{", at)) {
        at++;
        skip('}');
      } else {
        words.append(template.charAt(at++));
      }
    }
  }

  private boolean startsDirective() {
    return template.startsWith("<#", at)
        || template.startsWith("</#", at)
        || template.startsWith("<@", at)
        || template.startsWith("</@", at);
  }

  /** Goes on after the end of a directive or an interpolation; keeps the literals in it. */
  private void skip(char end) {
    words.append(GAP);
    int depth = 0;
    at++;
    while (at < template.length()) {
      char c = template.charAt(at);
      if (c == '"' || c == '\'') {
        literal(c);
        continue;
      }
      at++;
      if (c == '(' || c == '[' || c == '{') {
        depth++;
      } else if (depth == 0 && c == end) {
        return;
      } else if (c == ')' || c == ']' || c == '}') {
        depth--;
      }
    }
  }

  private void literal(char quote) {
    int from = ++at;
    while (at < template.length() && template.charAt(at) != quote) {
      at += template.charAt(at) == '\\' ? 2 : 1;
    }
    at = Math.min(at, template.length());
    words.append(GAP).append(OwnWords.of(template.substring(from, at))).append(GAP);
    at++;
  }
}
