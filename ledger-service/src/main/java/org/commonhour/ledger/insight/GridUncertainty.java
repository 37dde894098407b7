package org.commonhour.ledger.insight;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * How sure a cell is: people are drawn again and again from those who took part, for a few people give many hours.
 *
 * @param replicates how often people were drawn
 * @param shares the share of the draws in each cell, 0 to 1; what is missing to 1 had no design or no delivery
 * @param designShare the community's share of design in the middle 90 % of the draws; null when no draw has one
 * @param deliveryShare the same of delivery
 */
public record GridUncertainty(
        int replicates,
        Map<GridCell, Double> shares,
        @Nullable Range designShare,
        @Nullable Range deliveryShare) {

    /** How often people are drawn for the cell itself. */
    public static final int REPLICATES = 1000;

    /** How often for each earlier month, which only tells whether a change lasts. */
    public static final int REPLICATES_OF_EARLIER = 200;

    private static final long SEED = 846_860;
    private static final double LOWER = 0.05;
    private static final int SIDES = 4;
    private static final long HALF = 0xFFFF_FFFFL;

    /** Keeps its own copy of the shares, in the order of the cells. */
    public GridUncertainty {
        shares = shares.isEmpty() ? Map.of() : new EnumMap<>(shares);
    }

    /**
     * The ends of a range, both included.
     *
     * @param low the lower end
     * @param high the upper end
     */
    public record Range(double low, double high) {}

    /** The share of the draws in the cell. */
    public double shareOf(GridCell cell) {
        return shares.getOrDefault(cell, 0.0);
    }

    /** Draws people with a fixed seed, so that the same evidence gives the same answer; totals are never drawn. */
    static GridUncertainty of(GridEvidence evidence, int replicates) {
        var people = columns(evidence.people());
        var count = evidence.people().size();
        var random = new SplittableRandom(SEED);
        var hits = new int[GridCell.values().length];
        var design = new double[replicates];
        var delivery = new double[replicates];
        for (int replicate = 0; replicate < replicates; replicate++) {
            var drawn = draw(evidence.unnamed(), people, count, random);
            GridCell.of(drawn).ifPresent(cell -> hits[cell.ordinal()]++);
            design[replicate] = drawn.designShare().orElse(Double.NaN);
            delivery[replicate] = drawn.deliveryShare().orElse(Double.NaN);
        }
        Map<GridCell, Double> shares = new EnumMap<>(GridCell.class);
        for (var cell : GridCell.values()) {
            if (hits[cell.ordinal()] > 0) {
                shares.put(cell, (double) hits[cell.ordinal()] / replicates);
            }
        }
        return new GridUncertainty(replicates, shares, middle(design), middle(delivery));
    }

    /** Two people with each random number: a half of it, scaled to the count, is as even as makes no difference. */
    private static GridMinutes draw(GridMinutes unnamed, long[] people, int count, SplittableRandom random) {
        long designProfessional = unnamed.designProfessional();
        long designCommunity = unnamed.designCommunity();
        long deliveryProfessional = unnamed.deliveryProfessional();
        long deliveryCommunity = unnamed.deliveryCommunity();
        long bits = 0;
        for (int index = 0; index < count; index++) {
            bits = (index & 1) == 0 ? random.nextLong() : bits >>> Integer.SIZE;
            var person = (int) ((bits & HALF) * count >>> Integer.SIZE) * SIDES;
            designProfessional += people[person];
            designCommunity += people[person + 1];
            deliveryProfessional += people[person + 2];
            deliveryCommunity += people[person + 3];
        }
        return new GridMinutes(designProfessional, designCommunity, deliveryProfessional, deliveryCommunity);
    }

    private static long[] columns(List<GridMinutes> people) {
        var columns = new long[people.size() * SIDES];
        int at = 0;
        for (var person : people) {
            columns[at] = person.designProfessional();
            columns[at + 1] = person.designCommunity();
            columns[at + 2] = person.deliveryProfessional();
            columns[at + 3] = person.deliveryCommunity();
            at += SIDES;
        }
        return columns;
    }

    private static @Nullable Range middle(double[] values) {
        var known = Arrays.stream(values)
                .filter(value -> !Double.isNaN(value))
                .sorted()
                .toArray();
        if (known.length == 0) {
            return null;
        }
        var cut = (int) Math.floor(known.length * LOWER);
        return new Range(known[cut], known[known.length - 1 - cut]);
    }
}
