package org.commonhour.ledger.insight;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * M7: weighted reciprocity against chance, (r − ⟨r⟩) / (1 − ⟨r⟩). ⟨r⟩ is the mean over 200 permutations: within each
 * month the receivers are shuffled among what was given, so that everybody gives as much, and as many amounts are
 * received by everybody. A shuffle that would let people give to themselves is mended by more exchanges; what cannot be
 * mended, such as a month with one gift, stays as it was. The seed is fixed, so that the same events give the same value.
 */
final class ChanceReciprocity {

    static final int RUNS = 200;
    private static final long SEED = 20_261_125;
    private static final int TRIES = 50;

    private final Map<UUID, Integer> people = new HashMap<>();

    /** Receivers by gift, month after month, and where each month starts and the last one ends. */
    private final int[] receivers;

    private final int[] givers;
    private final int[] months;
    private final GivenBack back;
    private final long all;

    ChanceReciprocity(List<MonthTie> ties) {
        var gifts = ties.stream()
                .filter(tie -> tie.amountMinutes() > 0 && !tie.giverId().equals(tie.receiverId()))
                .sorted(Comparator.comparing(MonthTie::month)
                        .thenComparing(MonthTie::giverId)
                        .thenComparing(MonthTie::receiverId)
                        .thenComparing(MonthTie::amountMinutes))
                .toList();
        givers = gifts.stream().mapToInt(tie -> place(tie.giverId())).toArray();
        receivers = gifts.stream().mapToInt(tie -> place(tie.receiverId())).toArray();
        months = IntStream.rangeClosed(0, gifts.size())
                .filter(gift -> gift == 0
                        || gift == gifts.size()
                        || !gifts.get(gift).month().equals(gifts.get(gift - 1).month()))
                .toArray();
        var minutes = gifts.stream().mapToLong(MonthTie::amountMinutes).toArray();
        all = LongStream.of(minutes).sum();
        back = new GivenBack(people.size(), givers, receivers, minutes);
    }

    /** The value; none without gifts, and when chance leaves nothing to add. */
    OptionalDouble value() {
        if (all == 0) {
            return OptionalDouble.empty();
        }
        var observed = reciprocity();
        var random = new OwnRandom();
        double sum = 0;
        for (int run = 0; run < RUNS; run++) {
            shuffle(random);
            sum += reciprocity();
        }
        var chance = sum / RUNS;
        return chance >= 1 ? OptionalDouble.empty() : OptionalDouble.of((observed - chance) / (1 - chance));
    }

    private double reciprocity() {
        return (double) back.minutes(receivers) / all;
    }

    /** The numbers of {@link Random}, without the care for other threads that makes each take several times as long. */
    private static final class OwnRandom extends Random {
        private static final long serialVersionUID = 1;
        private static final int BITS = 48;
        private static final long MULTIPLIER = 0x5DEECE66DL;
        private static final long MASK = (1L << BITS) - 1;

        private long state = (SEED ^ MULTIPLIER) & MASK;

        @Override
        protected int next(int bits) {
            state = state * MULTIPLIER + 0xB & MASK;
            return (int) (state >>> BITS - bits);
        }
    }

    private void shuffle(Random random) {
        for (int month = 1; month < months.length; month++) {
            var first = months[month - 1];
            var next = months[month];
            for (int gift = next - 1; gift > first; gift--) {
                exchange(gift, first + random.nextInt(gift - first + 1));
            }
            for (int gift = first; gift < next; gift++) {
                for (int tries = 0; tries < TRIES && givers[gift] == receivers[gift]; tries++) {
                    var other = first + random.nextInt(next - first);
                    if (givers[gift] != receivers[other] && givers[other] != receivers[gift]) {
                        exchange(gift, other);
                    }
                }
            }
        }
    }

    private void exchange(int one, int other) {
        var kept = receivers[one];
        receivers[one] = receivers[other];
        receivers[other] = kept;
    }

    private int place(UUID person) {
        return people.computeIfAbsent(person, added -> people.size());
    }
}
