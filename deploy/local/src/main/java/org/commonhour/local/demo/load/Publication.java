package org.commonhour.local.demo.load;

import static org.commonhour.local.demo.load.Api.fields;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.stream.StreamSupport;
import org.commonhour.local.demo.DemoCommunity;
import org.commonhour.local.demo.DemoCommunity.Part;
import org.commonhour.local.demo.DemoCommunity.Reached;

/** Releases the figures of the last quarters and opens them to everybody, once all that was loaded is counted. */
final class Publication {
    private static final int QUARTERS = 3;
    private static final int MONTHS_OF_QUARTER = 3;
    private static final int MONTHS = 12;

    private final Api api;
    private final String coordinator;
    private final String administrator;
    private final String base;
    private final LocalDate today;

    Publication(Api api, String coordinator, String administrator, String base, LocalDate today) {
        this.api = api;
        this.coordinator = coordinator;
        this.administrator = administrator;
        this.base = base;
        this.today = today;
    }

    void release(DemoCommunity community) {
        var from = YearMonth.from(today).minusMonths(MONTHS);
        long minutes = unpaidMinutes(community);
        api.getUntil(
                coordinator,
                base + "/insight/figures?by=month&from=" + from + "&to=" + YearMonth.from(today),
                answer -> StreamSupport.stream(answer.path("items").spliterator(), false)
                                .mapToLong(month -> month.path("unpaidMinutes").asLong())
                                .sum()
                        >= minutes);
        // An earlier quarter first, as time would have it.
        for (int ago = QUARTERS; ago >= 1; ago--) {
            String quarter = quarter(today.minusMonths((long) ago * MONTHS_OF_QUARTER));
            api.post(coordinator, base + "/insight/published/" + quarter + "/releases", "demo-" + quarter, fields());
        }
        api.put(administrator, base + "/insight/open-data", fields("open", true));
    }

    /** What the figures come to when everything is counted. */
    static long unpaidMinutes(DemoCommunity community) {
        long recorded = community.sessions().stream()
                .flatMap(session -> session.lines().stream())
                .filter(line -> line.part() == Part.GAVE)
                .mapToLong(DemoCommunity.Line::amountMinutes)
                .sum();
        long arranged = community.arrangements().stream()
                .filter(arrangement -> arrangement.reached() == Reached.HAPPENED)
                .mapToLong(
                        arrangement -> community.needs().get(arrangement.need()).amountMinutes())
                .sum();
        return recorded + arranged;
    }

    private static String quarter(LocalDate day) {
        return day.getYear() + "-Q" + (1 + (day.getMonthValue() - 1) / MONTHS_OF_QUARTER);
    }
}
