package org.commonhour.checker.check;

import java.util.List;

/**
 * What a check came to.
 *
 * @param acknowledged transfers that at least one client was told are in the ledger
 * @param refused transfers that were refused for good
 * @param unknown calls whose client could not tell how they ended
 * @param undecided refusals that could neither be shown right nor wrong, because of holds or linked groups
 * @param anomalies at most a hundred of each kind
 */
public record Verdict(
        long calls,
        long acknowledged,
        long refused,
        long unknown,
        long lost,
        long doubled,
        long undecided,
        List<Anomaly> anomalies) {

    public boolean holds() {
        return anomalies.isEmpty();
    }
}
