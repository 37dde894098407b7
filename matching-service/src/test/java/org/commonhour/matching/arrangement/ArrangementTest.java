package org.commonhour.matching.arrangement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.commonhour.matching.category.Category;
import org.commonhour.matching.member.Channel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class ArrangementTest {

    private static final Map<String, Function<Arrangement, Step>> STEPS = Map.of(
            "agree", arrangement -> arrangement.agree(Side.GIVER),
            "decline", arrangement -> arrangement.decline(Side.GIVER),
            "cancel", Arrangement::cancel,
            "miss", Arrangement::miss,
            "happen", Arrangement::happen);
    private static final Map<String, ArrangementState> FROM_INVITED = Map.of(
            "agree", ArrangementState.AGREED,
            "decline", ArrangementState.DECLINED,
            "cancel", ArrangementState.CANCELLED);
    private static final Map<String, ArrangementState> FROM_AGREED = Map.of(
            "cancel", ArrangementState.CANCELLED,
            "miss", ArrangementState.MISSED,
            "happen", ArrangementState.HAPPENED);

    static Stream<Arguments> allStepsFromAllStates() {
        return Stream.of(ArrangementState.values())
                .flatMap(state -> STEPS.keySet().stream().sorted().map(step -> Arguments.of(state, step)));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("allStepsFromAllStates")
    void leadsWhereTheStateMachineSays(ArrangementState state, String step) {
        // Given
        Arrangement arrangement = in(state, Hold.NONE);
        ArrangementState expected = switch (state) {
            case INVITED -> FROM_INVITED.get(step);
            case AGREED -> FROM_AGREED.get(step);
            case DECLINED, CANCELLED, HAPPENED, MISSED -> null;
        };

        // When
        Step outcome = STEPS.get(step).apply(arrangement);

        // Then
        if (expected == null) {
            assertThat(outcome).isEqualTo(new Step.Refused(Step.Why.NOT_POSSIBLE_NOW));
        } else {
            assertThat(outcome).isInstanceOfSatisfying(Step.Taken.class, taken -> {
                assertThat(taken.arrangement().state()).isEqualTo(expected);
                assertThat(taken.arrangement().version()).isEqualTo(arrangement.version() + 1);
                assertThat(taken.arrangement().terms()).isEqualTo(arrangement.terms());
            });
        }
    }

    @Test
    void letsOnlyTheInvitedSideAnswer() {
        // Given
        Arrangement arrangement = in(ArrangementState.INVITED, Hold.NONE);

        // When
        Step agreed = arrangement.agree(Side.RECEIVER);

        // Then
        assertThat(agreed).isEqualTo(new Step.Refused(Step.Why.NOT_INVITED));
        assertThat(arrangement.decline(Side.RECEIVER)).isEqualTo(new Step.Refused(Step.Why.NOT_INVITED));
    }

    @Test
    void asksForAHoldWhenAgreed() {
        // When
        Step agreed = in(ArrangementState.INVITED, Hold.NONE).agree(Side.GIVER);

        // Then
        assertThat(agreed)
                .isInstanceOfSatisfying(
                        Step.Taken.class,
                        taken -> assertThat(taken.arrangement().hold()).isEqualTo(Hold.PENDING));
    }

    static Stream<Arguments> holds() {
        Function<Arrangement, Arrangement> placed = Arrangement::holdPlaced;
        Function<Arrangement, Arrangement> refused = arrangement -> arrangement.holdRefused("ledger/floor");
        Function<Arrangement, Arrangement> captured = arrangement -> arrangement.holdResolved(Hold.Outcome.CAPTURED);
        Function<Arrangement, Arrangement> voided = arrangement -> arrangement.holdResolved(Hold.Outcome.VOIDED);
        Function<Arrangement, Arrangement> expired = arrangement -> arrangement.holdResolved(Hold.Outcome.EXPIRED);
        return Stream.of(
                Arguments.of("placed", HoldState.PENDING, placed, HoldState.HELD),
                Arguments.of("refused", HoldState.PENDING, refused, HoldState.REFUSED),
                Arguments.of("captured", HoldState.HELD, captured, HoldState.CAPTURED),
                Arguments.of("voided", HoldState.HELD, voided, HoldState.RELEASED),
                Arguments.of("expired", HoldState.HELD, expired, HoldState.RELEASED),
                Arguments.of("voided before placed", HoldState.PENDING, voided, HoldState.RELEASED),
                Arguments.of("placed twice", HoldState.HELD, placed, HoldState.HELD),
                Arguments.of("placed without asking", HoldState.NONE, placed, HoldState.NONE),
                Arguments.of("resolved after refused", HoldState.REFUSED, voided, HoldState.REFUSED));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("holds")
    void followsTheLedger(String name, HoldState before, Function<Arrangement, Arrangement> news, HoldState expected) {
        // Given
        Arrangement arrangement = in(ArrangementState.AGREED, new Hold(before, null));

        // When
        Arrangement after = news.apply(arrangement);

        // Then
        assertThat(after.hold().state()).isEqualTo(expected);
        assertThat(after.version()).isEqualTo(before == expected ? arrangement.version() : arrangement.version() + 1);
    }

    @ParameterizedTest
    @EnumSource(ArrangementState.class)
    void remembersItsSessionInAnyState(ArrangementState state) {
        // Given
        UUID session = UUID.randomUUID();
        Arrangement arrangement = in(state, Hold.NONE);

        // When
        Arrangement recorded = arrangement.recordedIn(session);

        // Then
        assertThat(recorded.sessionId()).isEqualTo(session);
        assertThat(recorded.recordedIn(session)).isSameAs(recorded);
        assertThat(recorded.notRecordedIn(UUID.randomUUID())).isSameAs(recorded);
        assertThat(recorded.notRecordedIn(session).sessionId()).isNull();
    }

    private static Arrangement in(ArrangementState state, Hold hold) {
        Terms terms = new Terms(
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                Side.GIVER,
                null,
                Category.TRANSPORT,
                "Lift",
                90,
                null,
                null,
                null);
        return new Arrangement(
                UUID.randomUUID(), UUID.randomUUID(), terms, state, hold, null, Channel.SELF_WEB, Instant.EPOCH, 3);
    }
}
