package org.commonhour.kit.imports;

import java.util.UUID;

/** Whose import it is: the community, the import's id, and the subject who asked for it. */
public record ImportOrder(UUID communityId, UUID importId, String subject) {}
