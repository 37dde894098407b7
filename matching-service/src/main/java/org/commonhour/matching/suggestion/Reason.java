package org.commonhour.matching.suggestion;

/**
 * One part of a score.
 *
 * @param code which part
 * @param text a plain sentence that anybody may read
 * @param weight how much it adds, a whole number above 0
 */
public record Reason(ReasonCode code, String text, int weight) {}
