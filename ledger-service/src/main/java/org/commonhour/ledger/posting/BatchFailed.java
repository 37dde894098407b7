package org.commonhour.ledger.posting;

/** A batch was not written, or nobody can tell whether it was. */
final class BatchFailed extends Exception {

    private static final long serialVersionUID = 1;

    private final Throwable reason;
    private final boolean mayBeWritten;
    private final boolean outage;

    /**
     * @param mayBeWritten whether the database was asked to commit and the answer is missing
     * @param outage whether the database is not there, so that another try at once is of no use
     */
    BatchFailed(Throwable reason, boolean mayBeWritten, boolean outage) {
        super(reason);
        this.reason = reason;
        this.mayBeWritten = mayBeWritten;
        this.outage = outage;
    }

    Throwable reason() {
        return reason;
    }

    boolean mayBeWritten() {
        return mayBeWritten;
    }

    boolean outage() {
        return outage;
    }
}
