package org.commonhour.kit.problem;

/** One kind of refusal; each service lists its own in one enum, in order of precedence. */
public interface ProblemCode {

    /** The stable name on the wire, for example {@code ledger/insufficient-balance}. */
    String code();

    /** The HTTP status that carries it. */
    int status();

    /** A short plain title, the same for every occurrence. */
    String title();

    /** Whether the same request may succeed later without a change by the caller. */
    boolean retryHelps();
}
