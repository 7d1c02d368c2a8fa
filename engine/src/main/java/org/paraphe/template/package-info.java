/** Template packs, one a kind of act, and the locked FreeMarker that turns values into an act. */
@NullMarked
package org.paraphe.template;

import org.jspecify.annotations.NullMarked;
