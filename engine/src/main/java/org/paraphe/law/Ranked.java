package org.paraphe.law;

/**
 * An article in its place.
 *
 * @param document of the index
 * @param section of the {@link SectionTree}
 */
record Ranked(int document, int section, float score) {}
