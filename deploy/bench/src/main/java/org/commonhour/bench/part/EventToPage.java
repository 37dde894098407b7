package org.commonhour.bench.part;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.commonhour.backing.BackingFailure;
import org.commonhour.bench.load.Community;
import org.commonhour.bench.measure.Ratio;
import org.commonhour.bench.stack.EventSender;

/** How long until a session is in a page while 500 sessions come in each second, and how long pages take meanwhile. */
final class EventToPage {
    private static final int PER_SECOND = 500;
    private static final double TARGET_S = 2;
    private static final int TARGET_MS = 100;
    private static final Duration LOOK = Duration.ofMillis(5);

    private final Bench bench;
    private final Windows windows;
    private volatile boolean going = true;

    EventToPage(Bench bench, Windows windows) {
        this.bench = bench;
        this.windows = windows;
    }

    void measure() {
        // The least used service is asked for, which only the session that is waited for is of, or hardly another.
        String name = "event to page, 500 sessions/s";
        var grid = "/insight/services/" + bench.region.largest().service(0) + "/grid";
        var meanwhile = List.of("/insight/figures?by=service", "/insight/principles", grid);
        try (EventSender sender = bench.region.sender()) {
            Thread stream = new Thread(() -> stream(sender), "stream");
            stream.start();
            bench.keep(name, () -> wait(sender));
            for (String path : meanwhile) {
                bench.keep(row(path), () -> read(path));
            }
            going = false;
            stream.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new BackingFailure("Waiting was interrupted.", interrupted);
        } finally {
            going = false;
        }
        bench.ratio(
                Ratio.atMost("p95 s of " + name, bench.figures().median(name).p95Ms() / 1000, TARGET_S));
        meanwhile.forEach(path -> bench.ratio(Ratio.atMost(
                "p95 ms of " + row(path), bench.figures().median(row(path)).p95Ms(), TARGET_MS)));
    }

    private static String row(String path) {
        return path.replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "…") + ", one caller, 500 sessions/s";
    }

    /** One caller who reads the page again and again. */
    private Bench.Work read(String path) {
        var times = new ArrayList<Double>();
        long start = System.nanoTime();
        long end = start + Duration.ofSeconds(windows.seconds()).toNanos();
        while (System.nanoTime() < end) {
            long asked = System.nanoTime();
            bench.read(bench.region.largest().community(), path);
            times.add((System.nanoTime() - asked) / 1e6);
        }
        return work(times, start);
    }

    private static Bench.Work work(List<Double> times, long start) {
        times.sort(null);
        return new Bench.Work(
                times.size() / ((System.nanoTime() - start) / 1e9),
                times.size(),
                at(times, 50),
                at(times, 95),
                at(times, 99),
                0,
                0);
    }

    private void stream(EventSender sender) {
        long start = System.nanoTime();
        for (int sent = 0; going; sent++) {
            long due = start + (long) (sent * 1e9 / PER_SECOND);
            while (System.nanoTime() < due) {
                LockSupport.parkNanos(due - System.nanoTime());
            }
            synchronized (bench.region) {
                bench.region.send(sender, bench.region.any(sent % 2 == 0 ? 0 : sent));
            }
        }
    }

    private Bench.Work wait(EventSender sender) {
        var times = new ArrayList<Double>();
        var events = bench.region.largest();
        int service = events.services() - 1;
        var path = "/insight/services/" + events.service(service);
        long start = System.nanoTime();
        long end = start + Duration.ofSeconds(3L * windows.seconds()).toNanos();
        while (System.nanoTime() < end) {
            long sequence;
            long sent;
            synchronized (bench.region) {
                bench.region.send(sender, events, service);
                sequence = events.made();
                sent = System.nanoTime();
            }
            while (readThrough(events.community(), path) < sequence) {
                LockSupport.parkNanos(LOOK.toNanos());
            }
            times.add((System.nanoTime() - sent) / 1e6);
        }
        return work(times, start);
    }

    /** Up to which session the page counts: it says so itself. */
    private long readThrough(Community community, String path) {
        var page = bench.read(community, path);
        for (var position : page.path("readThrough")) {
            if (position.path("topic").asText().equals(Region.SESSIONS)) {
                return position.path("sequence").asLong();
            }
        }
        throw new BackingFailure("The page does not say from which events: " + page);
    }

    private static double at(List<Double> sorted, int percentile) {
        return sorted.get(Math.min(sorted.size() - 1, sorted.size() * percentile / 100));
    }
}
