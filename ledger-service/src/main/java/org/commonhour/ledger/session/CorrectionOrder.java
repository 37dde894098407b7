package org.commonhour.ledger.session;

import org.jspecify.annotations.Nullable;

/**
 * How somebody wants a session to be changed or taken back.
 *
 * @param version the version that they have seen
 * @param reason what was wrong with it
 * @param beyondLimits whether floor and ceiling shall not apply to the hours that move for it; for coordinators only
 */
public record CorrectionOrder(long version, @Nullable DisputeReason reason, boolean beyondLimits) {}
