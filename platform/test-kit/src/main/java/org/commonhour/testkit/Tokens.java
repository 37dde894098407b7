package org.commonhour.testkit;

import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.security.PrivateKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Bearer tokens as the identity provider issues them, signed with the key that services trust in tests.
 *
 * <p>Claims: {@code sub}, {@code aud=commonhour}, {@code iss}, {@code name}, {@code azp}, {@code
 * realm_access.roles}.
 */
public final class Tokens {
    /** The issuer that services trust in tests. */
    public static final String ISSUER = "http://127.0.0.1:8090/realms/commonhour";

    /** The audience that every service asks for. */
    public static final String AUDIENCE = "commonhour";

    private static final Clock CLOCK = Clock.systemUTC();

    private Tokens() {}

    /** A valid token of a signed-in person without realm roles. */
    public static String of(String subject) {
        return withRoles(subject);
    }

    /** A valid token of a person who has these realm roles, for example {@code platform-administrator}. */
    public static String withRoles(String subject, String... roles) {
        return signed(claims(subject, AUDIENCE, ISSUER, CLOCK.instant(), roles), SigningKey.trusted());
    }

    /**
     * A valid token of an agency's client with these scopes, for example {@code sessions:write}. It has a realm role too,
     * which opens nothing to it.
     */
    public static String ofClient(String subject, String... scopes) {
        return signed(
                claims(subject, AUDIENCE, ISSUER, CLOCK.instant(), "platform-administrator")
                        .claim("azp", "agency-of-a-test")
                        .claim("scope", String.join(" ", scopes)),
                SigningKey.trusted());
    }

    /** A token that ran out an hour ago. */
    public static String expired(String subject) {
        Instant issued = CLOCK.instant().minus(Duration.ofHours(2));
        return signed(claims(subject, AUDIENCE, ISSUER, issued), SigningKey.trusted());
    }

    /** A token that looks right and is signed with a key that nobody trusts. */
    public static String forged(String subject) {
        return signed(claims(subject, AUDIENCE, ISSUER, CLOCK.instant()), SigningKey.stranger());
    }

    /** A token signed with the right key for somebody else's service. */
    public static String forAnotherAudience(String subject) {
        return signed(claims(subject, "another-platform", ISSUER, CLOCK.instant()), SigningKey.trusted());
    }

    /** A token signed with the right key by an issuer that services do not know. */
    public static String fromAnotherIssuer(String subject) {
        String issuer = "http://127.0.0.1:8090/realms/elsewhere";
        return signed(claims(subject, AUDIENCE, issuer, CLOCK.instant()), SigningKey.trusted());
    }

    private static JwtClaimsBuilder claims(
            String subject, String audience, String issuer, Instant issued, String... roles) {
        return Jwt.claims()
                .issuer(issuer)
                .subject(subject)
                .upn(subject)
                .audience(audience)
                .claim("name", "Test " + subject)
                .claim("azp", "gateway")
                .claim("realm_access", Map.of("roles", List.of(roles)))
                .issuedAt(issued)
                .expiresAt(issued.plus(Duration.ofHours(1)));
    }

    private static String signed(JwtClaimsBuilder claims, PrivateKey key) {
        return claims.jws().keyId("test").sign(key);
    }
}
