package org.commonhour.bench.part;

import java.util.function.BiFunction;

/** What can be measured alone, always with its yardstick in the same minutes. */
public enum Part {
    /** Single transfers over HTTP: 64 and 256 callers; spread, Zipf, hot. */
    HTTP(HttpTransfers::new),
    /** Many transfers per request. */
    BATCH(BatchTransfers::new),
    /** The engine's own door, 1,024 callers, and the engine with one transfer per transaction. */
    ENGINE(EngineTransfers::new),
    /** Write paths that others have published. */
    PEERS(PeerPaths::new),
    /** A caller alone, 70 % load, and four times as much as can be done. */
    LATENCY(Latency::new),
    /** What the log and its proofs cost. */
    PROOFS(ProofCost::new),
    /** Where the time goes. */
    PROFILE(Profile::new),
    /** Ten million entries. */
    SIZE(LargeLedger::new),
    /** Insight built anew from the topics. */
    REBUILD(Rebuild::new, false),
    /** Insight's pages with a million sessions, and how soon a session is in them. */
    INSIGHT(InsightPages::new, false);

    private final BiFunction<Bench, Windows, Measured> measured;
    private final boolean ofTransfers;

    Part(BiFunction<Bench, Windows, Measured> measured) {
        this(measured, true);
    }

    Part(BiFunction<Bench, Windows, Measured> measured, boolean ofTransfers) {
        this.measured = measured;
        this.ofTransfers = ofTransfers;
    }

    /** Whether it is about transfers, which pgbench is the yardstick for. */
    public boolean isOfTransfers() {
        return ofTransfers;
    }

    /** How it is measured. */
    public Measured on(Bench bench, Windows windows) {
        return measured.apply(bench, windows);
    }
}
