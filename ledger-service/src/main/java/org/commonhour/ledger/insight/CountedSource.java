package org.commonhour.ledger.insight;

import java.util.List;
import java.util.UUID;

/**
 * What one session or one report of staff hours counts for, as of one of its versions.
 *
 * @param kind which of the two
 * @param id the session or the report
 * @param communityId its community
 * @param version a later one replaces an earlier one
 * @param lines what counts; empty when nothing does, or no longer
 */
public record CountedSource(SourceKind kind, UUID id, UUID communityId, long version, List<CountedLine> lines) {

    /** Keeps its own copy of the lines. */
    public CountedSource {
        lines = List.copyOf(lines);
    }
}
