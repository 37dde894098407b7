package org.commonhour.ledger.valueflows.web;

import static org.commonhour.kit.valueflows.Valueflows.CODE;
import static org.commonhour.kit.valueflows.Valueflows.id;
import static org.commonhour.kit.valueflows.Valueflows.minutes;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.commonhour.kit.valueflows.Valueflows;
import org.commonhour.ledger.session.Contribution;
import org.commonhour.ledger.session.ContributionFunction;
import org.commonhour.ledger.session.Part;
import org.commonhour.ledger.session.SessionState;
import org.commonhour.ledger.valueflows.AgreedHelp;
import org.commonhour.ledger.valueflows.MovedMinutes;
import org.commonhour.ledger.valueflows.SessionFlow;
import org.jspecify.annotations.Nullable;

/**
 * Flows in the terms of Valueflows 1.0 (https://w3id.org/valueflows/ont/vf) and of the Ontology of units of Measure 2.
 *
 * <p>A session is an agreement; each given contribution is an event with an effort, which changes no balance, and realises
 * it; the minutes that moved for it are an event of their own, its reciprocal. Minutes that come into being or go out of it
 * are raised or lowered. Ids are those of the topics: pseudonyms, no names.
 */
final class FlowGraph {

    private static final String TIME_CREDIT = "urn:commonhour:time-credit";

    private final UUID communityId;
    private final List<Map<String, Object>> nodes = new ArrayList<>();

    FlowGraph(UUID communityId) {
        this.communityId = communityId;
    }

    List<Map<String, Object>> nodes() {
        return nodes;
    }

    /** Adds a session, when it is confirmed; what is not, is nothing yet that happened. */
    void add(SessionFlow flow) {
        var session = flow.session();
        if (session.state() != SessionState.CONFIRMED && session.state() != SessionState.SETTLED) {
            return;
        }
        var agreement = node("Agreement", id(session.id()));
        agreement.put("inScopeOf", id(communityId));
        var agreed = flow.agreed();
        if (agreed != null) {
            commit(session.id(), agreed);
        }
        var receivers = session.contributions().stream()
                .filter(line -> line.part() == Part.RECEIVED)
                .map(Contribution::memberId)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        for (var line : session.contributions()) {
            if (line.part() == Part.GAVE) {
                var one = line.receivedByMemberId() != null
                        ? line.receivedByMemberId()
                        : receivers.size() == 1 ? receivers.get(0) : null;
                given(session.id(), session.occurredOn(), line, one, agreed);
            }
        }
    }

    /** Adds a transfer. */
    void add(MovedMinutes moved) {
        var raised = moved.from().issue();
        var lowered = moved.to().issue();
        var event = node("EconomicEvent", id(moved.id()));
        event.put("action", raised ? "raise" : lowered ? "lower" : "transfer");
        event.put("provider", owner(raised ? moved.to() : moved.from()));
        event.put("receiver", owner(lowered ? moved.from() : moved.to()));
        event.put("resourceInventoriedAs", id((raised ? moved.to() : moved.from()).accountId()));
        if (!raised && !lowered) {
            event.put("toResourceInventoriedAs", id(moved.to().accountId()));
        }
        event.put("resourceConformsTo", TIME_CREDIT);
        event.put("resourceQuantity", minutes(moved.amountMinutes()));
        event.put("hasPointInTime", moved.occurredAt().toString());
        event.put("inScopeOf", id(communityId));
        var session = moved.sessionId();
        if (session != null) {
            event.put("reciprocalRealizationOf", id(session));
        }
        var reversed = moved.reversesId();
        if (reversed != null) {
            event.put("corrects", id(reversed));
        }
    }

    private void given(
            UUID sessionId, LocalDate day, Contribution line, @Nullable UUID receiver, @Nullable AgreedHelp agreed) {
        var facts = line.facts();
        var event = node("EconomicEvent", id(line.id()));
        event.put("action", facts.function() == ContributionFunction.FRONTLINE ? "deliverService" : "work");
        var member = line.memberId();
        // Paid people who are no members have no pseudonym here; somebody gave it in the community's scope.
        event.put("provider", id(member == null ? communityId : member));
        event.put("receiver", id(receiver == null || receiver.equals(member) ? communityId : receiver));
        event.put("effortQuantity", minutes(line.amount().value()));
        event.put("resourceConformsTo", CODE + "function:" + facts.function());
        event.put(
                "resourceClassifiedAs",
                List.of(
                        CODE + "phase:" + facts.phase(),
                        CODE + "standing:" + facts.standing(),
                        CODE + "remuneration:" + facts.remuneration()));
        event.put("hasPointInTime", start(day).toString());
        event.put("inScopeOf", id(communityId));
        event.put("realizationOf", id(sessionId));
        if (agreed != null && agreed.giverMemberId().equals(member)) {
            event.put("fulfills", helping(agreed));
        }
    }

    private void commit(UUID sessionId, AgreedHelp agreed) {
        var help = node("Commitment", helping(agreed));
        help.put("action", "deliverService");
        help.put("provider", id(agreed.giverMemberId()));
        help.put("receiver", id(agreed.receiverMemberId()));
        help.put("effortQuantity", minutes(agreed.amountMinutes()));
        help.put("inScopeOf", id(communityId));
        help.put("clauseOf", id(sessionId));
        var credit = node("Commitment", id(agreed.id()) + "#credit");
        credit.put("action", "transfer");
        credit.put("provider", id(agreed.receiverMemberId()));
        credit.put("receiver", id(agreed.giverMemberId()));
        credit.put("resourceConformsTo", TIME_CREDIT);
        credit.put("resourceQuantity", minutes(agreed.amountMinutes()));
        credit.put("inScopeOf", id(communityId));
        credit.put("reciprocalClauseOf", id(sessionId));
    }

    private Map<String, Object> node(String type, String id) {
        var node = Valueflows.node(type, id);
        nodes.add(node);
        return node;
    }

    private String owner(MovedMinutes.Side side) {
        var owner = side.ownerId();
        return id(owner == null ? communityId : owner);
    }

    private static String helping(AgreedHelp agreed) {
        return id(agreed.id()) + "#help";
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
