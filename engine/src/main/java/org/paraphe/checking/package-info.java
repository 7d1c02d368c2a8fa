/** Checks of a draft; one class a check, findings as values. */
@NullMarked
package org.paraphe.checking;

import org.jspecify.annotations.NullMarked;
