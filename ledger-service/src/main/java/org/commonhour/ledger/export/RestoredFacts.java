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

/** Says as events what the lines of a brought ledger say. Accounts, terms and entries are to be learnt first. */
public final class RestoredFacts {

    private static final String[] LIMITS = {"floorMinutes", "ceilingMinutes", "softFloorMinutes", "softCeilingMinutes"};

    private final UUID communityId;
    private final Map<Object, Map<String, Object>> accounts = new HashMap<>();
    private final Map<Object, Map<String, Object>> openings = new HashMap<>();
    private final Map<String, Object> balances = new HashMap<>();

    public RestoredFacts(UUID communityId) {
        this.communityId = communityId;
    }

    /** Remembers what later lines are told with: accounts, their first terms, and the balances that entries left. */
    public void learn(LineType type, Map<String, Object> line) {
        switch (type) {
            case ACCOUNT -> accounts.put(required(line, "id"), line);
            case TERM -> openings.putIfAbsent(required(line, "accountId"), line);
            case ENTRY ->
                balances.put(side(line.get("accountId"), line.get("version")), required(line, "balanceAfterMinutes"));
            case HEADER, REFUSAL, HOLD, TRANSFER, BLOCK, CHECKPOINT, END -> {
                // Nothing that other lines are told with.
            }
        }
    }

    /** The events of one line; none for lines that nobody was told of. */
    public List<RestoredFact> of(LineType type, Map<String, Object> line) {
        return switch (type) {
            case ACCOUNT -> List.of(account(line));
            case TERM -> term(line);
            case HOLD -> hold(line);
            case TRANSFER -> List.of(transfer(line));
            case HEADER, REFUSAL, ENTRY, BLOCK, CHECKPOINT, END -> List.of();
        };
    }

    private RestoredFact account(Map<String, Object> line) {
        var id = required(line, "id");
        var body = body("accountId", id);
        copy(line, body, "kind", "ownerId", "code");
        // The limits it was opened with; later ones are told by its terms.
        copy(openings.getOrDefault(id, line), body, LIMITS);
        return new RestoredFact("account-opened", true, id(line), instant(line, "openedAt"), body);
    }

    private List<RestoredFact> term(Map<String, Object> line) {
        if ("OPENED".equals(line.get("change"))) {
            return List.of();
        }
        var accountId = required(line, "accountId");
        var body = body("accountId", accountId);
        copy(accounts.getOrDefault(accountId, Map.of()), body, "kind", "ownerId", "code");
        copy(line, body, "revision", "change", "state", "reason", "afterSeq", "recordedAt");
        copy(line, body, LIMITS);
        return List.of(new RestoredFact(
                "account-changed", true, UUID.fromString(accountId.toString()), instant(line, "recordedAt"), body));
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
            put(
                    body,
                    side + "OwnerId",
                    accounts.getOrDefault(accountId, Map.of()).get("ownerId"));
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
