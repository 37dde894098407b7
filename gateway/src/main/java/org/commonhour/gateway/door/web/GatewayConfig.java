package org.commonhour.gateway.door.web;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Duration;

/** Where the services are, how long the gateway waits for them, how often callers may call, and the secret of its
 * sessions. */
@ConfigMapping(prefix = "commonhour.gateway")
interface GatewayConfig {

    /** The address of member-service. */
    URI memberUrl();

    /** The address of matching-service. */
    URI matchingUrl();

    /** The address of ledger-service. */
    URI ledgerUrl();

    /** The address of the realm at the identity provider, as browsers reach it. */
    URI issuer();

    /** Encrypts the session cookie. The same value is needed on every instance and after a restart. */
    @Size(min = 32, message = "SESSION_SECRET needs at least 32 characters")
    String sessionSecret();

    /** How long to wait for a connection to a service. */
    @WithDefault("2s")
    Duration connectTimeout();

    /** How long a service may be silent once it has the whole request. */
    @WithDefault("30s")
    Duration answerTimeout();

    /** How many calls a minute are answered. */
    CallsAMinute callsAMinute();

    /** How many calls a minute each caller may make; as many may come at once. */
    interface CallsAMinute {

        /** Of a person, with all their devices. */
        @Min(1)
        @WithDefault("6000")
        long person();

        /** Of a client of an agency. */
        @Min(1)
        @WithDefault("1200")
        long client();

        /** From an address without a valid token. */
        @Min(1)
        @WithDefault("300")
        long address();
    }

    /** The most connections to each service. */
    @WithDefault("100")
    int maxConnections();

    /** The most streams of events that are open at once. */
    @WithDefault("500")
    int maxStreams();
}
