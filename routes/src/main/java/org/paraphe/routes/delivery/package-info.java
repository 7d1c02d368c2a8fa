/** What leaves the queue: the archive. */
@NullMarked
package org.paraphe.routes.delivery;

import org.jspecify.annotations.NullMarked;
