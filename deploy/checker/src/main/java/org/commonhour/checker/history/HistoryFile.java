package org.commonhour.checker.history;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads a recorded history, so that it can be checked again by anybody. */
public final class HistoryFile {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<Long, JsonNode> sent = new LinkedHashMap<>();
    private final List<Call> calls = new ArrayList<>();
    private final List<Seen.Account> accounts = new ArrayList<>();
    private final List<Seen.Entry> entries = new ArrayList<>();
    private final List<Seen.Event> events = new ArrayList<>();

    private HistoryFile() {}

    /** Reads a file; a call without an end ended as unknown, at the end of the file. */
    public static History read(Path path) {
        var file = new HistoryFile();
        try (var lines = Files.lines(path)) {
            for (var line : (Iterable<String>) lines::iterator) {
                file.take(JSON.readTree(line));
            }
        } catch (IOException failed) {
            throw new UncheckedIOException("The history " + path + " cannot be read.", failed);
        }
        file.sent
                .values()
                .forEach(left -> file.calls.add(call(left, Long.MAX_VALUE, new Answer.Unknown("no end was recorded"))));
        return new History(List.copyOf(file.calls), new Seen(file.accounts, file.entries, file.events));
    }

    private void take(JsonNode line) {
        var type = line.required("type").asText();
        switch (type) {
            case "invoke" -> sent.put(line.required("call").asLong(), line);
            case "account" ->
                accounts.add(new Seen.Account(
                        uuid(line, "id"),
                        line.required("kind").asText(),
                        number(line, "floor"),
                        number(line, "ceiling"),
                        line.required("balance").asLong(),
                        line.required("held").asLong(),
                        line.required("incoming").asLong(),
                        line.required("version").asLong()));
            case "entry" ->
                entries.add(new Seen.Entry(
                        uuid(line, "account"),
                        line.required("version").asLong(),
                        uuid(line, "transfer"),
                        line.required("minutes").asLong(),
                        line.required("balanceAfter").asLong(),
                        Instant.parse(line.required("recordedAt").asText())));
            case "event" ->
                events.add(new Seen.Event(
                        line.required("sequence").asLong(),
                        line.required("id").asText(),
                        line.required("fact").asText(),
                        uuid(line, "subject"),
                        line.required("seq").asLong(),
                        line.hasNonNull("debit") ? uuid(line, "debit") : null,
                        line.hasNonNull("credit") ? uuid(line, "credit") : null,
                        line.required("minutes").asLong(),
                        line.required("debitBalance").asLong(),
                        line.required("creditBalance").asLong()));
            default -> end(type, line);
        }
    }

    private void end(String type, JsonNode line) {
        var asked = sent.remove(line.required("call").asLong());
        if (asked == null) {
            throw new IllegalArgumentException("A call ended that was never sent: " + line);
        }
        Answer answer = switch (type) {
            case "ok", "fail" ->
                Wire.answer(
                        line.required("status").asInt(), line.required("body").asText());
            case "not-taken" -> new Answer.NotTaken(line.required("cause").asText());
            case "unknown" -> new Answer.Unknown(line.required("cause").asText());
            default -> throw new IllegalArgumentException("There are no lines of type " + type + ".");
        };
        calls.add(call(asked, line.required("at").asLong(), answer));
    }

    private static Call call(JsonNode asked, long answeredNs, Answer answer) {
        var ask = new Ask(
                uuid(asked, "id"),
                uuid(asked, "debit"),
                uuid(asked, "credit"),
                asked.required("minutes").asLong(),
                asked.required("kind").asText(),
                asked.hasNonNull("override") ? asked.get("override").asText() : null,
                asked.hasNonNull("group") ? uuid(asked, "group") : null);
        return new Call(
                asked.required("call").asLong(),
                asked.required("client").asInt(),
                ask,
                asked.required("at").asLong(),
                answeredNs,
                answer);
    }

    private static UUID uuid(JsonNode line, String field) {
        return UUID.fromString(line.required(field).asText());
    }

    private static @Nullable Long number(JsonNode line, String field) {
        return line.hasNonNull(field) ? line.get(field).asLong() : null;
    }
}
