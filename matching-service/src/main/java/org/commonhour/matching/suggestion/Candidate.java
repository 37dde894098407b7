package org.commonhour.matching.suggestion;

import java.util.List;
import java.util.UUID;
import org.commonhour.matching.category.Category;
import org.commonhour.matching.history.PastHelp;
import org.commonhour.matching.offer.WeeklyWindow;

/** An offer that passed the hard gates, with what is known of its member. */
public record Candidate(
        UUID offerId, UUID memberId, Category category, String title, List<WeeklyWindow> windows, PastHelp past) {

    public Candidate {
        windows = List.copyOf(windows);
    }
}
