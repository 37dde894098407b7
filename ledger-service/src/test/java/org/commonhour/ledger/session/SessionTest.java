package org.commonhour.ledger.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.commonhour.ledger.session.Capacity.COORDINATOR;
import static org.commonhour.ledger.session.Capacity.MEMBER;
import static org.commonhour.ledger.session.Capacity.STAFF;
import static org.commonhour.ledger.session.ConfirmationRefusal.NOT_OPEN;
import static org.commonhour.ledger.session.ConfirmationRefusal.OWN_RECORD;
import static org.commonhour.ledger.session.ConfirmationRefusal.PAYER_NOT_ASKED;
import static org.commonhour.ledger.session.SessionRight.CONFIRM;
import static org.commonhour.ledger.session.SessionRight.CORRECT;
import static org.commonhour.ledger.session.SessionRight.DISPUTE;
import static org.commonhour.ledger.session.SessionRight.END_DISPUTE;
import static org.commonhour.ledger.session.SessionRight.WITHDRAW;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.commonhour.ledger.minutes.Minutes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class SessionTest {

    private static final Instant NOON = Instant.parse("2026-05-12T12:00:00Z");
    private static final UUID ADA = new UUID(0, 1);
    private static final UUID BEN = new UUID(0, 2);
    private static final UUID EVE = new UUID(0, 3);
    private static final UUID TRANSFER = new UUID(0, 9);
    private static final Actor ADA_HERSELF = new Actor("ada", MEMBER, ADA);
    private static final Actor BEN_HIMSELF = new Actor("ben", MEMBER, BEN);
    private static final Actor EVE_HERSELF = new Actor("eve", MEMBER, EVE);
    private static final Actor CORA = new Actor("cora", COORDINATOR, null);
    private static final Actor CORA_FOR_ADA = new Actor("cora", COORDINATOR, ADA);
    private static final Actor CORA_FOR_BEN = new Actor("cora", COORDINATOR, BEN);
    private static final Actor SAM = new Actor("sam", STAFF, null);
    private static final Actor SUE = new Actor("sue", STAFF, null);

    /** Ada and Eve gave, Ben received and pays. */
    static Stream<Arguments> confirmations() {
        return Stream.of(
                Arguments.of("the payer confirms what a giver recorded", ADA_HERSELF, BEN_HIMSELF, null),
                Arguments.of("a giver confirms what the payer recorded", BEN_HIMSELF, ADA_HERSELF, null),
                Arguments.of("nobody confirms their own record", ADA_HERSELF, ADA_HERSELF, OWN_RECORD),
                Arguments.of("two givers cannot take the payer's hours", ADA_HERSELF, EVE_HERSELF, PAYER_NOT_ASKED),
                Arguments.of("a coordinator confirms a member's record", ADA_HERSELF, CORA, null),
                Arguments.of("a coordinator speaks for the other side", CORA_FOR_ADA, CORA_FOR_BEN, null),
                Arguments.of("a coordinator does not speak for the same side", CORA_FOR_ADA, CORA_FOR_ADA, OWN_RECORD),
                Arguments.of(
                        "the same member confirms not what was said for her", CORA_FOR_ADA, ADA_HERSELF, OWN_RECORD),
                Arguments.of("the other side confirms what was said on the phone", CORA_FOR_ADA, BEN_HIMSELF, null),
                Arguments.of("a giver confirms what a coordinator recorded", CORA, ADA_HERSELF, null),
                Arguments.of("staff cannot take a member's hours", SAM, ADA_HERSELF, PAYER_NOT_ASKED),
                Arguments.of("the payer confirms what staff recorded", SAM, BEN_HIMSELF, null),
                Arguments.of("staff do not confirm their own record", SAM, SAM, OWN_RECORD),
                Arguments.of("two of staff cannot take a member's hours", SAM, SUE, PAYER_NOT_ASKED));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("confirmations")
    void takesTheWordOfTheOtherSide(String name, Actor recorder, Actor confirmer, ConfirmationRefusal refusal) {
        assertThat(session(recorder, BEN).refusalOf(confirmer)).isEqualTo(java.util.Optional.ofNullable(refusal));
    }

    @Test
    void organisationsHoursNeedTheWordOfItsStaffOrOfACoordinator() {
        assertThat(session(ADA_HERSELF, null).refusalOf(EVE_HERSELF)).contains(PAYER_NOT_ASKED);
        assertThat(session(ADA_HERSELF, null).refusalOf(SAM)).isEmpty();
        assertThat(session(SAM, null).refusalOf(ADA_HERSELF)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = SessionState.class,
            names = {"CONFIRMED", "SETTLED", "DISPUTED", "WITHDRAWN"})
    void isConfirmedOnce(SessionState state) {
        assertThat(in(state).refusalOf(CORA)).contains(NOT_OPEN);
    }

    @Test
    void onlyACoordinatorTriesARefusedSessionAgain() {
        assertThat(in(SessionState.REFUSED).refusalOf(BEN_HIMSELF)).contains(NOT_OPEN);
        assertThat(in(SessionState.REFUSED).refusalOf(CORA)).isEmpty();
    }

    @Test
    void countsItsVersionsAndForgetsARefusalThatIsOvercome() {
        // Given
        var recorded = session(ADA_HERSELF, BEN);

        // When
        var refused =
                recorded.confirmed(Confirmation.by(BEN_HIMSELF, NOON, null)).refused("ledger/insufficient-balance");
        var settled = refused.confirmed(Confirmation.by(CORA, NOON, null)).settled(line -> TRANSFER);

        // Then
        assertThat(refused.version()).isEqualTo(3);
        assertThat(refused.refusal()).isEqualTo("ledger/insufficient-balance");
        assertThat(settled.version()).isEqualTo(5);
        assertThat(settled.state()).isEqualTo(SessionState.SETTLED);
        assertThat(settled.refusal()).isNull();
        assertThat(settled.contributions())
                .extracting(Contribution::transferId)
                .containsExactly(TRANSFER, TRANSFER, null);
    }

    /** Recorded by Ada; Ben pays. */
    static Stream<Arguments> rights() {
        return Stream.of(
                Arguments.of(SessionState.RECORDED, ADA_HERSELF, List.of(CORRECT, WITHDRAW)),
                Arguments.of(SessionState.RECORDED, BEN_HIMSELF, List.of(CONFIRM, DISPUTE)),
                Arguments.of(SessionState.RECORDED, CORA, List.of(CONFIRM, DISPUTE, CORRECT, WITHDRAW)),
                Arguments.of(SessionState.RECORDED, CORA_FOR_BEN, List.of(CONFIRM, DISPUTE)),
                Arguments.of(SessionState.RECORDED, SAM, List.of(DISPUTE)),
                Arguments.of(SessionState.CONFIRMED, CORA, List.of()),
                Arguments.of(SessionState.SETTLED, ADA_HERSELF, List.of(DISPUTE)),
                Arguments.of(SessionState.SETTLED, BEN_HIMSELF, List.of(DISPUTE)),
                Arguments.of(SessionState.SETTLED, CORA, List.of(DISPUTE, CORRECT, WITHDRAW)),
                Arguments.of(SessionState.REFUSED, ADA_HERSELF, List.of(CORRECT, WITHDRAW)),
                Arguments.of(SessionState.REFUSED, CORA, List.of(CONFIRM, CORRECT, WITHDRAW)),
                Arguments.of(SessionState.DISPUTED, ADA_HERSELF, List.of()),
                Arguments.of(SessionState.DISPUTED, BEN_HIMSELF, List.of(END_DISPUTE)),
                Arguments.of(SessionState.DISPUTED, CORA_FOR_BEN, List.of(END_DISPUTE)),
                Arguments.of(SessionState.DISPUTED, CORA, List.of(END_DISPUTE, CORRECT, WITHDRAW)),
                Arguments.of(SessionState.WITHDRAWN, CORA, List.of()));
    }

    @ParameterizedTest
    @MethodSource("rights")
    void knowsWhoMayDoWhat(SessionState state, Actor actor, List<SessionRight> rights) {
        assertThat(SessionRights.of(in(state), actor)).containsExactlyElementsOf(rights);
    }

    @Test
    void whoDisputedARecordTakesItBackAndACoordinatorConfirmsIt() {
        // Given
        var recorded = session(ADA_HERSELF, BEN).told(NOON);
        var disputed = recorded.disputed(BEN_HIMSELF, DisputeReason.WRONG_DAY, NOON);
        var dispute = Objects.requireNonNull(disputed.dispute());
        var later = NOON.plusSeconds(60);

        // Then
        assertThat(disputed.takenBack(dispute, later).state()).isEqualTo(SessionState.RECORDED);
        assertThat(disputed.takenBack(dispute, later).toldAt()).isEqualTo(later);
        assertThat(disputed.upheld(dispute, CORA, later).state()).isEqualTo(SessionState.CONFIRMED);
        assertThat(disputed.upheld(dispute, CORA, later).dispute()).isNull();
        assertThat(disputed.upheld(dispute, CORA, later).version()).isEqualTo(3);
    }

    @Test
    void knowsWhoGivesHoursAndWasNotTold() {
        var service = new UUID(1, 3);

        assertThat(session(ADA_HERSELF, BEN).untold(Set.of())).containsExactly(BEN);
        assertThat(session(ADA_HERSELF, BEN).untold(Set.of(BEN))).isEmpty();
        assertThat(session(BEN_HIMSELF, BEN).untold(Set.of())).isEmpty();
        assertThat(session(ADA_HERSELF, null).untold(Set.of())).containsExactly(service);
        assertThat(session(SAM, null).untold(Set.of())).isEmpty();
        assertThat(session(CORA, BEN).untold(Set.of())).containsExactly(BEN);
    }

    private static Session in(SessionState state) {
        var confirmed = session(ADA_HERSELF, BEN).confirmed(Confirmation.by(BEN_HIMSELF, NOON, null));
        return switch (state) {
            case RECORDED -> session(ADA_HERSELF, BEN);
            case CONFIRMED -> confirmed;
            case SETTLED -> confirmed.settled(line -> TRANSFER);
            case REFUSED -> confirmed.refused("ledger/insufficient-balance");
            case DISPUTED -> confirmed.settled(line -> TRANSFER).disputed(BEN_HIMSELF, DisputeReason.OTHER, NOON);
            case WITHDRAWN -> confirmed.withdrawn(confirmed.contributions());
        };
    }

    private static Session session(Actor recorder, UUID payer) {
        return new Session(
                new UUID(1, 1),
                new UUID(1, 2),
                1,
                SessionState.RECORDED,
                null,
                new UUID(1, 3),
                LocalDate.of(2026, 5, 12),
                null,
                recorder,
                NOON,
                null,
                null,
                null,
                null,
                List.of(
                        line(1, ADA, Part.GAVE, Remuneration.TIME_CREDIT, payer),
                        line(2, EVE, Part.GAVE, Remuneration.TIME_CREDIT, payer),
                        line(3, BEN, Part.RECEIVED, Remuneration.UNPAID, null)));
    }

    private static Contribution line(int number, UUID member, Part part, Remuneration remuneration, UUID payer) {
        return new Contribution(
                new UUID(2, number),
                member,
                part,
                null,
                Minutes.of(60),
                ContributionFacts.plain(remuneration, Channel.SELF_WEB),
                payer,
                null,
                null);
    }
}
