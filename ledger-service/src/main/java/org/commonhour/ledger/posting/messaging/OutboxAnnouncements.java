package org.commonhour.ledger.posting.messaging;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.commonhour.kit.event.NewEvent;
import org.commonhour.kit.event.Outbox;
import org.commonhour.ledger.account.AccountService;
import org.commonhour.ledger.posting.AccountChange;
import org.commonhour.ledger.posting.AccountChanged;
import org.commonhour.ledger.posting.DecidedBatch;
import org.commonhour.ledger.posting.Hold;
import org.commonhour.ledger.posting.HoldPlaced;
import org.commonhour.ledger.posting.HoldResolved;
import org.commonhour.ledger.posting.LedgerState;
import org.commonhour.ledger.posting.PostedTransfer;
import org.commonhour.ledger.posting.PostingAnnouncements;
import org.commonhour.ledger.posting.TransferPosted;
import org.jspecify.annotations.Nullable;

/** Leaves one event per transfer and per change of a hold in the outbox. */
@ApplicationScoped
class OutboxAnnouncements implements PostingAnnouncements {

    /** The topic of transfers and holds. */
    private static final String TOPIC = "commonhour.ledger.transfer.v1";

    private final Outbox outbox;

    OutboxAnnouncements(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public Uni<Void> announce(List<DecidedBatch> batches) {
        var events = new ArrayList<NewEvent>();
        batches.forEach(batch -> addEvents(events, batch));
        return events.isEmpty() ? Uni.createFrom().voidItem() : outbox.append(events);
    }

    /** Holds come first, for transfers take them up. */
    private static void addEvents(List<NewEvent> events, DecidedBatch batch) {
        var decided = batch.decided();
        var traces = batch.traces();
        decided.placed().forEach(hold -> events.add(placed(hold).causedBy(traces.get(hold.id()))));
        decided.resolved()
                .forEach(hold -> events.add(resolved(hold, decided.recordedAt()).causedBy(traces.get(hold.id()))));
        decided.posted()
                .forEach(
                        transfer -> events.add(posted(transfer, decided.state()).causedBy(traces.get(transfer.id()))));
        decided.changes()
                .forEach(change -> events.add(changed(change, decided.recordedAt())
                        .causedBy(traces.get(change.after().id()))));
    }

    private static NewEvent changed(AccountChange change, Instant at) {
        var account = change.after();
        return new NewEvent(
                AccountService.TOPIC,
                "org.commonhour.ledger.account-changed.v1",
                account.communityId(),
                account.id().toString(),
                at,
                AccountChanged.of(change, at));
    }

    private static NewEvent posted(PostedTransfer transfer, LedgerState state) {
        var override = transfer.override();
        var reversal = transfer.reversal();
        var body = new TransferPosted(
                transfer.id(),
                transfer.communityId(),
                transfer.seq(),
                transfer.kind(),
                transfer.debitAccountId(),
                transfer.creditAccountId(),
                owner(state, transfer.debitAccountId()),
                owner(state, transfer.creditAccountId()),
                transfer.amount().value(),
                transfer.debitBalance().value(),
                transfer.creditBalance().value(),
                transfer.sessionId(),
                override == null ? null : override.reason(),
                transfer.reversesTransferId(),
                reversal == null ? null : reversal.reason(),
                transfer.warnings().isEmpty() ? null : transfer.warnings(),
                transfer.occurredAt(),
                transfer.recordedAt());
        return event("transfer-posted", transfer.communityId(), transfer.id(), transfer.occurredAt(), body);
    }

    private static NewEvent placed(Hold hold) {
        var refusal = hold.refusal();
        var body = new HoldPlaced(
                hold.id(),
                hold.communityId(),
                hold.arrangementId(),
                hold.debitAccountId(),
                hold.amount().value(),
                hold.expiresAt(),
                refusal == null ? null : refusal.code());
        var type = refusal == null ? "hold-placed" : "hold-refused";
        return event(type, hold.communityId(), hold.id(), hold.placedAt(), body);
    }

    private static NewEvent resolved(Hold hold, Instant at) {
        var body = new HoldResolved(
                hold.id(),
                hold.communityId(),
                hold.arrangementId(),
                hold.state(),
                hold.captured().value());
        return event("hold-resolved", hold.communityId(), hold.id(), at, body);
    }

    private static @Nullable UUID owner(LedgerState state, UUID accountId) {
        var account = state.accounts().get(accountId);
        return account == null ? null : account.ownerId();
    }

    private static NewEvent event(String fact, UUID communityId, UUID subject, Instant occurredAt, Object body) {
        return new NewEvent(
                TOPIC, "org.commonhour.ledger." + fact + ".v1", communityId, subject.toString(), occurredAt, body);
    }
}
