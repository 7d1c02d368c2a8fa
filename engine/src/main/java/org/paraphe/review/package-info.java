/** Who may decide what: people, roles, decisions, registers. */
@NullMarked
package org.paraphe.review;

import org.jspecify.annotations.NullMarked;
