package org.commonhour.checker.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.commonhour.checker.history.Answer;
import org.commonhour.checker.history.Ask;
import org.commonhour.checker.history.Seen;
import org.commonhour.checker.history.Wire;
import org.jspecify.annotations.Nullable;

/** The ledger's HTTP interface, as a coordinator of one community uses it. */
public final class LedgerApi {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration PATIENCE_WHEN_READING = Duration.ofSeconds(60);
    private static final int PAGE = 100;
    private static final Set<String> ASKED_KINDS = Set.of("GIFT", "GRANT", "OPENING");

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final String address;
    private final UUID community;
    private final String token;

    /** @param address of the service, without a path */
    public LedgerApi(String address, UUID community, String token) {
        this.address = address;
        this.community = community;
        this.token = token;
    }

    /** Asks for a transfer; every doubt about how it ended is an answer of its own. */
    public Answer post(Ask ask) {
        return post(body(ask));
    }

    /** Asks for several transfers at once; one answer for each, in order. */
    public List<Answer> postAll(List<Ask> asks) {
        var numbers = new HashMap<UUID, Integer>();
        var items = JSON.createArrayNode();
        for (Ask ask : asks) {
            var item = body(ask);
            if (ask.group() != null) {
                item.put("linkedGroup", numbers.computeIfAbsent(ask.group(), any -> numbers.size() + 1));
            }
            items.add(item);
        }
        return send("/transfers/batch", JSON.createObjectNode().set("items", items), asks.size());
    }

    private static ObjectNode body(Ask ask) {
        var body = JSON.createObjectNode()
                .put("id", ask.id().toString())
                .put("debitAccountId", ask.debit().toString())
                .put("creditAccountId", ask.credit().toString())
                .put("amountMinutes", ask.minutes())
                .put("kind", ask.kind());
        if (ask.override() != null) {
            body.put("overrideReason", ask.override());
        }
        return body;
    }

    /**
     * Enters a transfer again that a published event tells of, with its id and the time at which it happened.
     *
     * @throws IllegalArgumentException for a kind that nobody can ask for
     */
    public Answer enterAgain(JsonNode event) {
        var kind = event.required("kind").asText();
        if (!ASKED_KINDS.contains(kind)) {
            throw new IllegalArgumentException("A transfer of kind " + kind + " cannot be entered again: " + event);
        }
        var body = JSON.createObjectNode()
                .put("id", event.required("transferId").asText())
                .put("debitAccountId", event.required("debitAccountId").asText())
                .put("creditAccountId", event.required("creditAccountId").asText())
                .put("amountMinutes", event.required("amountMinutes").asLong())
                .put("kind", kind)
                .put("occurredAt", event.required("occurredAt").asText());
        if (event.hasNonNull("overrideReason")) {
            body.put("overrideReason", event.get("overrideReason").asText());
        }
        return post(body);
    }

    private Answer post(ObjectNode body) {
        return send("/transfers", body, 0).get(0);
    }

    /** @param items 0 for a transfer by itself */
    private List<Answer> send(String path, JsonNode body, int items) {
        var request = request(path, PATIENCE)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body.toString()))
                .build();
        Answer failure;
        try {
            HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
            return items == 0
                    ? List.of(Wire.answer(answer.statusCode(), answer.body()))
                    : Wire.answers(answer.statusCode(), answer.body(), items);
        } catch (ConnectException neverReached) {
            failure = new Answer.NotTaken("not reached");
        } catch (IOException lost) {
            failure = new Answer.Unknown(lost.getClass().getSimpleName());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            failure = new Answer.Unknown("interrupted");
        }
        return Collections.nCopies(Math.max(1, items), failure);
    }

    /** All accounts of the community. */
    public List<Seen.Account> accounts() {
        var accounts = new ArrayList<Seen.Account>();
        for (JsonNode item : pages("/accounts?")) {
            accounts.add(new Seen.Account(
                    UUID.fromString(item.required("id").asText()),
                    item.required("kind").asText(),
                    number(item, "floorMinutes"),
                    number(item, "ceilingMinutes"),
                    item.required("balanceMinutes").asLong(),
                    item.required("heldMinutes").asLong(),
                    item.required("incomingMinutes").asLong(),
                    item.required("version").asLong()));
        }
        return accounts;
    }

    /** The member whose account it is; the accounts are those of members. */
    public UUID ownerOf(UUID account) {
        return UUID.fromString(get("/accounts/" + account).required("ownerId").asText());
    }

    /** The entries of an account with a version above {@code known}, oldest first. */
    public List<Seen.Entry> entriesAfter(UUID account, long known) {
        var entries = new ArrayList<Seen.Entry>();
        String next = "";
        do {
            var page = get("/accounts/" + account + "/entries?limit=" + PAGE + next);
            for (JsonNode item : page.required("items")) {
                var id = item.required("id").asText();
                long version = Long.parseLong(id.substring(id.lastIndexOf('.') + 1));
                if (version <= known) {
                    return reversed(entries);
                }
                entries.add(new Seen.Entry(
                        account,
                        version,
                        UUID.fromString(item.required("transferId").asText()),
                        item.required("amountMinutes").asLong(),
                        item.required("balanceAfterMinutes").asLong(),
                        Instant.parse(item.required("recordedAt").asText())));
            }
            next = page.hasNonNull("next") ? "&cursor=" + page.get("next").asText() : "";
        } while (!next.isEmpty());
        return reversed(entries);
    }

    /** What the ledger's own checks found broken; empty when all hold. */
    public List<String> selfCheck() {
        var broken = new ArrayList<String>();
        var checks = get("/self-check").required("checks");
        if (checks.isEmpty()) {
            broken.add("the self-check has no checks");
        }
        for (JsonNode check : checks) {
            if (!check.required("holds").asBoolean()) {
                broken.add(check.toString());
            }
        }
        return broken;
    }

    private List<JsonNode> pages(String path) {
        var items = new ArrayList<JsonNode>();
        String next = "";
        do {
            var page = get(path + "limit=" + PAGE + next);
            page.required("items").forEach(items::add);
            next = page.hasNonNull("next") ? "&cursor=" + page.get("next").asText() : "";
        } while (!next.isEmpty());
        return items;
    }

    private JsonNode get(String path) {
        try {
            var answer = http.send(request(path, PATIENCE_WHEN_READING).GET().build(), BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new LedgerUnreadable(path + " answers " + answer.statusCode() + ": " + answer.body());
            }
            return JSON.readTree(answer.body());
        } catch (IOException failed) {
            throw new UncheckedIOException(path, failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private HttpRequest.Builder request(String path, Duration patience) {
        return HttpRequest.newBuilder(URI.create(address + "/api/v1/communities/" + community + path))
                .timeout(patience)
                .header("Authorization", "Bearer " + token);
    }

    private static @Nullable Long number(JsonNode node, String field) {
        return node.hasNonNull(field) ? node.get(field).asLong() : null;
    }

    private static List<Seen.Entry> reversed(List<Seen.Entry> entries) {
        Collections.reverse(entries);
        return entries;
    }
}
