package org.commonhour.ledger.session;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.commonhour.ledger.minutes.Minutes;
import org.commonhour.testkit.Contract;
import org.junit.jupiter.api.Test;

class SessionContractTest {

    @Test
    void theExampleIsWhatTheCodePublishes() {
        var ada = UUID.fromString("019e1b6c-0000-7000-8000-000000000001");
        var ben = UUID.fromString("019e1b6c-0000-7000-8000-000000000002");
        var noon = Instant.parse("2026-05-12T12:00:00Z");
        var receiver = new Actor("ben", Capacity.MEMBER, ben);
        var session = new Session(
                        UUID.fromString("019e1b6c-0000-7000-8000-000000000010"),
                        UUID.fromString("019e1b6c-0000-7000-8000-000000000020"),
                        1,
                        SessionState.RECORDED,
                        UUID.fromString("019e1b6c-0000-7000-8000-000000000030"),
                        UUID.fromString("019e1b6c-0000-7000-8000-000000000040"),
                        LocalDate.of(2026, 5, 12),
                        noon,
                        new Actor("ada", Capacity.MEMBER, ada),
                        noon,
                        null,
                        null,
                        null,
                        null,
                        List.of(
                                line("51", ada, Part.GAVE, Remuneration.TIME_CREDIT, ben),
                                line("52", ben, Part.RECEIVED, Remuneration.UNPAID, null)))
                .confirmed(Confirmation.by(receiver, noon, null))
                .settled(line -> UUID.fromString("019e1b6c-0000-7000-8000-000000000060"));

        Contract.eventExample("session-changed.v1", SessionChanged.of(session));
    }

    private static Contribution line(String end, UUID member, Part part, Remuneration remuneration, UUID receiver) {
        return new Contribution(
                UUID.fromString("019e1b6c-0000-7000-8000-0000000000" + end),
                member,
                part,
                Instant.parse("2026-05-12T12:00:00Z"),
                Minutes.of(90),
                ContributionFacts.plain(remuneration, Channel.SELF_WEB),
                receiver,
                null,
                null);
    }
}
