package org.paraphe.extraction;

import java.io.IOException;
import java.time.Duration;

/** Who answers the requests about foreign bytes. */
@FunctionalInterface
interface Children {

  /**
   * Waits for a free child, then at most so long for its answer; a child that has not answered is
   * killed, and is gone by then.
   */
  Worker.Answer ask(Wire.Request request, Duration limit) throws InterruptedException, IOException;
}
