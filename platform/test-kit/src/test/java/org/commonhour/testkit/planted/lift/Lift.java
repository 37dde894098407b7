package org.commonhour.testkit.planted.lift;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.commonhour.testkit.planted.ride.Ride;

/** A domain type that knows Jackson, and a feature in a cycle with {@link Ride}. */
public record Lift(@JsonProperty("from") String from, Ride ride) {}
