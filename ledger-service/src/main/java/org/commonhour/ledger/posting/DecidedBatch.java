package org.commonhour.ledger.posting;

import java.util.Map;
import java.util.UUID;

/**
 * One community's part of what is written together.
 *
 * @param before where its ledger ended
 * @param decided what is added to it
 * @param traces the traces of the requests that asked for it, by the ids of their orders, where they are known
 */
public record DecidedBatch(LedgerHead before, Decided decided, Map<UUID, String> traces) {}
