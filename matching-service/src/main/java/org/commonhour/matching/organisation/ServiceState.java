package org.commonhour.matching.organisation;

/** Whether a service still takes part. */
public enum ServiceState {
    ACTIVE,
    CLOSED
}
