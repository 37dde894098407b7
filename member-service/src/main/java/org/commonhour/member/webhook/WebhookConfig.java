package org.commonhour.member.webhook;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How patiently webhooks are served, and where they may lead. */
@ConfigMapping(prefix = "commonhour.webhook")
public interface WebhookConfig {

    /** Whether addresses of this machine may be used, also without TLS. For development only. */
    @WithDefault("false")
    boolean loopback();

    /** How many messages are sent at once. */
    @WithDefault("8")
    int senders();

    /** How long a receiver may take for its answer. */
    @WithDefault("15s")
    Duration answerTimeout();

    /** The wait after the first failure; it doubles with each one. */
    @WithDefault("5s")
    Duration firstWait();

    /** The longest wait between two attempts. */
    @WithDefault("1h")
    Duration longestWait();

    /** How often a message that the receiver refuses is tried before it is set aside. */
    @WithDefault("5")
    int refusals();

    /** How long a receiver may fail before its webhook is disabled. */
    @WithDefault("3d")
    Duration giveUpAfter();

    /** How long the old secret stays valid beside the new one. */
    @WithDefault("24h")
    Duration rotationOverlap();

    /** The most webhooks of one organisation, and of a community itself. */
    @WithDefault("10")
    int perOwner();

    /** How long attempts and delivered letters are kept. */
    @WithDefault("30d")
    Duration kept();

    /** The most attempts of one webhook that are kept. */
    @WithDefault("5000")
    int attemptsKept();
}
