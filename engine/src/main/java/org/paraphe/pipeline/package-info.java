/** The use cases that routes, commands and pages share: claim, work, commit. */
@NullMarked
package org.paraphe.pipeline;

import org.jspecify.annotations.NullMarked;
