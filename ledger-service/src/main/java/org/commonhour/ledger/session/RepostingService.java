package org.commonhour.ledger.session;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.commonhour.kit.problem.DomainProblem;
import org.commonhour.ledger.posting.KnownTransfer;
import org.commonhour.ledger.posting.LimitOverride;
import org.commonhour.ledger.posting.PostedTransfer;
import org.commonhour.ledger.posting.PostingService;
import org.commonhour.ledger.posting.Postings;
import org.commonhour.ledger.posting.Reversal;
import org.commonhour.ledger.posting.TransferKind;
import org.commonhour.ledger.posting.TransferOrder;
import org.commonhour.ledger.problem.LedgerProblem;
import org.jspecify.annotations.Nullable;

/** Moves the hours of a settled session back and anew, as one group of transfers. */
@ApplicationScoped
class RepostingService {

    private final Postings postings;
    private final PostingService posting;
    private final LegService legs;

    RepostingService(Postings postings, PostingService posting, LegService legs) {
        this.postings = postings;
        this.posting = posting;
        this.legs = legs;
    }

    /**
     * Posts what has to be posted, in the caller's unit of work; a refusal of the ledger is a {@link DomainProblem} with
     * its code, by which the unit of work fails as a whole.
     *
     * @param content what the session says from now on; null when it did not happen
     */
    Uni<Moved> move(Session session, Replacement plan, @Nullable SessionDraft content, Authority by) {
        var back =
                plan.gone().stream().filter(line -> line.transferId() != null).toList();
        var anew = plan.added().stream()
                .filter(line -> line.isCredited() && line.transferId() == null)
                .toList();
        return transfers(session, back)
                .flatMap(known -> legs.of(session.communityId(), content == null ? null : content.serviceId(), anew)
                        .flatMap(found -> {
                            Map<UUID, UUID> reversals = new HashMap<>();
                            Map<UUID, UUID> transfers = new HashMap<>();
                            List<TransferOrder> orders = new ArrayList<>();
                            for (var line : back) {
                                var order = reversal(session, line, known, by);
                                reversals.put(line.id(), order == null ? reversedBefore(line, known) : order.id());
                                if (order != null) {
                                    orders.add(order);
                                }
                            }
                            for (var leg : found) {
                                var id = LegService.transferId(session, leg.line(), "");
                                transfers.put(leg.line().id(), id);
                                orders.add(leg.order(
                                        session,
                                        id,
                                        Objects.requireNonNull(content).occurredOn(),
                                        null,
                                        by.override()));
                            }
                            return posting.post(session.communityId(), orders)
                                    .invoke(outcomes -> SettlementService.refusal(outcomes)
                                            .ifPresent(refused -> {
                                                throw DomainProblem.of(refused.problem(), refused.detail());
                                            }))
                                    .map(posted -> moved(plan, transfers, reversals));
                        }));
    }

    private static Moved moved(Replacement plan, Map<UUID, UUID> transfers, Map<UUID, UUID> reversals) {
        var lines = plan.lines().stream()
                .map(line -> transfers.containsKey(line.id()) ? line.withTransfer(transfers.get(line.id())) : line)
                .toList();
        var replaced = plan.replaced().stream()
                .map(line -> reversals.containsKey(line.id()) ? line.reversedBy(reversals.get(line.id())) : line)
                .toList();
        return new Moved(lines, replaced);
    }

    private Uni<Map<UUID, KnownTransfer>> transfers(Session session, List<Contribution> lines) {
        var moved = lines.stream()
                .map(Contribution::transferId)
                .filter(Objects::nonNull)
                .toList();
        if (moved.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        return known(session, moved).flatMap(known -> {
            var reversals = known.values().stream()
                    .map(KnownTransfer::reversedBy)
                    .filter(Objects::nonNull)
                    .toList();
            if (reversals.isEmpty()) {
                return Uni.createFrom().item(known);
            }
            return known(session, reversals).map(reversed -> {
                known.putAll(reversed);
                return known;
            });
        });
    }

    private Uni<Map<UUID, KnownTransfer>> known(Session session, List<UUID> ids) {
        return postings.known(session.communityId(), ids).map(found -> {
            Map<UUID, KnownTransfer> byId = new HashMap<>();
            found.forEach(transfer -> byId.put(transfer.order().id(), transfer));
            return byId;
        });
    }

    /** The order that gives the hours of a line back; null when somebody has done so by hand. */
    private static @Nullable TransferOrder reversal(
            Session session, Contribution line, Map<UUID, KnownTransfer> known, Authority by) {
        var before = Objects.requireNonNull(known.get(line.transferId()));
        var original = posted(before);
        if (before.reversedBy() != null) {
            var given = posted(Objects.requireNonNull(known.get(before.reversedBy())));
            if (!given.amount().equals(original.amount())) {
                throw DomainProblem.of(
                        LedgerProblem.REVERSED_BEFORE,
                        "Some of these hours were given back by hand. Give the others back by hand, too.");
            }
            return null;
        }
        return new TransferOrder(
                UUID.nameUUIDFromBytes((original.id() + "/" + session.version() + "/reversal").getBytes(UTF_8)),
                session.communityId(),
                original.creditAccountId(),
                original.debitAccountId(),
                original.amount(),
                TransferKind.REVERSAL,
                session.id(),
                null,
                by.override(),
                LegService.startOf(session.occurredOn()),
                new Reversal(original.id(), by.reason(), by.subject()),
                LegService.ONE_GROUP);
    }

    private static UUID reversedBefore(Contribution line, Map<UUID, KnownTransfer> known) {
        return Objects.requireNonNull(
                Objects.requireNonNull(known.get(line.transferId())).reversedBy());
    }

    private static PostedTransfer posted(KnownTransfer known) {
        return Objects.requireNonNull(known.transfer());
    }

    /**
     * By what right hours are moved back.
     *
     * @param reason the coded reason
     * @param subject who decided it
     * @param override set when limits shall not apply
     */
    record Authority(
            String reason, String subject, @Nullable LimitOverride override) {}

    /**
     * Contributions after their hours have moved.
     *
     * @param lines those that stand
     * @param replaced those that do not, with what moved their hours back
     */
    record Moved(List<Contribution> lines, List<Contribution> replaced) {}
}
