package org.commonhour.ledger.insight;

import org.jspecify.annotations.Nullable;

/**
 * Unpaid beside paid minutes of one value of a dimension.
 *
 * @param key the id, code or month; null for minutes that belong to no service
 * @param unpaidMinutes given unpaid or for time credits
 * @param paidMinutes of paid staff and paid peers
 * @param unpaidPeople how many people gave unpaid minutes
 * @param paidPeople how many paid people events tell apart
 * @param paidUnnamedMinutes paid minutes that came as a total, without a person
 * @param paidUnnamedPeople how many people worked those, at the least, as far as anybody says; 0 when nobody does
 */
public record DimensionFigure(
        @Nullable String key,
        long unpaidMinutes,
        long paidMinutes,
        long unpaidPeople,
        long paidPeople,
        long paidUnnamedMinutes,
        long paidUnnamedPeople) {

    /** What a reader has to know, if anything. */
    public @Nullable FigureNote note() {
        return FigureNote.of(paidMinutes);
    }
}
