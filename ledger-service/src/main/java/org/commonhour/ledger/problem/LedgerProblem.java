package org.commonhour.ledger.problem;

import org.commonhour.kit.problem.DomainProblem;
import org.commonhour.kit.problem.ProblemCode;

/**
 * Every rule of the ledger that a request can break, in the order in which they are checked.
 *
 * <p>The catalogue for readers is {@code contracts/problems.md}; a test keeps the two the same.
 */
public enum LedgerProblem implements ProblemCode {
    // The order of the first group is the precedence inside one transfer, hold or change of an account.
    TRANSFER_ID_REUSED("ledger/transfer-id-reused", 422, "This transfer id was used for something else", false),
    HOLD_ID_REUSED("ledger/hold-id-reused", 422, "This hold id was used for something else", false),
    ACCOUNT_UNKNOWN("ledger/account-unknown", 404, "There is no such account", false),
    ACCOUNT_STALE("ledger/account-stale", 412, "Somebody else changed the account meanwhile", false),
    ACCOUNT_FIXED("ledger/account-fixed", 409, "This account is always open", false),
    ACCOUNT_CLOSED("ledger/account-closed", 409, "The account is closed", false),
    ACCOUNT_HAS_HOLDS("ledger/account-has-holds", 409, "Hours are held on this account", false),
    COORDINATOR_CLOSES("ledger/coordinator-closes", 403, "A coordinator has to close this account", false),
    ACCOUNT_NOT_EMPTY("ledger/account-not-empty", 409, "There are hours on this account, or it owes some", false),
    POT_UNKNOWN("ledger/pot-unknown", 422, "There is no such pot", false),
    AMOUNT_NOT_POSITIVE("ledger/amount-not-positive", 422, "The amount must be at least one minute", false),
    AMOUNT_TOO_LARGE("ledger/amount-too-large", 422, "The amount is larger than one transfer may be", false),
    EXPIRY_IN_PAST("ledger/expiry-in-past", 422, "A hold has to end in the future", false),
    SAME_ACCOUNT("ledger/same-account", 422, "A transfer needs two different accounts", false),
    DEBIT_ACCOUNT_UNKNOWN("ledger/debit-account-unknown", 422, "There is no such account to take from", false),
    CREDIT_ACCOUNT_UNKNOWN("ledger/credit-account-unknown", 422, "There is no such account to give to", false),
    DEBIT_ACCOUNT_NOT_OPEN("ledger/debit-account-not-open", 409, "The account to take from is not open", false),
    CREDIT_ACCOUNT_NOT_OPEN("ledger/credit-account-not-open", 409, "The account to give to is not open", false),
    HOLD_UNKNOWN("ledger/hold-unknown", 422, "There is no such hold", false),
    HOLD_EXPIRED("ledger/hold-expired", 409, "The time of the hold is over", false),
    HOLD_RESOLVED("ledger/hold-resolved", 409, "The hold is no longer open", false),
    HOLD_NOT_DUE("ledger/hold-not-due", 409, "The hold has time left", true),
    HOLD_OTHER_ACCOUNTS("ledger/hold-other-accounts", 422, "The hold is for other accounts", false),
    REVERSED_UNKNOWN("ledger/reversed-unknown", 422, "There is no such transfer to undo", false),
    REVERSAL_OF_REVERSAL("ledger/reversal-of-reversal", 422, "A transfer that undoes another cannot be undone", false),
    REVERSED_BEFORE("ledger/reversed-before", 409, "The transfer was undone before", false),
    REVERSAL_OTHER_ACCOUNTS("ledger/reversal-other-accounts", 422, "Minutes go back the way they came", false),
    REVERSAL_TOO_LARGE("ledger/reversal-too-large", 422, "No more can be undone than was moved", false),
    INSUFFICIENT_BALANCE("ledger/insufficient-balance", 422, "Not enough hours", false),
    CEILING_EXCEEDED("ledger/ceiling-exceeded", 422, "The account would hold too many hours", false),
    LINKED_FAILED("ledger/linked-failed", 422, "Another transfer of the same group was refused", false),
    // The engine itself.
    QUEUE_FULL("ledger/queue-full", 503, "Too many are waiting for the ledger", true),
    LEDGER_BUSY("ledger/busy", 503, "Something long is being written in this community", true),
    OUTCOME_UNKNOWN("ledger/outcome-unknown", 503, "Nobody can tell whether it was recorded", true),
    // From here on: rules of single features.
    NOT_OWN_ACCOUNT("ledger/not-own-account", 403, "You can only give from your own account", false),
    KIND_NOT_ALLOWED("ledger/kind-not-allowed", 403, "This kind of transfer needs a coordinator", false),
    OCCURRED_IN_FUTURE("ledger/occurred-in-future", 422, "It cannot have happened in the future", false),
    REVERSAL_NOT_YOURS("ledger/reversal-not-yours", 403, "Only who gives the minutes back may do this", false),
    HOLD_OF_ARRANGEMENT("ledger/hold-of-arrangement", 409, "The hold belongs to an arrangement", false),
    HOLD_NOT_YOURS("ledger/hold-not-yours", 403, "This hold is not yours to end", false),
    GROUP_APART("ledger/group-apart", 422, "The transfers of a group must stand next to each other", false),
    LOG_NOT_SIGNED_YET("ledger/log-not-signed-yet", 409, "The log is not signed that far yet", true),
    MEMBER_ERASED("ledger/member-erased", 409, "This member is gone and was forgotten", false),
    // Sessions and staff hours.
    ARRANGEMENT_UNKNOWN("ledger/arrangement-unknown", 422, "No such arrangement is known here", true),
    ARRANGEMENT_NOT_AGREED("ledger/arrangement-not-agreed", 409, "The arrangement is not agreed", false),
    ARRANGEMENT_RECORDED("ledger/arrangement-recorded", 409, "This arrangement is recorded already", false),
    ARRANGEMENT_ONE_SIDED("ledger/arrangement-one-sided", 422, "Both who agreed belong into the record", false),
    SERVICE_UNKNOWN("ledger/service-unknown", 422, "No such service is known here", true),
    PAID_AND_CREDITED("ledger/paid-and-credited", 422, "The same person is both paid and credited", false),
    SESSION_NOT_OPEN("ledger/session-not-open", 409, "This session does not wait to be confirmed", false),
    OTHER_SIDE_CONFIRMS("ledger/other-side-confirms", 422, "The other side has to confirm it", false),
    SESSION_NOT_DISPUTABLE("ledger/session-not-disputable", 409, "This session cannot be disputed now", false),
    OTHER_SIDE_DISPUTES("ledger/other-side-disputes", 422, "Nobody disputes what they recorded", false),
    SESSION_NOT_DISPUTED("ledger/session-not-disputed", 409, "Nobody disputes this session", false),
    DISPUTE_NOT_YOURS("ledger/dispute-not-yours", 403, "This dispute is not yours to end", false),
    SESSION_NOT_CORRECTABLE("ledger/session-not-correctable", 409, "This session cannot be changed now", false),
    CORRECTION_NOT_YOURS("ledger/correction-not-yours", 403, "This session is not yours to change", false),
    SERVICE_OF_ANOTHER("ledger/service-of-another", 422, "Another organisation runs this service", false),
    // Reads of the past.
    MOMENT_IN_FUTURE("ledger/moment-in-future", 422, "The time asked for has not come yet", true),
    TOO_MUCH_SINCE("ledger/too-much-since", 422, "Too much was recorded since then", false),
    STATEMENT_TOO_LONG("ledger/statement-too-long", 422, "The statement would be too long", false),
    // Published tables.
    TABLE_UNCHANGED("ledger/table-unchanged", 409, "Nothing was corrected since the last release", false),
    REVISION_TELLS_TOO_MUCH("ledger/revision-tells-too-much", 409, "A revision would show what few people did", false),
    FIGURES_BEHIND("ledger/figures-behind", 503, "Not all that was recorded is counted yet", true);

    private final String code;
    private final int status;
    private final String title;
    private final boolean retryHelps;

    LedgerProblem(String code, int status, String title, boolean retryHelps) {
        this.code = code;
        this.status = status;
        this.title = title;
        this.retryHelps = retryHelps;
    }

    /** That somebody else has been writing in this community for long, and that nothing was done. */
    public static DomainProblem busy() {
        return DomainProblem.of(
                LEDGER_BUSY,
                "Something long is being written there, such as an import. Nothing was done; send the same again.");
    }

    /** Whether somebody was refused for this reason. */
    public boolean isReasonOf(Throwable failure) {
        return failure instanceof DomainProblem refused && refused.code() == this;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public boolean retryHelps() {
        return retryHelps;
    }
}
