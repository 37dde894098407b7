package org.commonhour.testkit.planted.ride;

import java.util.List;
import org.commonhour.testkit.planted.lift.Lift;

/** In a package without package-info, and in a cycle with {@link Lift}. */
public record Ride(List<Lift> lifts) {}
