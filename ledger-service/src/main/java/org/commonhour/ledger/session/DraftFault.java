package org.commonhour.ledger.session;

/**
 * One thing that is wrong with a draft.
 *
 * @param pointer where, as a JSON pointer into the request
 * @param detail what, in plain words
 */
public record DraftFault(String pointer, String detail) {}
