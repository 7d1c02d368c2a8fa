/** Decisions that people make by moving a folder. */
@NullMarked
package org.paraphe.routes.folders;

import org.jspecify.annotations.NullMarked;
