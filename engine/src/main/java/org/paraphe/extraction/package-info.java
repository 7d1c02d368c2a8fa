/** From bytes to text with spans. The child process alone opens bytes from outside. */
@NullMarked
package org.paraphe.extraction;

import org.jspecify.annotations.NullMarked;
