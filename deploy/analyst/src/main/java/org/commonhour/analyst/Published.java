package org.commonhour.analyst;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the API says about every month: figures by service, all counted from the same events.
 *
 * @param figures month, service, unpaid and paid minutes, unpaid and paid people
 * @param countedTo the last event of each topic that was counted
 */
record Published(List<List<@Nullable Object>> figures, Map<String, Long> countedTo) {

    private static final int MOST_MONTHS = 120;

    /** Asks the API; empty when it counted on while it was asked, so that the answers do not belong together. */
    static Optional<Published> ask(Api api, UUID communityId, YearMonth last) {
        var figures = "/communities/" + communityId + "/insight/figures?";
        var answers = new Answers();
        var first = last.minusMonths(MOST_MONTHS - 1L);
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (var month : answers.items(api, figures + "by=month&from=" + first + "&to=" + last)) {
            var key = month.path("key").asText();
            for (var item : answers.items(api, figures + "by=service&from=" + key + "&to=" + key)) {
                List<@Nullable Object> row = new ArrayList<>();
                row.add(key);
                row.add(item.hasNonNull("key") ? item.get("key").asText() : null);
                for (var column : List.of("unpaidMinutes", "paidMinutes", "unpaidPeople", "paidPeople")) {
                    row.add(item.path(column).asLong());
                }
                rows.add(row);
            }
        }
        return answers.agree() ? Optional.of(new Published(rows, answers.countedTo.get(0))) : Optional.empty();
    }

    /** The answers so far, and how far each of them was counted. */
    private static final class Answers {
        private final List<Map<String, Long>> countedTo = new ArrayList<>();

        List<JsonNode> items(Api api, String path) {
            List<JsonNode> items = new ArrayList<>();
            for (var page : api.pages(path)) {
                Map<String, Long> positions = new TreeMap<>();
                page.path("readThrough")
                        .forEach(read -> positions.put(
                                read.path("topic").asText(),
                                read.path("sequence").asLong()));
                countedTo.add(positions);
                page.path("items").forEach(items::add);
            }
            return items;
        }

        boolean agree() {
            return countedTo.stream().distinct().count() == 1;
        }
    }
}
