package org.commonhour.checker.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HistoryFileTest {
    private static final UUID ID = new UUID(0, 1);
    private static final UUID DEBIT = new UUID(0, 2);
    private static final UUID CREDIT = new UUID(0, 3);
    private static final String BODY = """
        {"id":"%s","seq":1,"debitAccountId":"%s","creditAccountId":"%s","amountMinutes":5,"kind":"GIFT",\
        "occurredAt":"2026-05-12T10:00:00Z","recordedAt":"2026-05-12T10:00:00.000001Z"}\
        """.formatted(ID, DEBIT, CREDIT);

    @TempDir
    Path folder;

    @Test
    void readsWhatWasRecorded() {
        var path = folder.resolve("history.jsonl");
        var seen = new Seen(
                List.of(new Seen.Account(DEBIT, "MEMBER", -10L, null, -5, 0, 0, 1)),
                List.of(new Seen.Entry(DEBIT, 1, ID, -5, -5, Instant.parse("2026-05-12T10:00:00.000001Z"))),
                List.of(
                        new Seen.Event(1, "e", "transfer-posted", ID, 1, DEBIT, CREDIT, 5, -5, 5),
                        new Seen.Event(2, "f", "hold-resolved", ID, 0, null, null, 0, 0, 0)));
        List<Call> calls;
        try (var recorder = new Recorder(path)) {
            var ask = new Ask(ID, DEBIT, CREDIT, 5, "GIFT", null);
            recorder.sending(1, ask).ended(Wire.answer(201, BODY));
            recorder.sending(2, ask).ended(Wire.answer(503, "{\"code\":\"ledger/outcome-unknown\"}"));
            recorder.sending(3, ask).ended(Wire.answer(503, "{\"code\":\"ledger/queue-full\"}"));
            recorder.sending(4, new Ask(ID, DEBIT, CREDIT, 6, "GIFT", "HARDSHIP"))
                    .ended(Wire.answer(
                            422,
                            "{\"code\":\"ledger/transfer-id-reused\",\"errors\":[{\"pointer\":\"/amountMinutes\"}]}"));
            calls = recorder.calls();
            recorder.saw(seen);
        }

        assertThat(HistoryFile.read(path)).isEqualTo(new History(calls, seen));
    }

    @Test
    void aCallWithoutAnEndIsADoubt() {
        var path = folder.resolve("cut.jsonl");
        try (var recorder = new Recorder(path)) {
            recorder.sending(1, new Ask(ID, DEBIT, CREDIT, 5, "GIFT", null));
        }

        assertThat(HistoryFile.read(path).calls())
                .singleElement()
                .extracting(Call::answer)
                .isInstanceOf(Answer.Unknown.class);
    }

    @Test
    void onlyAClearAnswerIsCertain() {
        assertThat(Wire.answer(500, "{\"code\":\"request/unexpected\"}")).isInstanceOf(Answer.Unknown.class);
        assertThat(Wire.answer(503, "{\"code\":\"request/unavailable\"}")).isInstanceOf(Answer.Unknown.class);
        assertThat(Wire.answer(201, "{\"id\":")).isInstanceOf(Answer.Unknown.class);
        assertThat(Wire.answer(422, "{\"code\":\"ledger/insufficient-balance\",\"traceId\":\"abc\"}"))
                .isEqualTo(new Answer.Refused(
                        422, "ledger/insufficient-balance", null, "{\"code\":\"ledger/insufficient-balance\"}"));
    }
}
