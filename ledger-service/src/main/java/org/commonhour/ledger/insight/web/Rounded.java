package org.commonhour.ledger.insight.web;

import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** Shares as they are shown: six decimals, and nothing where there is no share. */
final class Rounded {

    private static final double SIX_DECIMALS = 1e6;

    private Rounded() {}

    static double of(double value) {
        return Math.round(value * SIX_DECIMALS) / SIX_DECIMALS;
    }

    static @Nullable Double orNull(OptionalDouble value) {
        return value.isEmpty() ? null : of(value.getAsDouble());
    }
}
