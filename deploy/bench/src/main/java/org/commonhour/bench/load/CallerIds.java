package org.commonhour.bench.load;

import java.util.SplittableRandom;
import java.util.UUID;

/** Ids as callers choose them: version 7, so by time and then at random. */
public final class CallerIds {
    private static final long VERSION_7 = 0x7000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;
    private static final long RANDOM_BITS = 0x3FFF_FFFF_FFFF_FFFFL;

    private final SplittableRandom random;

    public CallerIds(SplittableRandom random) {
        this.random = random;
    }

    /** A new id. */
    public UUID next() {
        long high = (System.currentTimeMillis() << 16) | VERSION_7 | random.nextInt(0x1000);
        return new UUID(high, VARIANT | (random.nextLong() & RANDOM_BITS));
    }
}
