package org.paraphe.extraction;

/** A page (or sheet, or slide) of a piece: UTF-16 offsets into its text, end exclusive. */
public record Page(int number, int start, int end) {}
