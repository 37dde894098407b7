package org.commonhour.ledger.proof;

/**
 * A row of the log that is not what it was.
 *
 * @param table its table
 * @param row its key, as people would look for it
 * @param fault what does not fit
 */
public record LogFault(String table, String row, String fault) {}
