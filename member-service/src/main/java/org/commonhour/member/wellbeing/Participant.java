package org.commonhour.member.wellbeing;

import java.util.List;
import java.util.UUID;

/** A person who answered, with all their days in order; only for counting. */
public record Participant(UUID memberId, List<AnsweredDay> days) {

    public Participant {
        days = List.copyOf(days);
    }
}
