package org.paraphe.checking;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** « Anne Morel à Paul Estrade »: who gave a proxy to whom. */
record Proxy(String from, String to) {

  private static final Pattern WRITTEN =
      Pattern.compile(
          "(?iU)^(.+?)(?:(?<![\\s(,])|(?<=^.))[\\s(,]++(?:(?:a |ayant )?donn[ée]e?s? (?:son )?(?:pouvoir|procuration) à"
              + "|(?:pouvoir|procuration|représentée?) (?:donn[ée]e? )?(?:à|par|de)|à|par|→|->|=>)\\s++"
              + "(.+?)\\)?$");

  /** What two names and the words between them never take. */
  private static final int TOO_LONG = 400;

  /** Empty where only the one who gave it is named. */
  static Optional<Proxy> of(String text) {
    Matcher matcher = WRITTEN.matcher(text.strip());
    return text.length() < TOO_LONG && matcher.matches()
        ? Optional.of(new Proxy(matcher.group(1).strip(), matcher.group(2).strip()))
        : Optional.empty();
  }
}
