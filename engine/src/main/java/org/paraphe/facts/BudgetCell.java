package org.paraphe.facts;

/**
 * A cell of a row; a line of running text is a row of one cell.
 *
 * @param start UTF-16 offset into the piece's text
 */
record BudgetCell(int column, String text, String folded, int start, int end) {}
