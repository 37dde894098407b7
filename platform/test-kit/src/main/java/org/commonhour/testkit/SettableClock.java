package org.commonhour.testkit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that stands still until a test moves it. Safe for use by several threads. */
public final class SettableClock extends Clock {
    private final AtomicReference<Instant> now;
    private final ZoneId zone;

    private SettableClock(AtomicReference<Instant> now, ZoneId zone) {
        this.now = now;
        this.zone = zone;
    }

    /** A clock in UTC that stands at {@code rfc3339}, for example {@code 2026-05-12T10:00:00Z}. */
    public static SettableClock at(String rfc3339) {
        return new SettableClock(new AtomicReference<>(Instant.parse(rfc3339)), ZoneOffset.UTC);
    }

    /** Moves this clock, and every view of it in another zone, to {@code instant}. */
    public void set(Instant instant) {
        now.set(instant);
    }

    /** Moves this clock forward, or back when {@code step} is negative. */
    public void advance(Duration step) {
        now.updateAndGet(instant -> instant.plus(step));
    }

    @Override
    public Instant instant() {
        return Objects.requireNonNull(now.get());
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new SettableClock(now, other);
    }
}
