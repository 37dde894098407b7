package org.commonhour.bench.part;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.commonhour.bench.load.PageRequests;
import org.commonhour.bench.measure.Ratio;

/** How long insight's pages take with a million sessions in store, beside a plain GROUP BY of the same lines. */
final class InsightPages implements Measured {
    private static final int CALLERS = 2;
    private static final int TARGET_MS = 100;
    private static final int GROUP_BYS = 3;

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
        for (var page : pages) {
            bench.ratio(
                    Ratio.atMost("ms of the first answer of " + page.row() + store(), firstMs(page.path()), TARGET_MS));
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
        var lastYear =
                " and month >= '" + bench.today.minusMonths(11).toString().substring(0, 7) + "'";
        var years = "from=" + bench.today.minusMonths(Region.MONTHS).toString().substring(0, 7);
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

    /** How long the first answer takes, which is computed from the sums while the caller waits. */
    private double firstMs(String path) {
        long start = System.nanoTime();
        bench.read(bench.region.largest().community(), path);
        return (System.nanoTime() - start) / 1e6;
    }

    private Bench.Work load(InsightPage page) throws IOException {
        var requests =
                new PageRequests(bench.region.largest().community(), bench.people.coordinatorToken(), page.path());
        return bench.closedLoop(requests, CALLERS, 1, windows.quick() ? 1 : 2);
    }

    private Bench.Work groupBy(InsightPage page) {
        var sql = "select count(*) from (select " + page.select() + " from insight_line where community_id = '"
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
