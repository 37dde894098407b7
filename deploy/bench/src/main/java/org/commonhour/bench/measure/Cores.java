package org.commonhour.bench.measure;

/** Processor cores in use, on average: 1.0 is one core all the time. */
public record Cores(double service, double postgres, double kafka, double generator, double foreign) {
    /** Moves what callers inside the service's process used from the service to the load generator. */
    public Cores withCallersInside(double callers) {
        return new Cores(service - callers, postgres, kafka, generator + callers, foreign);
    }
}
