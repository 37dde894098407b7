package org.commonhour.ledger.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.commonhour.ledger.session.Part.GAVE;
import static org.commonhour.ledger.session.Part.RECEIVED;
import static org.commonhour.ledger.session.Remuneration.PAID_PEER;
import static org.commonhour.ledger.session.Remuneration.TIME_CREDIT;
import static org.commonhour.ledger.session.Remuneration.UNPAID;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.commonhour.ledger.arrangement.Arrangement;
import org.commonhour.ledger.arrangement.ArrangementState;
import org.commonhour.ledger.minutes.Minutes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DraftRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 5, 12);
    private static final Instant NOON = TODAY.atTime(12, 0).toInstant(ZoneOffset.UTC);
    private static final UUID ADA = new UUID(0, 1);
    private static final UUID BEN = new UUID(0, 2);
    private static final UUID EVE = new UUID(0, 3);
    private static final UUID ARRANGEMENT = new UUID(1, 1);
    private static final UUID SERVICE = new UUID(1, 2);

    static Stream<Arguments> drafts() {
        var given = line(ADA, GAVE, UNPAID, null);
        return Stream.of(
                Arguments.of("plain", plain(TODAY, 90L), List.of()),
                Arguments.of("tomorrow", plain(TODAY.plusDays(1), 90L), List.of()),
                Arguments.of("the day after", plain(TODAY.plusDays(2), 90L), List.of("/occurredOn")),
                Arguments.of("two years ago", plain(TODAY.minusYears(2), 90L), List.of()),
                Arguments.of("longer ago", plain(TODAY.minusYears(2).minusDays(1), 90L), List.of("/occurredOn")),
                Arguments.of("plain without minutes", plain(TODAY, null), List.of("/amountMinutes")),
                Arguments.of("nothing", draft(null), List.of("/arrangementId", "/amountMinutes")),
                Arguments.of("a contribution", draft(null, given), List.of()),
                Arguments.of("nobody unpaid", draft(null, line(null, GAVE, UNPAID, null)), at(0, "memberId")),
                Arguments.of("nobody paid", draft(null, line(null, GAVE, PAID_PEER, null)), List.of()),
                Arguments.of("paid for help", draft(null, line(BEN, RECEIVED, PAID_PEER, null)), at(0, "remuneration")),
                Arguments.of("payer of nothing", draft(null, line(ADA, GAVE, UNPAID, BEN)), both(0)),
                Arguments.of(
                        "payer unnamed", draft(null, line(ADA, GAVE, TIME_CREDIT, BEN)), at(0, "receivedByMemberId")),
                Arguments.of("to oneself", draft(null, line(ADA, GAVE, TIME_CREDIT, ADA)), at(0, "receivedByMemberId")),
                Arguments.of(
                        "payer named",
                        draft(null, line(ADA, GAVE, TIME_CREDIT, BEN), line(BEN, RECEIVED, UNPAID, null)),
                        List.of()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("drafts")
    void saysWhatIsWrongAndWhere(String name, SessionDraft draft, List<String> pointers) {
        assertThat(DraftRules.faults(draft, NOON))
                .extracting(DraftFault::pointer)
                .isEqualTo(pointers);
    }

    @Test
    void thePlainCaseIsTheGiversCreditAndTheReceiversHelp() {
        var arrangement = new Arrangement(
                ARRANGEMENT, new UUID(1, 3), 2, ArrangementState.AGREED, ADA, BEN, SERVICE, null, Minutes.of(60));

        var full = DraftRules.spelledOut(plain(TODAY, 90L), arrangement, Channel.BROKER_PHONE);

        assertThat(full.serviceId()).isEqualTo(SERVICE);
        assertThat(full.contributions())
                .extracting(
                        line -> line.memberId(),
                        line -> line.part(),
                        line -> line.receivedByMemberId(),
                        line -> line.amount().value())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(ADA, GAVE, BEN, 90L),
                        org.assertj.core.groups.Tuple.tuple(BEN, RECEIVED, null, 90L));
        assertThat(full.contributions().get(0).isCredited()).isTrue();
        assertThat(full.contributions().get(1).isCredited()).isFalse();
    }

    @Test
    void theOnlyReceiverPays() {
        var draft = draft(null, line(ADA, GAVE, TIME_CREDIT, null), line(BEN, RECEIVED, UNPAID, null));

        var full = DraftRules.withPayers(draft);

        assertThat(full.contributions().get(0).receivedByMemberId()).isEqualTo(BEN);
        assertThat(DraftRules.payerFaults(full)).isEmpty();
    }

    @Test
    void withSeveralReceiversTheLineNamesOne() {
        var draft = draft(
                SERVICE,
                line(ADA, GAVE, TIME_CREDIT, null),
                line(BEN, RECEIVED, UNPAID, null),
                line(EVE, RECEIVED, UNPAID, null));

        assertThat(DraftRules.payerFaults(DraftRules.withPayers(draft))).hasSize(1);
    }

    @Test
    void withoutAReceiverTheServicesOrganisationPays() {
        var credited = line(ADA, GAVE, TIME_CREDIT, null);

        assertThat(DraftRules.payerFaults(DraftRules.withPayers(draft(SERVICE, credited))))
                .isEmpty();
        assertThat(DraftRules.payerFaults(DraftRules.withPayers(draft(null, credited))))
                .hasSize(1);
    }

    private static List<String> at(int line, String field) {
        return List.of("/contributions/" + line + "/" + field);
    }

    private static List<String> both(int line) {
        var pointer = "/contributions/" + line + "/receivedByMemberId";
        return List.of(pointer, pointer);
    }

    private static SessionDraft plain(LocalDate day, Long minutes) {
        return new SessionDraft(
                ARRANGEMENT, null, day, null, minutes == null ? null : Minutes.of(minutes), List.of(), null);
    }

    private static SessionDraft draft(UUID serviceId, ContributionDraft... lines) {
        return new SessionDraft(null, serviceId, TODAY, null, null, List.of(lines), null);
    }

    private static ContributionDraft line(UUID member, Part part, Remuneration remuneration, UUID receiver) {
        return new ContributionDraft(
                member, part, null, Minutes.of(60), ContributionFacts.plain(remuneration, Channel.SELF_WEB), receiver);
    }
}
