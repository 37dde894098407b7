package org.commonhour.bench;

/** A part of the measurement that can be run alone, always with its yardstick in the same minutes. */
enum Part {
    /** Single transfers over HTTP: 64 and 256 callers; spread, Zipf, hot. */
    HTTP,
    /** The engine's own door, 1,024 callers, and the engine with one transfer per transaction. */
    ENGINE
}
