package org.commonhour.member.member;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A person whom a coordinator enters.
 *
 * @param subjectId the person's id at the identity provider, when they can sign in
 * @param joinedOn today when absent
 */
public record NewMember(
        PersonDetails details,
        @Nullable String subjectId,
        @Nullable LocalDate joinedOn,
        Channel channel) {}
