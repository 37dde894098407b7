package org.commonhour.ledger.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.commonhour.ledger.insight.PersonMinutes;
import org.commonhour.ledger.insight.PublicationStatus;
import org.commonhour.ledger.insight.PublishedTable;
import org.commonhour.ledger.insight.Quarter;
import org.commonhour.testkit.Contract;
import org.junit.jupiter.api.Test;

class FigureReleasedTest {

    private static final UUID COMMUNITY = UUID.fromString("0199f2b4-0000-7000-8000-0000000000c0");
    private static final UUID SERVICE = UUID.fromString("0199f2b4-0000-7000-8000-0000000000e1");
    private static final Instant AT = Instant.parse("2026-07-15T04:00:00Z");

    @Test
    void theExampleIsMadeFromTheRecord() {
        Contract.eventExample(
                "figure-released.v1",
                new FigureReleased(
                        COMMUNITY,
                        "2026-Q2",
                        1,
                        1,
                        6,
                        false,
                        SERVICE,
                        FigureReleased.Side.UNPAID,
                        PublicationStatus.PUBLISHED,
                        35L,
                        12_600L,
                        AT));
    }

    @Test
    void aTableWithNothingInItHasItsTotalsStill() {
        var empty = new ReleasedTable(
                COMMUNITY,
                Quarter.parse("2026-Q2"),
                1,
                AT,
                PublishedTable.of(List.<PersonMinutes>of(), Map.of()),
                List.of());

        assertThat(FigureReleased.of(empty)).hasSize(2).allSatisfy(figure -> {
            assertThat(figure.total()).isTrue();
            assertThat(figure.serviceId()).isNull();
            assertThat(figure.figures()).isEqualTo(2);
        });
    }
}
