package org.commonhour.checker.check;

import static org.commonhour.checker.check.Anomaly.Kind.REAL_TIME_BROKEN;
import static org.commonhour.checker.check.Anomaly.Kind.SEQ_NOT_GAP_FREE;
import static org.commonhour.checker.check.Anomaly.Kind.TIME_WENT_BACK;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** The order that the numbers say, held against real time; and which part of it a call can have seen. */
final class Order {
    private final List<Posted> bySeq;
    private final long[] answered;
    private final long[] highestSeqAnsweredBy;
    private final long[] sent;
    private final long[] lowestSeqSentFrom;

    /** @param bySeq sorted by their numbers */
    Order(List<Posted> bySeq) {
        this.bySeq = bySeq;
        var byAnswer = bySeq.stream()
                .sorted(Comparator.comparingLong(Posted::answeredNs))
                .toList();
        answered = byAnswer.stream().mapToLong(Posted::answeredNs).toArray();
        highestSeqAnsweredBy = byAnswer.stream().mapToLong(Posted::seq).toArray();
        for (int i = 1; i < highestSeqAnsweredBy.length; i++) {
            highestSeqAnsweredBy[i] = Math.max(highestSeqAnsweredBy[i], highestSeqAnsweredBy[i - 1]);
        }
        var bySending =
                bySeq.stream().sorted(Comparator.comparingLong(Posted::sentNs)).toList();
        sent = bySending.stream().mapToLong(Posted::sentNs).toArray();
        lowestSeqSentFrom = bySending.stream().mapToLong(Posted::seq).toArray();
        for (int i = lowestSeqSentFrom.length - 2; i >= 0; i--) {
            lowestSeqSentFrom[i] = Math.min(lowestSeqSentFrom[i], lowestSeqSentFrom[i + 1]);
        }
    }

    void check(Findings findings) {
        long expected = 1;
        Posted before = null;
        for (Posted posted : bySeq) {
            if (posted.seq() != expected) {
                findings.add(SEQ_NOT_GAP_FREE, "%d stands where %d was to be", posted.seq(), expected);
            }
            expected = posted.seq() + 1;
            if (before != null
                    && posted.done().recordedAt().isBefore(before.done().recordedAt())) {
                findings.add(
                        TIME_WENT_BACK,
                        "%d was recorded at %s, %d at %s",
                        before.seq(),
                        before.done().recordedAt(),
                        posted.seq(),
                        posted.done().recordedAt());
            }
            before = posted;
        }
        checkRealTime(findings);
    }

    /** From the last to the first: nothing that stands later may have been answered before this one was sent. */
    private void checkRealTime(Findings findings) {
        Posted earliest = null;
        for (int i = bySeq.size() - 1; i >= 0; i--) {
            var posted = bySeq.get(i);
            if (earliest != null && earliest.answeredNs() < posted.sentNs()) {
                findings.add(
                        REAL_TIME_BROKEN,
                        "%d was acknowledged before %d was sent, and stands after it",
                        earliest.seq(),
                        posted.seq());
            }
            if (earliest == null || posted.answeredNs() < earliest.answeredNs()) {
                earliest = posted;
            }
        }
    }

    /** Whatever was decided after {@code sentNs} has seen at least all up to this number. */
    long seenAtLeast(long sentNs) {
        int count = lowerBound(answered, sentNs);
        return count == 0 ? 0 : highestSeqAnsweredBy[count - 1];
    }

    /** Whatever was decided before {@code answeredNs} has seen at most all up to this number. */
    long seenAtMost(long answeredNs) {
        int first = lowerBound(sent, answeredNs + 1);
        long last = bySeq.isEmpty() ? 0 : bySeq.get(bySeq.size() - 1).seq();
        return first == sent.length ? last : lowestSeqSentFrom[first] - 1;
    }

    /** How many elements are smaller. */
    private static int lowerBound(long[] sorted, long value) {
        int found = Arrays.binarySearch(sorted, value);
        if (found < 0) {
            return -found - 1;
        }
        while (found > 0 && sorted[found - 1] == value) {
            found--;
        }
        return found;
    }
}
