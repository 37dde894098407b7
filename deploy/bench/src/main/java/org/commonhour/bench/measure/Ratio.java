package org.commonhour.bench.measure;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;

/**
 * A figure beside its target.
 *
 * @param atLeast whether the value shall be at least the target; otherwise at most
 */
@JsonPropertyOrder({"name", "value", "target", "atLeast", "met"})
public record Ratio(String name, double value, double target, boolean atLeast) {
    /** A value that shall be no smaller than the target. */
    public static Ratio atLeast(String name, double value, double target) {
        return new Ratio(name, value, target, true);
    }

    /** A value that shall be no larger than the target. */
    public static Ratio atMost(String name, double value, double target) {
        return new Ratio(name, value, target, false);
    }

    @JsonProperty
    public boolean met() {
        return atLeast ? value >= target : value <= target;
    }
}
