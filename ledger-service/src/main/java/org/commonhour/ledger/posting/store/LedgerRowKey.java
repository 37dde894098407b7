package org.commonhour.ledger.posting.store;

import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** The key of a row whose id was chosen by a caller, in its community. */
@NullUnmarked
class LedgerRowKey implements Serializable {

    private static final long serialVersionUID = 1;

    UUID communityId;
    UUID id;

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof LedgerRowKey key && communityId.equals(key.communityId) && id.equals(key.id);
    }

    @Override
    public int hashCode() {
        return Objects.hash(communityId, id);
    }
}
