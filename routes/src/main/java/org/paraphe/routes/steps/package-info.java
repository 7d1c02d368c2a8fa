/** The machine's steps, a route a step, and the sweeper that rings where cases wait. */
@NullMarked
package org.paraphe.routes.steps;

import org.jspecify.annotations.NullMarked;
