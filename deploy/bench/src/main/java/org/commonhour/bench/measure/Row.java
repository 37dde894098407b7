package org.commonhour.bench.measure;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;

/**
 * One measurement.
 *
 * @param name what was measured; rows of the same name are repetitions
 * @param perSecond transfers (or transactions, or reads) per second
 * @param walBytes bytes of write-ahead log per transfer
 * @param wrong answers that are neither success nor a deliberate 503
 */
@JsonPropertyOrder({"name", "perSecond", "p50Ms", "p95Ms", "p99Ms", "walBytes", "wrong", "cores"})
public record Row(
        String name,
        double perSecond,
        double p50Ms,
        double p95Ms,
        double p99Ms,
        double walBytes,
        long wrong,
        Cores cores) {}
