package org.commonhour.ledger.export;

/**
 * One line of an export that somebody brings along.
 *
 * @param type what it tells
 * @param key the thing it is about, in words: {@code transfer 018f…}
 * @param text the whole line
 */
public record FileLine(LineType type, String key, String text) {}
