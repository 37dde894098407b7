package org.commonhour.checker.history;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;

/** Reads the ledger's answers as any client can. */
public final class Wire {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String QUEUE_FULL = "ledger/queue-full";

    private Wire() {}

    /** What an answer to a transfer means. Whatever is no clear yes or no leaves the caller in doubt. */
    public static Answer answer(int status, String body) {
        try {
            if (status == 201) {
                return done(JSON.readTree(body), body);
            }
            var problem = JSON.readTree(body);
            var code = problem.path("code").asText("");
            if (code.equals(QUEUE_FULL) || status == 429) {
                return new Answer.NotTaken(status + " " + code);
            }
            if (status >= 400 && status < 500 && !code.isEmpty()) {
                return refused(status, code, problem);
            }
            return new Answer.Unknown(status + " " + code);
        } catch (JsonProcessingException | IllegalArgumentException unreadable) {
            return new Answer.Unknown(status + " with a body that cannot be read");
        }
    }

    /** What an answer to a batch means: one answer per item, in their order. */
    public static List<Answer> answers(int status, String body, int count) {
        if (status != 200) {
            return Collections.nCopies(count, answer(status, body));
        }
        try {
            var answers = new ArrayList<Answer>();
            for (JsonNode result : JSON.readTree(body).required("results")) {
                answers.add(
                        result.hasNonNull("transfer")
                                ? answer(201, result.get("transfer").toString())
                                : answer(
                                        result.required("problem")
                                                .required("status")
                                                .asInt(),
                                        result.get("problem").toString()));
            }
            return answers.size() == count
                    ? answers
                    : Collections.nCopies(count, new Answer.Unknown(answers.size() + " results for " + count));
        } catch (JsonProcessingException | IllegalArgumentException unreadable) {
            return Collections.nCopies(count, new Answer.Unknown("200 with a body that cannot be read"));
        }
    }

    private static Answer done(JsonNode transfer, String body) {
        return new Answer.Done(
                uuid(transfer, "id"),
                transfer.required("seq").asLong(),
                uuid(transfer, "debitAccountId"),
                uuid(transfer, "creditAccountId"),
                transfer.required("amountMinutes").asLong(),
                Instant.parse(transfer.required("recordedAt").asText()),
                body);
    }

    private static Answer refused(int status, String code, JsonNode problem) {
        var pointer = problem.path("errors").path(0).path("pointer").asText("");
        if (problem instanceof ObjectNode object) {
            // Where and by which request it was refused is no part of the result.
            object.remove("traceId");
            object.remove("instance");
        }
        return new Answer.Refused(
                status, code, pointer.isEmpty() ? null : pointer.replaceFirst("^/", ""), problem.toString());
    }

    private static UUID uuid(JsonNode node, String field) {
        return UUID.fromString(node.required(field).asText());
    }
}
