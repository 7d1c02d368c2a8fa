/** Programs that measure the product. None of them is a test. */
@NullMarked
package org.paraphe.benchmarks;

import org.jspecify.annotations.NullMarked;
