package org.commonhour.ledger.insight.web;

import java.time.LocalDate;
import java.util.UUID;
import org.commonhour.ledger.insight.QuietMember;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "QuietMember")
record QuietMemberView(
        UUID memberId,
        LocalDate joinedOn,

        @Schema(examples = "BROKER_PHONE") String channel,

        @Schema(description = "Absent for somebody who was never heard of.") @Nullable
        LocalDate lastHeardOfOn) {

    static QuietMemberView of(QuietMember member) {
        return new QuietMemberView(member.memberId(), member.joinedOn(), member.channel(), member.lastHeardOfOn());
    }
}
