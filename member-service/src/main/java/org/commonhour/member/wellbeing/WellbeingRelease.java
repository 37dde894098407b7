package org.commonhour.member.wellbeing;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The figures of a community's quarter, as they were released once and stay. */
public record WellbeingRelease(UUID communityId, Quarter quarter, Instant releasedAt, List<Figure> figures) {

    public WellbeingRelease {
        figures = List.copyOf(figures);
    }
}
