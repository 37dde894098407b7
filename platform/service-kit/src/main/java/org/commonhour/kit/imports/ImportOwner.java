package org.commonhour.kit.imports;

import java.util.Set;
import java.util.UUID;

/**
 * Whose an import is.
 *
 * @param subject who brought the file in
 * @param organisationIds the organisations that the file is about, for kinds that know them
 */
public record ImportOwner(String subject, Set<UUID> organisationIds) {}
