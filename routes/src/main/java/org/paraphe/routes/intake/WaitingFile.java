package org.paraphe.routes.intake;

import java.time.Instant;

/**
 * Something that lies in a watched folder and was not taken yet.
 *
 * @param path relative to the home, {@code /} between folders
 * @param size in bytes, of the whole tree for a folder
 * @param firstSeen since when it has been there as it is now, as far as the file system tells
 * @param why in French: why it was not taken, and what to do
 */
public record WaitingFile(String path, long size, Instant firstSeen, String why) {}
