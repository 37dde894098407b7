package org.commonhour.ledger.insight;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Unpaid beside paid minutes of one service, of all time.
 *
 * @param serviceId the service
 * @param organisationId who runs it
 * @param unpaidMinutes minutes that people gave unpaid or for time credits
 * @param paidMinutes minutes of paid staff and paid peers
 * @param unpaidPeople how many members gave unpaid minutes
 * @param note what a reader has to know, if anything
 */
public record ServiceFigure(
        UUID serviceId,
        UUID organisationId,
        long unpaidMinutes,
        long paidMinutes,
        long unpaidPeople,
        @Nullable FigureNote note) {}
