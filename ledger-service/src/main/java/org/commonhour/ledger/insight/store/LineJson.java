package org.commonhour.ledger.insight.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.commonhour.ledger.insight.CountedLine;
import org.jspecify.annotations.Nullable;

/** A line as the database takes it in: all lines of a source travel as one JSON parameter. */
record LineJson(
        int line,
        @Nullable UUID serviceId,
        String month,
        @Nullable LocalDate occurredOn,
        String part,
        @Nullable UUID personId,
        @Nullable UUID receivedBy,
        long amountMinutes,
        String phase,
        @Nullable String participationLevel,
        String function,
        String standing,
        String remuneration,
        String relationship,
        boolean compulsory,
        String channel,
        String work) {

    static String of(List<CountedLine> lines, ObjectMapper json) {
        try {
            return json.writeValueAsString(IntStream.range(0, lines.size())
                    .mapToObj(index -> of(index, lines.get(index)))
                    .toList());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("lines that are no JSON", e);
        }
    }

    private static LineJson of(int index, CountedLine line) {
        var facts = line.facts();
        return new LineJson(
                index,
                line.serviceId(),
                line.month().toString(),
                line.occurredOn(),
                line.part(),
                line.personId(),
                line.receivedBy(),
                line.amountMinutes(),
                facts.phase(),
                facts.participationLevel(),
                facts.function(),
                facts.standing(),
                facts.remuneration(),
                facts.relationship(),
                facts.compulsory(),
                facts.channel(),
                facts.work().name());
    }
}
