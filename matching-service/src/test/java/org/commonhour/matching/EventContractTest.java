package org.commonhour.matching;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.commonhour.matching.arrangement.ArrangementChanged;
import org.commonhour.matching.arrangement.ArrangementState;
import org.commonhour.matching.category.Category;
import org.commonhour.matching.erasure.MemberForgotten;
import org.commonhour.matching.member.Channel;
import org.commonhour.matching.need.NeedChanged;
import org.commonhour.matching.need.NeedState;
import org.commonhour.matching.offer.OfferChanged;
import org.commonhour.matching.offer.OfferState;
import org.commonhour.testkit.Contract;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventContractTest {

    private static final UUID COMMUNITY = UUID.fromString("0199a000-0000-7000-8000-000000000001");
    private static final UUID GIVER = UUID.fromString("0199a000-0000-7000-8000-000000000002");
    private static final UUID RECEIVER = UUID.fromString("0199a000-0000-7000-8000-000000000003");
    private static final UUID OFFER = UUID.fromString("0199a000-0000-7000-8000-000000000004");
    private static final UUID NEED = UUID.fromString("0199a000-0000-7000-8000-000000000005");
    private static final UUID SERVICE = UUID.fromString("0199a000-0000-7000-8000-000000000006");
    private static final UUID ARRANGEMENT = UUID.fromString("0199a000-0000-7000-8000-000000000007");

    @Test
    void memberForgottenFitsItsSchema() {
        Contract.eventExample(
                "member-forgotten.v1",
                new MemberForgotten(
                        UUID.fromString("0198c1f5-6f00-7000-8000-000000000004"),
                        UUID.fromString("0198c1f5-6f00-7000-8000-000000000001"),
                        Instant.parse("2026-05-12T10:00:01Z")));
    }

    @Test
    void offerChangedFitsItsSchema() {
        Contract.eventExample(
                "offer-changed.v1", new OfferChanged(OFFER, COMMUNITY, GIVER, Category.TRANSPORT, OfferState.LIVE));
    }

    @Test
    void needChangedFitsItsSchema() {
        Contract.eventExample(
                "need-changed.v1",
                new NeedChanged(
                        NEED,
                        COMMUNITY,
                        RECEIVER,
                        Category.TRANSPORT,
                        SERVICE,
                        LocalDate.of(2026, 12, 1),
                        90,
                        NeedState.LIVE,
                        Channel.SELF_WEB));
    }

    @Test
    void arrangementChangedFitsItsSchema() {
        Contract.eventExample(
                "arrangement-changed.v1",
                new ArrangementChanged(
                        ARRANGEMENT,
                        COMMUNITY,
                        2,
                        ArrangementState.AGREED,
                        GIVER,
                        RECEIVER,
                        OFFER,
                        NEED,
                        SERVICE,
                        Category.TRANSPORT,
                        90,
                        Instant.parse("2026-12-01T10:00:00Z"),
                        Channel.SELF_WEB));
    }

    @ParameterizedTest
    @CsvSource({
        "offer-changed.v1, {\"offerId\": \"0199a000-0000-7000-8000-000000000004\"}",
        "need-changed.v1, {\"needId\": \"a lift\"}",
        "arrangement-changed.v1, {\"arrangementId\": \"0199a000-0000-7000-8000-000000000007\"}"
    })
    void schemasRefuseWhatIsIncomplete(String name, String json) {
        // When
        List<String> findings = Contract.findings(json, Path.of("contracts/events", name + ".schema.json"));

        // Then
        assertThat(findings).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "hold-placed.v1, arrangementId",
        "hold-refused.v1, arrangementId reason",
        "hold-resolved.v1, arrangementId outcome",
        "session-changed.v1, sessionId state contributions"
    })
    void ledgerStillSaysWhatIsReadHere(String name, String fields) throws Exception {
        // When
        JsonNode example = JsonMapper.builder().build().readTree(Contract.exampleOf("ledger-service", name));

        // Then
        assertThat(List.of(fields.split(" ")))
                .allSatisfy(field -> assertThat(example.has(field)).as(field).isTrue());
    }
}
