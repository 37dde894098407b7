package org.commonhour.ledger.posting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.commonhour.ledger.problem.LedgerProblem;
import org.junit.jupiter.api.Test;

/** Who is answered what when writing fails, and who waits in which order. */
class BatchWritingTest {

    private static final UUID COMMUNITY = new UUID(0, 1);
    private static final UUID POISON = new UUID(0, 5);

    private static final UUID BUSY = new UUID(0, 2);
    private static final OrderOutcome DONE =
            new Rejected(new UUID(0, 0), LedgerProblem.HOLD_UNKNOWN, null, "none", false);
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final List<Integer> sizes = new ArrayList<>();
    private long nanos;

    @Test
    void ordersThatCannotBeWrittenHarmNobodyElse() throws InterruptedException {
        // Given
        var callers = callers(8);
        // When
        new BatchWriting(submissions -> {
                    sizes.add(submissions.size());
                    if (submissions.stream().anyMatch(BatchWritingTest::isPoison)) {
                        throw new BatchFailed(new IllegalStateException("cannot be written"), false, false);
                    }
                    return results(submissions);
                })
                .write(callers);
        // Then
        assertThat(callers.stream().filter(caller -> caller.answer().isCompletedExceptionally()))
                .extracting(Waiting::submission)
                .allMatch(BatchWritingTest::isPoison)
                .hasSize(1);
        assertThat(sizes).containsExactly(8, 8, 4, 4, 2, 1, 1, 2);
    }

    @Test
    void anOutageIsToldToAllAtOnceAndNotTriedForEach() throws InterruptedException {
        // Given
        var callers = callers(8);
        // When
        new BatchWriting(submissions -> {
                    sizes.add(submissions.size());
                    throw new BatchFailed(new IllegalStateException("no database"), false, true);
                })
                .write(callers);
        // Then
        assertThat(sizes).containsExactly(8, 8);
        assertThat(callers).allMatch(caller -> !failureOf(caller).mayBeWritten());
    }

    @Test
    void aLostAnswerToTheCommitLeavesTheOutcomeUnknown() throws InterruptedException {
        // Given
        var callers = callers(3);
        // When
        new BatchWriting(submissions -> {
                    sizes.add(submissions.size());
                    throw new BatchFailed(new IllegalStateException("lost"), sizes.size() == 1, true);
                })
                .write(callers);
        // Then
        assertThat(callers).allMatch(caller -> failureOf(caller).mayBeWritten());
    }

    @Test
    void aSecondTryClearsUpALostAnswer() throws InterruptedException {
        // Given
        var callers = callers(3);
        // When
        new BatchWriting(submissions -> {
                    sizes.add(submissions.size());
                    if (sizes.size() == 1) {
                        throw new BatchFailed(new IllegalStateException("lost"), true, true);
                    }
                    return results(submissions);
                })
                .write(callers);
        // Then
        assertThat(callers).noneMatch(caller -> caller.answer().isCompletedExceptionally());
    }

    @Test
    void aFullLineTurnsAwayAndTakesAgainWhenItIsShorter() {
        // Given
        var line = new WaitingLine(4, PATIENCE, () -> nanos);
        var callers = callers(5);
        callers.subList(0, 4).forEach(caller -> assertThat(line.offer(caller)).isTrue());
        assertThat(line.offer(callers.get(4))).isFalse();
        // When
        var taken = line.poll(3);
        // Then
        assertThat(taken).containsExactlyElementsOf(callers.subList(0, 3));
        assertThat(line.offer(callers.get(4))).isTrue();
        assertThat(line.orders()).isEqualTo(2);
    }

    @Test
    void ordersOfOneCallerStayTogetherHoweverManyTheyAre() {
        // Given
        var line = new WaitingLine(4, PATIENCE, () -> nanos);
        var large = new Waiting(new Submission(
                COMMUNITY,
                IntStream.range(0, 9)
                        .<Order>mapToObj(i -> new VoidOrder(new UUID(1, i)))
                        .toList(),
                null));
        // When
        var offered = line.offer(large);
        // Then
        assertThat(offered).isTrue();
        assertThat(line.poll(3)).containsExactly(large);
    }

    @Test
    void whoseLedgerIsHeldStandsAsideAndComesFirstWhenItIsFree() {
        // Given
        var line = new WaitingLine(64, PATIENCE, () -> nanos);
        var first = caller(BUSY);
        var second = caller(BUSY);
        var other = caller(COMMUNITY);
        Stream.of(first, other).forEach(line::offer);
        // When
        line.standAside(line.poll(9), List.of(first));
        Stream.of(second, caller(COMMUNITY)).forEach(line::offer);
        var meanwhile = line.poll(9);
        line.standAside(meanwhile, List.of());
        nanos += 2_000_000;
        // Then
        assertThat(meanwhile).hasSize(1).doesNotContain(first, second, other);
        assertThat(line.orders()).isEqualTo(2);
        assertThat(line.poll(9)).containsExactly(first, second);
    }

    @Test
    void whoStandsAsideForTooLongIsToldAndOneCommunityLeavesRoomForOthers() {
        // Given
        var line = new WaitingLine(32, PATIENCE, () -> nanos);
        var first = caller(BUSY);
        line.offer(first);
        line.standAside(line.poll(1), List.of(first));
        // When
        var room = IntStream.range(0, 9).filter(i -> line.offer(caller(BUSY))).count();
        var gone = new ArrayList<Waiting>();
        int looks = 0;
        for (; gone.isEmpty(); looks++) {
            nanos += 64_000_000;
            var looked = line.poll(1);
            gone.addAll(line.standAside(looked, looked));
        }
        // Then
        assertThat(room).isEqualTo(3);
        assertThat(line.offer(caller(COMMUNITY))).isTrue();
        assertThat(gone).hasSize(4).startsWith(first);
        assertThat(looks).isBetween(10, 16);
        assertThat(line.orders()).isEqualTo(1);
    }

    @Test
    void whatMayHaveBeenWrittenStaysOpenWhileItStandsAside() throws InterruptedException {
        // Given
        var callers = callers(2);
        // When
        var busy = new BatchWriting(submissions -> {
                    sizes.add(submissions.size());
                    if (sizes.size() == 1) {
                        throw new BatchFailed(new IllegalStateException("lost"), true, true);
                    }
                    return submissions.stream()
                            .map(one -> List.<OrderOutcome>of())
                            .toList();
                })
                .write(callers);
        // Then
        assertThat(busy).hasSize(2).allMatch(Waiting::mayBeWritten);
        assertThat(callers).noneMatch(caller -> caller.answer().isDone());
    }

    private static Waiting caller(UUID community) {
        return new Waiting(new Submission(community, List.of(new VoidOrder(UUID.randomUUID())), null));
    }

    private static BatchFailed failureOf(Waiting caller) {
        var failure = catchThrowableOfType(
                CompletionException.class, () -> caller.answer().join());
        return (BatchFailed) failure.getCause();
    }

    private static List<Waiting> callers(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new Waiting(new Submission(COMMUNITY, List.of(new VoidOrder(new UUID(0, i))), null)))
                .toList();
    }

    private static boolean isPoison(Submission submission) {
        return submission.orders().get(0).id().equals(POISON);
    }

    private static List<List<OrderOutcome>> results(List<Submission> submissions) {
        return submissions.stream().map(one -> List.of(DONE)).toList();
    }
}
