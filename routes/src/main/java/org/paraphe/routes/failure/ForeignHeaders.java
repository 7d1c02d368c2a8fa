package org.paraphe.routes.failure;

import java.util.Locale;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/**
 * Drops, at every intake, each header that steers Camel: whatever starts with {@code Camel} in any
 * case. A mail or a queue message could otherwise choose a file name or the method of a bean
 * (CVE-2025-27636 and its kin).
 */
final class ForeignHeaders implements Processor {

  @Override
  public void process(Exchange exchange) {
    exchange
        .getMessage()
        .getHeaders()
        .keySet()
        .removeIf(name -> name.toLowerCase(Locale.ROOT).startsWith("camel"));
  }
}
