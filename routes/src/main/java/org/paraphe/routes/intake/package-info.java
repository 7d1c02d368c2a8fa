/** What arrives in {@code depot/}: when it may be taken, and the route that takes it. */
@NullMarked
package org.paraphe.routes.intake;

import org.jspecify.annotations.NullMarked;
