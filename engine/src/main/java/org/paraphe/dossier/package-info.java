/** What arrived: pieces with their names and hashes. Opens nothing. */
@NullMarked
package org.paraphe.dossier;

import org.jspecify.annotations.NullMarked;
