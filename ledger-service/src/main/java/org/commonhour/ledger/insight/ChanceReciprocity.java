package org.commonhour.ledger.insight;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

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
    private final List<int[]> givers = new ArrayList<>();
    private final List<int[]> receivers = new ArrayList<>();
    private final List<long[]> minutes = new ArrayList<>();
    private final PairSums pairs;
    private final long all;

    ChanceReciprocity(List<MonthTie> ties) {
        var gifts = ties.stream()
                .filter(tie -> tie.amountMinutes() > 0 && !tie.giverId().equals(tie.receiverId()))
                .sorted(Comparator.comparing(MonthTie::month)
                        .thenComparing(MonthTie::giverId)
                        .thenComparing(MonthTie::receiverId)
                        .thenComparing(MonthTie::amountMinutes))
                .toList();
        var months = gifts.stream().collect(Collectors.groupingBy(MonthTie::month, TreeMap::new, Collectors.toList()));
        months.values().forEach(month -> {
            givers.add(month.stream().mapToInt(tie -> place(tie.giverId())).toArray());
            receivers.add(
                    month.stream().mapToInt(tie -> place(tie.receiverId())).toArray());
            minutes.add(month.stream().mapToLong(MonthTie::amountMinutes).toArray());
        });
        all = gifts.stream().mapToLong(MonthTie::amountMinutes).sum();
        pairs = new PairSums(people.size(), gifts.size());
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
        pairs.clear();
        for (int month = 0; month < givers.size(); month++) {
            for (int gift = 0; gift < givers.get(month).length; gift++) {
                pairs.add(givers.get(month)[gift], receivers.get(month)[gift], minutes.get(month)[gift]);
            }
        }
        return (double) pairs.cameBack() / all;
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
        for (int month = 0; month < givers.size(); month++) {
            var from = givers.get(month);
            var to = receivers.get(month);
            for (int gift = to.length - 1; gift > 0; gift--) {
                exchange(to, gift, random.nextInt(gift + 1));
            }
            for (int gift = 0; gift < to.length; gift++) {
                for (int tries = 0; tries < TRIES && from[gift] == to[gift]; tries++) {
                    var other = random.nextInt(to.length);
                    if (from[gift] != to[other] && from[other] != to[gift]) {
                        exchange(to, gift, other);
                    }
                }
            }
        }
    }

    private static void exchange(int[] values, int one, int other) {
        var kept = values[one];
        values[one] = values[other];
        values[other] = kept;
    }

    private int place(UUID person) {
        return people.computeIfAbsent(person, added -> people.size());
    }
}
