package org.commonhour.member.member;

import org.jspecify.annotations.Nullable;

/**
 * A person's name and how to reach them. Stored under the person's own key only; its text form tells nothing.
 *
 * @param displayName what others in the community read; empty after an erasure
 */
public record PersonDetails(
        String displayName,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String otherPhone) {

    /** What is left after the person's key was destroyed. */
    public static final PersonDetails ERASED = new PersonDetails("", null, null, null);

    @Override
    public String toString() {
        return "PersonDetails[withheld]";
    }
}
