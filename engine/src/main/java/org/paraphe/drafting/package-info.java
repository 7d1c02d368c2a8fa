/** From extracted pieces to a draft, by a model or without one. */
@NullMarked
package org.paraphe.drafting;

import org.jspecify.annotations.NullMarked;
