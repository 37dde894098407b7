package org.commonhour.member.joining;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which applications are wanted: all of a community, those in one state, those of one person. */
public record ApplicationSearch(
        UUID communityId,
        @Nullable ApplicationState state,
        @Nullable String subjectId) {}
