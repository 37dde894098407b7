package org.commonhour.testkit.planted.lift.store;

/** Public, although an adapter. */
public class LiftRow {}
