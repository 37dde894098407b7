package org.commonhour.member.privacy;

import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** The keys of people, in store. */
public interface DataKeys {

    Uni<Void> add(List<WrappedKey> keys);

    /** The keys that are still there, in no order. */
    Uni<List<WrappedKey>> find(Collection<UUID> ids);

    /** Deletes a key for ever, and with it all that was sealed under it. */
    Uni<Void> delete(UUID id);

    /** Whether any key was locked by another master key than this one. */
    Uni<Boolean> anyLockedByAnother(String masterKeyId);
}
