package org.commonhour.gateway.door;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells a call of our own pages from one that another site makes a visitor's browser send.
 *
 * <p>G2: a call that carries the session cookie changes something only when it comes from our own origin.
 */
public final class SameOrigin {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
    private static final Set<String> OURS = Set.of("same-origin", "none");

    private SameOrigin() {}

    /**
     * Whether a call with the session cookie may go on.
     *
     * @param method the HTTP method
     * @param fetchSite the header Sec-Fetch-Site, which a page cannot set
     * @param origin the header Origin, for browsers that send no Sec-Fetch-Site
     * @param ownOrigin scheme, host and port that the caller reached us at
     */
    public static boolean allows(String method, @Nullable String fetchSite, @Nullable String origin, String ownOrigin) {
        if (READING.contains(method)) {
            return true;
        }
        return fetchSite == null ? ownOrigin.equalsIgnoreCase(origin) : OURS.contains(fetchSite);
    }
}
