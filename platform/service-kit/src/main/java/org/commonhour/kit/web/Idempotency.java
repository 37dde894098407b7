package org.commonhour.kit.web;

import io.smallrye.mutiny.Uni;
import java.util.function.Supplier;
import org.commonhour.kit.access.Caller;
import org.jspecify.annotations.Nullable;

/** Makes a repeated POST harmless: the same key with the same content gets the first answer again. */
public interface Idempotency {

    /**
     * Does the work once for this subject and key, in one transaction with the work, and keeps its view. The same key
     * with the same operation and request answers with the kept view; with other content it is refused (422); without a
     * key it is refused (400). A refused or failed work keeps nothing, so it may be tried again.
     *
     * @param key the `Idempotency-Key` header, 1 to 200 characters
     * @param operation what is done, with the ids from the path, for example {@code "offers:" + communityId}
     * @param request the request's body, written with Jackson to compare it
     */
    <T> Uni<T> once(
            String subject,
            @Nullable String key,
            String operation,
            Object request,
            Class<T> view,
            Supplier<Uni<T>> work);

    /** The same for a caller in a community. */
    default <T> Uni<T> once(
            Caller caller,
            @Nullable String key,
            String operation,
            Object request,
            Class<T> view,
            Supplier<Uni<T>> work) {
        return once(caller.subject(), key, operation + ":" + caller.communityId(), request, view, work);
    }
}
