/** Reversible replacement of personal data before a remote model sees a text. */
@NullMarked
package org.paraphe.privacy;

import org.jspecify.annotations.NullMarked;
