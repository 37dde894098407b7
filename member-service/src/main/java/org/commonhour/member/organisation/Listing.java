package org.commonhour.member.organisation;

import org.jspecify.annotations.Nullable;

/**
 * What a public directory says about an organisation or a service, beside its name. It is about no person.
 *
 * @param url where to read more
 * @param email an address of the organisation, not of somebody in it
 */
public record Listing(
        @Nullable String description,
        @Nullable String url,
        @Nullable String email) {

    /** When nothing is said. */
    public static final Listing EMPTY = new Listing(null, null, null);
}
