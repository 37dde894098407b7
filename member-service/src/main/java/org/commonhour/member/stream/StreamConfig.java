package org.commonhour.member.stream;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How many streams may be open, and how they are kept alive. */
@ConfigMapping(prefix = "commonhour.stream")
public interface StreamConfig {

    /** The most open streams of one caller on this instance. */
    @WithDefault("5")
    int perCaller();

    /** The most open streams of the staff of one organisation on this instance. */
    @WithDefault("20")
    int perOrganisation();

    /** The most open streams on this instance. */
    @WithDefault("300")
    int total();

    /** How often something is sent when nothing happens; well below the time after which proxies hang up. */
    @WithDefault("10s")
    Duration heartbeat();

    /** How long a withdrawn grant may still be of use in an open stream. */
    @WithDefault("5s")
    Duration accessRechecked();

    /** How long a reader may take for what it was sent before its connection is closed. */
    @WithDefault("2m")
    Duration stall();

    /** The most events that are kept in memory for readers at the newest events. */
    @WithDefault("20000")
    int recentEvents();

    /** The most characters of events that are kept in memory. */
    @WithDefault("33554432")
    long recentCharacters();

    /** How many readers of older events read from the broker at once; the others wait their turn. */
    @WithDefault("4")
    int catchingUp();
}
