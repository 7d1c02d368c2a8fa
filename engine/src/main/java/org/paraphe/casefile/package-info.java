/** The case: its row, state, lease and versions; blobs; the chained journal. */
@NullMarked
package org.paraphe.casefile;

import org.jspecify.annotations.NullMarked;
