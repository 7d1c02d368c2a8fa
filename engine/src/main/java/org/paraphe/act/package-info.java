/**
 * The act as data: visas, considérants, articles; its semantic XML. Knows no file format but that
 * one.
 */
@NullMarked
package org.paraphe.act;

import org.jspecify.annotations.NullMarked;
