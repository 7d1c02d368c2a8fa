package org.paraphe.routes.intake;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.paraphe.act.ActKind;

/**
 * A file or a folder of {@code depot/}: one dossier.
 *
 * @param kind the box it lies in; null at the top, where rules or a person tell the kind
 */
public record DepotItem(Path path, @Nullable ActKind kind) {}
