/** The sealed package of an act and its evidence. */
@NullMarked
package org.paraphe.archive;

import org.jspecify.annotations.NullMarked;
