package org.commonhour.ledger.arrangement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.commonhour.ledger.neighbourhood.Neighbourhood.SOON;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.UUID;
import org.commonhour.ledger.neighbourhood.Neighbourhood;
import org.commonhour.ledger.neighbourhood.Rows;
import org.commonhour.testkit.CommonhourTest;
import org.commonhour.testkit.Events;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@CommonhourTest
class ArrangementEventsTest {

    private static final String TOPIC = "commonhour.matching.arrangement.v1";
    private static final String TYPE = "org.commonhour.matching.arrangement-changed.v1";

    @Test
    void holdsOnceHoweverOftenItHears() throws Exception {
        // Given
        var here = Neighbourhood.founded();
        var first = here.agreed(60);
        var again = new ObjectMapper().writeValueAsBytes(here.arrangementBody(first, 2, "AGREED", 60));

        // When: the same event comes twice, the same state comes as a new event, and then another arrangement.
        Events.publishRaw(TOPIC, TYPE, here.communityId, first.toString(), 1, again);
        here.arrangement(first, 2, "AGREED", 60);
        here.arrangement(first, 3, "AGREED", 60);
        here.agreed(5);

        // Then
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(here.held(here.receiver)).isEqualTo(65));
        assertThat(Rows.number("select count(*) from hold where community_id = ?", here.communityId))
                .isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"CANCELLED", "DECLINED", "MISSED"})
    void releasesTheHoldWhenItFallsThrough(String state) {
        // Given
        var here = Neighbourhood.founded();
        var arrangementId = here.agreed(60);
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(here.held(here.receiver)).isEqualTo(60));

        // When
        here.arrangement(arrangementId, 3, state, 60);

        // Then
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(here.held(here.receiver)).isZero());
    }

    @Test
    void anArrangementThatWasNeverAgreedHoldsNothingAndStopsNothing() {
        // Given
        var here = Neighbourhood.founded();
        var declined = UUID.randomUUID();

        // When
        here.arrangement(declined, 1, "INVITED", 60);
        here.arrangement(declined, 2, "DECLINED", 60);
        here.agreed(30);

        // Then
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(here.held(here.receiver)).isEqualTo(30));
    }
}
