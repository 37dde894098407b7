package org.commonhour.bench.part;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.commonhour.bench.load.PageRequests;
import org.commonhour.bench.measure.Ratio;

/** How long insight's pages take with a million sessions in store, beside a plain GROUP BY of the same lines. */
final class InsightPages implements Measured {
    private static final int CALLERS = 2;
    private static final int TARGET_MS = 100;
    private static final int GROUP_BYS = 3;
    // Two thirds count, of ten to thirteen months; a p95 of fewer answers would be the slowest of them.
    private static final int VARIANTS = 72;

    private final Bench bench;
    private final Windows windows;

    InsightPages(Bench bench, Windows windows) {
        this.bench = bench;
        this.windows = windows;
    }

    /**
     * A page and the query that would answer it without any sums.
     *
     * @param select what the plain query selects and groups by, from the lines of the community and period
     */
    private record InsightPage(String path, String select, String where, String groupBy) {
        String row() {
            return path.replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "…");
        }
    }

    @Override
    public void finish() {
        bench.region.fill(windows.sessions());
        var pages = pages();
        bench.note(String.format(
                Locale.ROOT,
                "insight: the very first question, for which the community's tally is read: %.0f ms",
                firstMs(pages.get(1).path())));
        bench.make(
                bench.region.largest().community(),
                "/insight/published/" + quarter(bench.today.minusMonths(3)) + "/releases");
        for (var page : pages) {
            bench.keep("first answers of " + page.row(), () -> firstAnswers(page));
            bench.ratio(Ratio.atMost(
                    "p95 ms of first answers of " + page.row() + store(),
                    bench.figures().median("first answers of " + page.row()).p95Ms(),
                    TARGET_MS));
            bench.measure("(warm-up) " + page.row(), () -> load(page));
        }
        for (int round = 0; round < windows.rounds(); round++) {
            pages.forEach(page -> bench.keep(page.row(), () -> load(page)));
        }
        pages.forEach(page -> bench.keep("GROUP BY for " + page.row(), () -> groupBy(page)));
        for (var page : pages) {
            var found = bench.figures().median(page.row());
            bench.ratio(Ratio.atMost(
                    "p95 ms of " + page.row() + " while nothing new is read" + store(), found.p95Ms(), TARGET_MS));
            bench.note(String.format(
                    Locale.ROOT,
                    "%s: p50 %.1f ms, a plain GROUP BY %.0f ms",
                    page.row(),
                    found.p50Ms(),
                    bench.figures().median("GROUP BY for " + page.row()).p50Ms()));
        }
        new EventToPage(bench, windows).measure();
    }

    private String store() {
        return String.format(Locale.ROOT, ", %,d sessions", windows.sessions());
    }

    private List<InsightPage> pages() {
        var service = bench.region.largest().service(0);
        var ofService = " and service_id = '" + service + "'";
        var lastYear = " and month between '%s' and '%s'"
                .formatted(
                        bench.today.minusMonths(12).toString().substring(0, 7),
                        bench.today.minusMonths(1).toString().substring(0, 7));
        var years = "from=" + bench.today.minusMonths(Region.MONTHS).toString().substring(0, 7) + "&to="
                + bench.today.toString().substring(0, 7);
        var unpaid = "sum(amount_minutes) filter (where work <> 'PAID'), sum(amount_minutes) filter (where work ="
                + " 'PAID'), count(distinct person_id)";
        var pages = new ArrayList<InsightPage>();
        pages.add(new InsightPage("/insight/services", "service_id, " + unpaid, "", "service_id"));
        pages.add(new InsightPage("/insight/services/" + service, "month, " + unpaid, ofService + lastYear, "month"));
        Stream.of("service", "phase", "function", "month")
                .forEach(by -> pages.add(new InsightPage(
                        "/insight/figures?by=" + by, column(by) + ", " + unpaid, lastYear, column(by))));
        pages.add(new InsightPage("/insight/figures?by=organisation", "service_id, " + unpaid, lastYear, "service_id"));
        pages.add(new InsightPage("/insight/figures?by=month&" + years, "month, " + unpaid, "", "month"));
        pages.add(new InsightPage(
                "/insight/figures?by=month&serviceId=" + service, "month, " + unpaid, ofService + lastYear, "month"));
        pages.add(new InsightPage("/insight/valuation", "work, " + unpaid, lastYear, "work"));
        pages.add(new InsightPage(
                "/insight/services/" + service + "/grid",
                "person_id, phase, function, standing, sum(amount_minutes)",
                ofService + lastYear,
                "person_id, phase, function, standing"));
        pages.add(new InsightPage(
                "/insight/services/" + service + "/sources?limit=50",
                "month, source_id, sum(amount_minutes)",
                ofService + lastYear,
                "month, source_id"));
        pages.add(new InsightPage(
                "/insight/principles",
                "person_id, received_by, sum(amount_minutes)",
                lastYear,
                "person_id, received_by"));
        pages.add(new InsightPage(
                "/insight/published", "service_id, person_id, sum(amount_minutes)", lastYear, "service_id, person_id"));
        pages.add(new InsightPage(
                "/insight/map", "person_id, received_by, sum(amount_minutes)", lastYear, "person_id, received_by"));
        return pages;
    }

    private static String column(String dimension) {
        return dimension.equals("service") ? "service_id" : dimension;
    }

    /** How long an answer takes that nobody has asked for before, which is computed while the caller waits. */
    private double firstMs(String path) {
        long start = System.nanoTime();
        bench.read(bench.region.largest().community(), path);
        return (System.nanoTime() - start) / 1e6;
    }

    /** Other periods of the same page, each asked for once: all are computed. The first third warms the code. */
    private Bench.Work firstAnswers(InsightPage page) {
        var times = new ArrayList<Double>();
        long start = System.nanoTime();
        var variants = variants(page.path());
        variants.forEach(path -> times.add(firstMs(path)));
        var counted = new ArrayList<>(times.subList(times.size() / 3, times.size()));
        counted.sort(null);
        return new Bench.Work(
                variants.size() / ((System.nanoTime() - start) / 1e9),
                counted.size(),
                counted.get(counted.size() / 2),
                counted.get(counted.size() * 95 / 100),
                counted.get(counted.size() - 1),
                0,
                0);
    }

    private List<String> variants(String path) {
        if (path.equals("/insight/published")) {
            return List.of(path);
        }
        if (path.equals("/insight/services")) {
            return IntStream.range(0, VARIANTS)
                    .mapToObj(variant -> path + "?limit=" + (100 - variant))
                    .toList();
        }
        if (path.equals("/insight/map")) {
            return IntStream.rangeClosed(1, 7)
                    .mapToObj(quarters -> path + "?quarter=" + quarter(bench.today.minusMonths(3L * quarters)))
                    .toList();
        }
        var asked = path.replaceAll("[?&]from=[-0-9]+", "");
        return IntStream.range(0, VARIANTS)
                .mapToObj(variant -> {
                    var last = bench.today.minusMonths(variant % 12);
                    var first = last.minusMonths(path.equals(asked) ? 14 - variant / 12 : Region.MONTHS);
                    return asked + (asked.contains("?") ? "&" : "?") + "from=" + month(first) + "&to=" + month(last);
                })
                .distinct()
                .toList();
    }

    private static String month(LocalDate day) {
        return day.toString().substring(0, 7);
    }

    private static String quarter(LocalDate day) {
        return day.getYear() + "-Q" + (1 + (day.getMonthValue() - 1) / 3);
    }

    private Bench.Work load(InsightPage page) throws IOException {
        var requests =
                new PageRequests(bench.region.largest().community(), bench.people.coordinatorToken(), page.path());
        return bench.closedLoop(requests, CALLERS, 1, windows.quick() ? 1 : 2);
    }

    private Bench.Work groupBy(InsightPage page) {
        var sql = "select count(*) from (select " + page.select() + " from " + Region.LINES + " where community_id = '"
                + bench.region.largest().community().id() + "' and part = 'GAVE'" + page.where() + " group by "
                + page.groupBy() + ") grouped";
        var times = new ArrayList<Double>();
        for (int time = 0; time < GROUP_BYS; time++) {
            long start = System.nanoTime();
            bench.servers.ask(Bench.LEDGER, sql);
            times.add((System.nanoTime() - start) / 1e6);
        }
        times.sort(null);
        var middle = times.get(GROUP_BYS / 2);
        return new Bench.Work(
                1000 / middle, GROUP_BYS, middle, times.get(GROUP_BYS - 1), times.get(GROUP_BYS - 1), 0, 0);
    }
}
