package org.paraphe.checking;

import java.util.List;

/** One check. Stateless and thread-safe; looks, never changes. */
interface Check {
  List<Finding> run(CheckSubject subject);
}
