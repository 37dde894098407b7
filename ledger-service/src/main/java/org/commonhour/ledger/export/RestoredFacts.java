package org.commonhour.ledger.export;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.commonhour.ledger.problem.LedgerProblem;
import org.jspecify.annotations.Nullable;

/** Says as events what the lines of a brought ledger say. Accounts and entries are to be learnt before transfers. */
public final class RestoredFacts {

    private final UUID communityId;
    private final Map<Object, Object> owners = new HashMap<>();
    private final Map<String, Object> balances = new HashMap<>();

    public RestoredFacts(UUID communityId) {
        this.communityId = communityId;
    }

    /** Remembers the balance that an entry left. */
    public void learn(Map<String, Object> entry) {
        balances.put(side(entry.get("accountId"), entry.get("version")), required(entry, "balanceAfterMinutes"));
    }

    /** The events of one line; none for lines that nobody was told of. */
    public List<RestoredFact> of(LineType type, Map<String, Object> line) {
        return switch (type) {
            case ACCOUNT -> List.of(account(line));
            case HOLD -> hold(line);
            case TRANSFER -> List.of(transfer(line));
            case HEADER, TERM, REFUSAL, ENTRY, BLOCK, CHECKPOINT, END -> List.of();
        };
    }

    private RestoredFact account(Map<String, Object> line) {
        var body = body("accountId", required(line, "id"));
        if (line.containsKey("ownerId")) {
            owners.put(required(line, "id"), required(line, "ownerId"));
        }
        copy(line, body, "kind", "ownerId", "code", "floorMinutes", "ceilingMinutes");
        return new RestoredFact("account-opened", true, id(line), instant(line, "openedAt"), body);
    }

    private List<RestoredFact> hold(Map<String, Object> line) {
        var facts = new ArrayList<RestoredFact>();
        var body = body("holdId", required(line, "id"));
        copy(line, body, "arrangementId", "amountMinutes", "expiresAt");
        body.put("accountId", required(line, "debitAccountId"));
        var refusal = line.get("refusal");
        if (refusal != null) {
            body.put("reason", LedgerProblem.valueOf(refusal.toString()).code());
        }
        facts.add(new RestoredFact(
                refusal == null ? "hold-placed" : "hold-refused", false, id(line), instant(line, "placedAt"), body));
        if (line.containsKey("resolvedAt")) {
            var end = body("holdId", required(line, "id"));
            copy(line, end, "arrangementId", "capturedMinutes");
            end.put("outcome", required(line, "state"));
            facts.add(new RestoredFact("hold-resolved", false, id(line), instant(line, "resolvedAt"), end));
        }
        return facts;
    }

    private RestoredFact transfer(Map<String, Object> line) {
        var body = body("transferId", required(line, "id"));
        copy(
                line,
                body,
                "seq",
                "kind",
                "debitAccountId",
                "creditAccountId",
                "amountMinutes",
                "sessionId",
                "overrideReason",
                "reversalReason",
                "occurredAt",
                "recordedAt");
        put(body, "reversesTransferId", line.get("reversesId"));
        if (line.get("warnings") instanceof String warnings) {
            body.put("warnings", List.of(warnings.split(",")));
        }
        for (var side : List.of("debit", "credit")) {
            var accountId = required(line, side + "AccountId");
            put(body, side + "OwnerId", owners.get(accountId));
            put(body, side + "BalanceMinutes", balances.get(side(accountId, line.get(side + "Version"))));
        }
        return new RestoredFact("transfer-posted", false, id(line), instant(line, "occurredAt"), body);
    }

    private Map<String, Object> body(String name, Object id) {
        var body = new LinkedHashMap<String, Object>();
        body.put(name, id);
        body.put("communityId", communityId);
        return body;
    }

    private static void copy(Map<String, Object> line, Map<String, Object> body, String... names) {
        for (var name : names) {
            put(body, name, line.get(name));
        }
    }

    private static void put(Map<String, Object> body, String name, @Nullable Object value) {
        if (value != null) {
            body.put(name, value);
        }
    }

    private static String side(@Nullable Object accountId, @Nullable Object version) {
        return accountId + "/" + version;
    }

    private static UUID id(Map<String, Object> line) {
        return UUID.fromString(required(line, "id").toString());
    }

    private static Instant instant(Map<String, Object> line, String name) {
        return Instant.parse(required(line, name).toString());
    }

    private static Object required(Map<String, Object> line, String name) {
        var value = line.get(name);
        if (value == null) {
            throw new IllegalArgumentException("A line of the file lacks " + name + ".");
        }
        return value;
    }
}
