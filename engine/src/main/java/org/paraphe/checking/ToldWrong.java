package org.paraphe.checking;

/**
 * A result that a piece states and another that its own numbers give.
 *
 * @param sure whether it is a plain sum, so that nothing else can have been meant
 */
record ToldWrong(String words, double stated, double due, boolean sure) {}
