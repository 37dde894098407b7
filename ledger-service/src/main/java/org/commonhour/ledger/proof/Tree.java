package org.commonhour.ledger.proof;

import java.time.YearMonth;
import java.util.UUID;

/**
 * One of the trees of a community.
 *
 * @param communityId the community
 * @param name {@code log}, or the month of sealed balances such as {@code 2026-05}
 */
public record Tree(UUID communityId, String name) {

    private static final String LOG = "log";

    /** The log of the community: one leaf per transfer, in the order of their numbers. */
    public static Tree log(UUID communityId) {
        return new Tree(communityId, LOG);
    }

    /** The balances at the end of a month: one leaf per account, in the order of their references. */
    public static Tree balances(UUID communityId, YearMonth month) {
        return new Tree(communityId, month.toString());
    }

    /** Whether this is the log. */
    public boolean isLog() {
        return name.equals(LOG);
    }

    /** The first line of what is signed about it. */
    public String origin() {
        return isLog() ? Checkpoint.origin(communityId) : Checkpoint.origin(communityId) + "/balances/" + name;
    }
}
