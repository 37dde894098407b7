package org.commonhour.bench.part;

/** One part of the measurement. */
public interface Measured {
    /** Runs what the virtual machine shall have compiled before. */
    default void warmUp() {}

    /** One repetition of every window; called several times, in turn with the other parts. */
    default void round() {}

    /** What is done once, and what the rows come to. */
    void finish();
}
