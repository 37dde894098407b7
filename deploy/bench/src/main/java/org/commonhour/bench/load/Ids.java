package org.commonhour.bench.load;

import java.util.UUID;

/** Ids that are numbered, and so need not be read from anywhere. */
final class Ids {
    private static final long VERSION_7 = 0x0199_f2b4_0000_7000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private Ids() {}

    /** Number {@code index}, below 2^40, of a sort of things of the community. */
    static UUID of(int sort, Community community, long index) {
        return new UUID(VERSION_7 | sort, VARIANT | ((long) community.number() << 40) | index);
    }
}
