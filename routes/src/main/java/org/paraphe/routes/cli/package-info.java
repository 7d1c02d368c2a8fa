/** The commands, one class each. Only {@code serve} and {@code demo} start Spring. */
@NullMarked
package org.paraphe.routes.cli;

import org.jspecify.annotations.NullMarked;
