package org.commonhour.gateway.door.web;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Duration;

/**
 * Where the services are, how long the gateway waits for them, how often callers may call, and the secret of its
 * sessions. Nothing is nested: rules about what is nested are read by reflection, which does not see this interface.
 */
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

    /** How many calls a minute a person may make, with all their devices; as many may come at once. */
    @Min(1)
    @WithName("calls-a-minute.person")
    @WithDefault("6000")
    long personCallsAMinute();

    /** The same for a client of an agency. */
    @Min(1)
    @WithName("calls-a-minute.client")
    @WithDefault("1200")
    long clientCallsAMinute();

    /** The same from an address without a valid token. */
    @Min(1)
    @WithName("calls-a-minute.address")
    @WithDefault("300")
    long addressCallsAMinute();

    /** The most connections to each service. */
    @WithDefault("100")
    int maxConnections();

    /** The most streams of events that are open at once. */
    @WithDefault("500")
    int maxStreams();
}
