/** Facts with the spans they came from, and the recognisers of administrative French. */
@NullMarked
package org.paraphe.facts;

import org.jspecify.annotations.NullMarked;
