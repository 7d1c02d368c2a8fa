/** The only error handling of the routes. */
@NullMarked
package org.paraphe.routes.failure;

import org.jspecify.annotations.NullMarked;
