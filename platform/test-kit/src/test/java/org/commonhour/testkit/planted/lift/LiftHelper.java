package org.commonhour.testkit.planted.lift;

/** A name that says nothing. */
final class LiftHelper {}
