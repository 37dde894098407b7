package org.commonhour.ledger.posting;

/** A batch was not written, or nobody can tell whether it was. */
final class BatchFailed extends Exception {

    private static final long serialVersionUID = 1;

    private final boolean mayBeWritten;
    private final boolean outage;

    /**
     * @param mayBeWritten whether the database was asked to commit and the answer is missing
     * @param outage whether the database is not there, so that another try at once is of no use
     */
    BatchFailed(Throwable cause, boolean mayBeWritten, boolean outage) {
        super(cause);
        this.mayBeWritten = mayBeWritten;
        this.outage = outage;
    }

    boolean mayBeWritten() {
        return mayBeWritten;
    }

    boolean outage() {
        return outage;
    }
}
