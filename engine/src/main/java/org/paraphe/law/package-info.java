/** Legal references in a text and what is known of them at a date. */
@NullMarked
package org.paraphe.law;

import org.jspecify.annotations.NullMarked;
