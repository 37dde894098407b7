package org.commonhour.ledger.insight.web;

import java.util.UUID;
import org.commonhour.ledger.insight.FigureNote;
import org.commonhour.ledger.insight.ServiceFigure;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "ServiceFigure", description = "Unpaid beside paid minutes of one service, of all time.")
record ServiceFigureView(
        UUID serviceId,
        UUID organisationId,
        @Schema(examples = "90") long unpaidMinutes,
        @Schema(examples = "180") long paidMinutes,

        @Schema(description = "How many members gave unpaid minutes.", examples = "8")
        long unpaidPeople,

        @Schema(description = "PAID_SIDE_UNKNOWN: nobody supplied paid hours, which does not mean there were none.")
        @Nullable
        FigureNote note) {

    static ServiceFigureView of(ServiceFigure figure) {
        return new ServiceFigureView(
                figure.serviceId(),
                figure.organisationId(),
                figure.unpaidMinutes(),
                figure.paidMinutes(),
                figure.unpaidPeople(),
                figure.note());
    }
}
