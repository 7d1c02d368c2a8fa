package org.paraphe.pipeline;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.paraphe.act.ActKind;

/**
 * What a person asks of a batch.
 *
 * @param source the folder whose entries are the dossiers; never changed
 * @param kind the kind of draft that each dossier is to have in the queue; null for an inventory
 *     alone
 * @param resume true to go on with the batch of this source that was stopped, and to try again what
 *     could not be read
 * @param out where the inventory goes; null for the home's own folder
 */
public record BatchRequest(
    Path source, @Nullable ActKind kind, boolean resume, @Nullable Path out) {}
