package org.paraphe.routes.failure;

import jakarta.mail.MessagingException;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.paraphe.dossier.PermanentFailure;
import org.paraphe.dossier.TransientFailure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One line a failure: route, case, message. The trace of a fault that we did not foresee goes to
 * the log as well, at DEBUG for those that we did.
 */
final class FailureLog implements Processor {

  private static final Logger LOG = LoggerFactory.getLogger(FailureLog.class);

  @Override
  public void process(Exchange exchange) {
    Throwable cause = exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Throwable.class);
    String route = exchange.getProperty(Exchange.FAILURE_ROUTE_ID, "-", String.class);
    String file = exchange.getMessage().getHeader(ParapheHeaders.CASE, "-", String.class);
    if (cause instanceof TransientFailure
        || cause instanceof PermanentFailure
        || cause instanceof MessagingException) { // a mail server that is away
      LOG.warn("{} [{}] : {}", route, file, cause.getMessage());
      LOG.debug("{} [{}]", route, file, cause);
    } else {
      LOG.error("{} [{}] : défaut imprévu, un nouvel essai suivra", route, file, cause);
    }
  }
}
