package org.commonhour.bench.load;

import java.util.SplittableRandom;

/** Who receives the minutes. */
public enum Shape {
    /** Anybody, with equal chance. */
    SPREAD,
    /** Anybody, the popular more often: Zipf's law with exponent 1.0. */
    ZIPF,
    /** Always the same account, as with a community's pot. */
    HOT;

    /**
     * Picks receivers among {@code accounts} accounts, never the payer.
     *
     * @param random this picker's own source of randomness
     */
    public Picker picker(int accounts, SplittableRandom random) {
        var zipf = this == ZIPF ? new Zipf(accounts) : null;
        return payer -> {
            var found = switch (this) {
                case SPREAD -> random.nextInt(accounts);
                case ZIPF -> zipf == null ? 0 : zipf.rank(random.nextDouble());
                case HOT -> 0;
            };
            return found == payer ? (found + 1) % accounts : found;
        };
    }

    /** Picks receivers. */
    public interface Picker {
        /** The number of the account that receives from the account of this number. */
        int payee(int payer);
    }
}
