/** Views of an act: DOCX, PDF/A, text, the control page. */
@NullMarked
package org.paraphe.rendering;

import org.jspecify.annotations.NullMarked;
