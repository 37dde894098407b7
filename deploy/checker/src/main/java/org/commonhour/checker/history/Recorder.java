package org.commonhour.checker.history;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Writes down what clients do: one line when a call is sent, one when it ends ({@code ok}, {@code fail}, {@code
 * not-taken}, {@code unknown}).
 *
 * <p>Times are nanoseconds since the recorder was made, of a clock that never goes back and is the same for all clients.
 */
public final class Recorder implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final BufferedWriter file;
    private final long startNs = System.nanoTime();
    private final AtomicLong numbers = new AtomicLong();
    private final List<Call> calls = new ArrayList<>();

    public Recorder(Path path) {
        try {
            Files.createDirectories(path.toAbsolutePath().getParent());
            file = Files.newBufferedWriter(path);
        } catch (IOException failed) {
            throw new UncheckedIOException("The history " + path + " cannot be written.", failed);
        }
    }

    /** A call that has been sent and not yet ended. */
    public final class Sent {
        private final long number;
        private final int client;
        private final Ask ask;
        private final long sentNs;

        private Sent(long number, int client, Ask ask, long sentNs) {
            this.number = number;
            this.client = client;
            this.ask = ask;
            this.sentNs = sentNs;
        }

        /** Writes down how it ended. */
        public Call ended(Answer answer) {
            var call = new Call(number, client, ask, sentNs, System.nanoTime() - startNs, answer);
            write(endLine(call));
            synchronized (calls) {
                calls.add(call);
            }
            return call;
        }
    }

    /** Writes down that a client is about to send. */
    public Sent sending(int client, Ask ask) {
        long number = numbers.incrementAndGet();
        long sentNs = System.nanoTime() - startNs;
        var line = JSON.createObjectNode()
                .put("at", sentNs)
                .put("type", "invoke")
                .put("call", number)
                .put("client", client)
                .put("id", ask.id().toString())
                .put("debit", ask.debit().toString())
                .put("credit", ask.credit().toString())
                .put("minutes", ask.minutes())
                .put("kind", ask.kind());
        if (ask.override() != null) {
            line.put("override", ask.override());
        }
        if (ask.group() != null) {
            line.put("group", ask.group().toString());
        }
        write(line);
        return new Sent(number, client, ask, sentNs);
    }

    /** All calls that have ended, in the order in which they did. */
    public List<Call> calls() {
        synchronized (calls) {
            return List.copyOf(calls);
        }
    }

    /** Writes down what was to be seen at the end, so that the file can be checked by itself. */
    public void saw(Seen seen) {
        for (Seen.Account account : seen.accounts()) {
            write(tagged("account", account));
        }
        for (Seen.Entry entry : seen.entries()) {
            write(tagged("entry", entry).put("recordedAt", entry.recordedAt().toString()));
        }
        for (Seen.Event event : seen.events()) {
            write(tagged("event", event).put("fact", event.type()));
        }
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static ObjectNode tagged(String type, Object record) {
        var line = JSON.createObjectNode();
        for (var part : record.getClass().getRecordComponents()) {
            try {
                line.set(part.getName(), value(part.getAccessor().invoke(record)));
            } catch (ReflectiveOperationException impossible) {
                throw new IllegalStateException("records have public accessors", impossible);
            }
        }
        return line.put("type", type);
    }

    private static JsonNode value(@Nullable Object value) {
        return value instanceof Number number
                ? JSON.getNodeFactory().numberNode(number.longValue())
                : value == null
                        ? JSON.getNodeFactory().nullNode()
                        : JSON.getNodeFactory().textNode(value.toString());
    }

    private static ObjectNode endLine(Call call) {
        var line = JSON.createObjectNode().put("at", call.answeredNs()).put("call", call.number());
        var answer = call.answer();
        if (answer instanceof Answer.Done done) {
            return line.put("type", "ok").put("status", 201).put("body", done.body());
        }
        if (answer instanceof Answer.Refused refused) {
            return line.put("type", "fail").put("status", refused.status()).put("body", refused.body());
        }
        if (answer instanceof Answer.NotTaken not) {
            return line.put("type", "not-taken").put("cause", not.cause());
        }
        return line.put("type", "unknown").put("cause", ((Answer.Unknown) answer).cause());
    }

    private void write(ObjectNode line) {
        synchronized (file) {
            try {
                file.write(line.toString());
                file.write('\n');
            } catch (IOException failed) {
                throw new UncheckedIOException("The history cannot be written.", failed);
            }
        }
    }
}
