package org.commonhour.ledger.balance;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.commonhour.kit.problem.DomainProblem;
import org.commonhour.ledger.account.Account;
import org.commonhour.ledger.problem.LedgerProblem;

/** Tells what an account held at a moment that has passed. */
@ApplicationScoped
public class BalanceService {

    /** The most entries that one question by the time of happening looks at. */
    public static final long MOST_ENTRIES = 200_000;

    /** A session may be recorded for the day that has begun east of here, and clocks may differ: this covers both. */
    static final Duration RECORDED_AHEAD = Duration.ofDays(2);

    // Entries never change, so that a long sum may be read in short statements that hold no connection for long.
    private static final long ENTRIES_AT_ONCE = 10_000;

    private final Balances balances;
    private final Clock clock;

    BalanceService(Balances balances, Clock clock) {
        this.balances = balances;
        this.clock = clock;
    }

    /**
     * What had been recorded by then, and what it will always be (L10): the moment is closed before it is looked at. A
     * problem for a moment in the future, and while something long is being written that began before.
     */
    public Uni<PastBalance> recordedBy(Account account, Instant moment) {
        refuseFuture("recordedAt", moment);
        return recordedBy(account.communityId(), account.id(), micros(moment));
    }

    /**
     * What had been recorded before this moment. When that is the end of a day that is not over, more may come; else it
     * is as final as {@link #recordedBy}.
     */
    public Uni<PastBalance> recordedBefore(UUID communityId, UUID accountId, Instant moment) {
        var cut = micros(moment);
        var last = cut.equals(moment) ? cut.minus(1, ChronoUnit.MICROS) : cut;
        return last.isAfter(clock.instant())
                ? balances.recordedBy(communityId, accountId, last)
                : recordedBy(communityId, accountId, last);
    }

    private Uni<PastBalance> recordedBy(UUID communityId, UUID accountId, Instant moment) {
        return balances.closeThrough(communityId, moment).flatMap(closed -> {
            if (!closed) {
                throw DomainProblem.of(
                        LedgerProblem.LEDGER_BUSY,
                        "Something that began before that moment is still being written. Ask again in a while.");
            }
            return balances.recordedBy(communityId, accountId, moment);
        });
    }

    /**
     * What had happened by then, whenever it was recorded. Looks at every entry recorded since two days before the
     * moment; a problem for a moment in the future, or with more than {@link #MOST_ENTRIES} such entries.
     */
    public Uni<PastBalance> happenedBy(Account account, Instant moment) {
        refuseFuture("occurredAt", moment);
        return balances.recordedBy(account.communityId(), account.id(), micros(moment.minus(RECORDED_AHEAD)))
                .flatMap(settled -> {
                    if (account.version() - settled.version() > MOST_ENTRIES) {
                        throw DomainProblem.of(
                                        LedgerProblem.TOO_MUCH_SINCE,
                                        "More than " + MOST_ENTRIES + " entries were recorded since then.")
                                .at("occurredAt", "Ask for a later moment, or by recordedAt.");
                    }
                    return add(account, settled, micros(moment));
                });
    }

    private Uni<PastBalance> add(Account account, PastBalance sofar, Instant moment) {
        if (sofar.version() >= account.version()) {
            return Uni.createFrom().item(sofar);
        }
        long through = Math.min(account.version(), sofar.version() + ENTRIES_AT_ONCE);
        return balances.happenedBy(account.communityId(), account.id(), sofar.version(), through, moment)
                .flatMap(sum -> add(account, new PastBalance(sofar.balance().plus(sum), through), moment));
    }

    private void refuseFuture(String field, Instant moment) {
        if (moment.isAfter(clock.instant())) {
            throw DomainProblem.of(LedgerProblem.MOMENT_IN_FUTURE, "Nobody knows the balance of a time to come.")
                    .at(field, "This is in the future.");
        }
    }

    /** The database would round; the ledger's times are whole microseconds, so that cutting off changes no answer. */
    private static Instant micros(Instant moment) {
        return moment.truncatedTo(ChronoUnit.MICROS);
    }
}
