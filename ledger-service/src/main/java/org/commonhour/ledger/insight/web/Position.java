package org.commonhour.ledger.insight.web;

import org.commonhour.ledger.insight.ReadPosition;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "ReadPosition")
record Position(
        @Schema(examples = "commonhour.ledger.session.v1") String topic, long sequence) {

    static Position of(ReadPosition position) {
        return new Position(position.topic(), position.sequence());
    }
}
