package org.paraphe.drafting;

import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Writes texts that a pattern would match, or nearly: what an attacker who has read the program
 * would write. Looks ahead are written as if they consumed, negative ones and what looks behind are
 * left out, so a sample is no proof of a match.
 */
final class PatternSample {
  private static final String LETTERS = "ae1 A,.-'é:;\"(«»)%€n°E\t\n/z0x5";
  private static final int LONGEST = 400;

  private static final Map<String, String> MEMBERS = new ConcurrentHashMap<>();

  private final String regex;
  private final int flags;
  private final Random random;
  private final StringBuilder out = new StringBuilder();
  private int at;

  private PatternSample(String regex, int flags, Random random) {
    this.regex = regex;
    this.flags = flags;
    this.random = random;
  }

  static String of(Pattern pattern, Random random) {
    PatternSample sample = new PatternSample(pattern.pattern(), pattern.flags(), random);
    sample.alternatives(true);
    return sample.out.toString();
  }

  /** Up to the parenthesis that closes the group, which is left to the caller. */
  private void alternatives(boolean written) {
    int start = at;
    int count = 1;
    for (skipSequence(); at < regex.length() && regex.charAt(at) == '|'; skipSequence()) {
      at++;
      count++;
    }
    int end = at;
    if (written && out.length() < LONGEST) {
      at = start;
      for (int chosen = random.nextInt(count); chosen > 0; chosen--) {
        skipSequence();
        at++;
      }
      sequence(true);
    }
    at = end;
  }

  private void skipSequence() {
    sequence(false);
  }

  private void sequence(boolean written) {
    while (at < regex.length() && regex.charAt(at) != '|' && regex.charAt(at) != ')') {
      int start = at;
      atom(false);
      int end = at;
      int times = times();
      int after = at;
      for (int i = 0; written && i < times && out.length() < LONGEST; i++) {
        at = start;
        atom(true);
      }
      at = Math.max(end, after);
    }
  }

  private void atom(boolean written) {
    char c = regex.charAt(at);
    switch (c) {
      case '(' -> group(written);
      case '[' -> oneOf(classEnd(), written);
      case '\\' -> escape(written);
      case '^', '$' -> at++;
      case '.' -> oneOf(at + 1, written);
      default -> {
        at++;
        write(String.valueOf(c), written);
      }
    }
  }

  private void group(boolean written) {
    at++;
    boolean kept = written;
    if (regex.startsWith("?", at)) {
      boolean behind = regex.startsWith("?<=", at) || regex.startsWith("?<!", at);
      boolean not = regex.startsWith("?!", at);
      kept = written && !behind && !not;
      at += behind ? 3 : 2;
      char mode = regex.charAt(at - 1);
      if (mode == '<') {
        at = regex.indexOf('>', at) + 1;
      } else if (Character.isLetter(mode) || mode == '-') {
        while (regex.charAt(at - 1) != ':' && regex.charAt(at) != ')') {
          at++;
        }
      }
    }
    alternatives(kept);
    at++;
  }

  private void escape(boolean written) {
    char c = regex.charAt(at + 1);
    if (c == 'Q') {
      int end = regex.indexOf("\\E", at);
      write(regex.substring(at + 2, end), written);
      at = end + 2;
    } else if (c == 'b' || c == 'B' || c == 'A' || c == 'z' || c == 'Z' || c == 'G') {
      at += 2;
    } else if (c == 'R') {
      at += 2;
      write("\n", written);
    } else if (c == 'k') {
      at = regex.indexOf('>', at) + 1;
    } else if (Character.isDigit(c) && c != '0') {
      at += 2;
    } else if (c == 'p' || c == 'P') {
      oneOf(regex.indexOf('}', at) + 1, written);
    } else if (c == 'x') {
      oneOf(at + 4, written);
    } else if (c == 'u') {
      oneOf(at + 6, written);
    } else {
      oneOf(at + 2, written);
    }
  }

  private int classEnd() {
    int depth = 0;
    for (int i = at; i < regex.length(); i++) {
      char c = regex.charAt(i);
      if (c == '\\') {
        i++;
      } else if (c == '[') {
        depth++;
      } else if (c == ']' && --depth == 0) {
        return i + 1;
      }
    }
    return regex.length();
  }

  /** A character that the part of the pattern up to there matches. */
  private void oneOf(int end, boolean written) {
    String part = regex.substring(at, end);
    at = end;
    if (written) {
      String of = MEMBERS.computeIfAbsent((flags & ~Pattern.COMMENTS) + " " + part, this::members);
      out.append(of.isEmpty() ? "" : of.charAt(random.nextInt(of.length())));
    }
  }

  /** Of common characters those that match, else the first of all that does. */
  private String members(String flagsAndPart) {
    String[] named = flagsAndPart.split(" ", 2);
    Predicate<String> one =
        Pattern.compile(named[1], Integer.parseInt(named[0])).asMatchPredicate();
    String common =
        LETTERS.chars().mapToObj(Character::toString).filter(one).collect(Collectors.joining());
    return common.isEmpty()
        ? IntStream.range(0, 0x2100)
            .mapToObj(Character::toString)
            .filter(one)
            .findFirst()
            .orElse("")
        : common;
  }

  private int times() {
    if (at >= regex.length()) {
      return 1;
    }
    int least = 1;
    int most = 1;
    switch (regex.charAt(at)) {
      case '?' -> {
        least = 0;
        at++;
      }
      case '*' -> {
        least = 0;
        most = 4;
        at++;
      }
      case '+' -> {
        most = 4;
        at++;
      }
      case '{' -> {
        int end = regex.indexOf('}', at);
        String[] bounds = regex.substring(at + 1, end).split(",", -1);
        least = Integer.parseInt(bounds[0]);
        most = least;
        if (bounds.length > 1) {
          most = bounds[1].isEmpty() ? least + 3 : Integer.parseInt(bounds[1]);
        }
        at = end + 1;
      }
      default -> {
        return 1;
      }
    }
    if (at < regex.length() && (regex.charAt(at) == '?' || regex.charAt(at) == '+')) {
      at++;
    }
    int wide = random.nextInt(4) == 0 ? 30 : 3;
    return least + random.nextInt(Math.min(most - least, wide) + 1);
  }

  private void write(String literal, boolean written) {
    if (written) {
      out.append(literal);
    }
  }
}
