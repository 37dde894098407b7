package org.commonhour.ledger.selfcheck;

/**
 * A row that breaks an invariant.
 *
 * @param table its table
 * @param row its key, as people would look for it
 * @param fault what is wrong
 */
public record Place(String table, String row, String fault) {}
