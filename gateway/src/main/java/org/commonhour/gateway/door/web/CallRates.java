package org.commonhour.gateway.door.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.commonhour.gateway.door.Rate;
import org.commonhour.kit.problem.CommonProblem;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Counts calls, and refuses those beyond the rate of who makes them: a person, the client of an agency, or the address
 * that a call without a valid token comes from. A full minute's calls may come at once; they grow back evenly.
 *
 * <p>Each gateway counts for itself, in memory.
 */
@ApplicationScoped
class CallRates {

    private static final int MOST_REMEMBERED = 100_000;
    private static final int NETWORK_BYTES_OF_IPV6 = 8;

    private final Rate person;
    private final Rate client;
    private final Rate address;
    private final Set<String> peoplesClients;
    private final ProblemAnswers problems;

    // A bucket is full again after two minutes at the latest, so that one who has gone can be forgotten.
    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .expireAfterAccess(Duration.ofMinutes(2))
            .maximumSize(MOST_REMEMBERED)
            .build();

    CallRates(
            GatewayConfig config,
            @ConfigProperty(name = "commonhour.access.peoples-clients") Set<String> peoplesClients,
            ProblemAnswers problems) {
        this.person = new Rate("person", config.personCallsAMinute());
        this.client = new Rate("client", config.clientCallsAMinute());
        this.address = new Rate("address", config.addressCallsAMinute());
        this.peoplesClients = Set.copyOf(peoplesClients);
        this.problems = problems;
    }

    /** Counts a call of a known caller; when it is one too many, answers it and says no. */
    boolean admits(RoutingContext routing, SecurityIdentity caller) {
        var token = Visitors.claims(caller);
        var subject = token.map(claims -> claims.getSubject())
                .orElse(caller.getPrincipal().getName());
        var issuedTo = token.map(claims -> claims.<Object>getClaim("azp")).map(Object::toString);
        var rate = issuedTo.isEmpty() || peoplesClients.contains(issuedTo.get()) ? person : client;
        return admits(routing, rate, subject);
    }

    /** The same for a call without a valid token. */
    boolean admitsUnknown(RoutingContext routing) {
        return admits(
                routing, address, network(routing.request().remoteAddress().hostAddress()));
    }

    private boolean admits(RoutingContext routing, Rate rate, String who) {
        var bucket = Objects.requireNonNull(buckets.get(rate.name() + " " + who, key -> bucket(rate)));
        var probe = bucket.tryConsumeAndReturnRemaining(1);
        var headers = routing.response().headers();
        headers.set("RateLimit-Policy", rate.policy());
        headers.set("RateLimit", rate.state(probe.getRemainingTokens()));
        if (probe.isConsumed()) {
            return true;
        }
        var wait = 1 + TimeUnit.NANOSECONDS.toSeconds(probe.getNanosToWaitForRefill());
        headers.set(HttpHeaders.RETRY_AFTER, Long.toString(wait));
        problems.send(
                routing,
                CommonProblem.TOO_MANY_REQUESTS,
                "At most " + rate.callsAMinute() + " calls a minute. Try again in " + wait + " s.");
        return false;
    }

    private static Bucket bucket(Rate rate) {
        return Bucket.builder()
                .addLimit(limit ->
                        limit.capacity(rate.callsAMinute()).refillGreedy(rate.callsAMinute(), Duration.ofMinutes(1)))
                .build();
    }

    /** One IPv4 address, or the network of an IPv6 address, all of which one household has to itself. */
    private static String network(String hostAddress) {
        try {
            var bytes = InetAddress.getByName(hostAddress).getAddress();
            return HexFormat.of().formatHex(Arrays.copyOf(bytes, Math.min(bytes.length, NETWORK_BYTES_OF_IPV6)));
        } catch (UnknownHostException strange) {
            return hostAddress;
        }
    }
}
