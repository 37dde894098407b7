package org.commonhour.ledger.insight;

import java.util.List;
import java.util.Optional;

/** The flat rates that come with the product: plain facts, each with its source. */
public final class Rates {

    private static final List<Rate> ALL = List.of(
            new Rate(
                    "UK",
                    "GBP",
                    1_271,
                    1_345,
                    1_480,
                    "Low: National Living Wage from April 2026. Central: real Living Wage 2025-26. High: real Living"
                            + " Wage for London 2025-26.",
                    "2025-26",
                    "As paid in the year, not adjusted.",
                    "Published rates, quoted as facts.",
                    1_271),
            new Rate(
                    "US",
                    "USD",
                    3_180,
                    3_180,
                    3_180,
                    "Independent Sector, value of volunteer time, released April 2023: hourly earnings of"
                            + " non-supervisory workers plus 12 % for benefits.",
                    "2022",
                    "As paid in the year, not adjusted.",
                    "Published rate, quoted as a fact.",
                    3_180));

    private Rates() {}

    /** The rate of a region. */
    public static Optional<Rate> of(String region) {
        return ALL.stream().filter(rate -> rate.region().equals(region)).findFirst();
    }
}
