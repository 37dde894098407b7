package org.commonhour.ledger.insight;

import java.util.OptionalDouble;

/**
 * What became of needs.
 *
 * @param funnel from asking to a confirmed session; in minutes
 * @param open how many have not come to an end
 * @param unmet how many are open without anybody who agreed, more than 28 days after they were asked for
 * @param old how many were asked for more than 28 days ago
 */
public record NeedFunnel(Funnel funnel, long open, long unmet, long old) {

    /** After so many days an open need without an agreement is unmet. */
    public static final int UNMET_DAYS = 28;

    /** The share of needs of more than 28 days that are unmet. */
    public OptionalDouble unmetShare() {
        return old == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) unmet / old);
    }
}
