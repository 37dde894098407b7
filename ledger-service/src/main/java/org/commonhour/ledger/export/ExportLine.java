package org.commonhour.ledger.export;

/**
 * One line of an export.
 *
 * @param type what it tells
 * @param json the whole line, without a line end
 */
public record ExportLine(LineType type, String json) {}
