package org.commonhour.checker.ledger;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.interfaces.RSAPublicKey;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import org.commonhour.backing.key.TokenKey;

/** An identity provider as small as can be: one key, published on loopback, and tokens signed with it. */
public final class Identity implements AutoCloseable {
    private static final String KEY_ID = "checker";
    private static final String REALM = "/realms/commonhour";
    // The clock that the tokens are checked by may be stepped by an hour.
    private static final Duration VALID = Duration.ofHours(12);
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private final HttpServer server;
    private final TokenKey key;
    private final Clock clock;

    private Identity(HttpServer server, TokenKey key, Clock clock) {
        this.server = server;
        this.key = key;
        this.clock = clock;
    }

    /** Starts it on a free port of the loopback address. */
    public static Identity start(Clock clock) {
        try {
            var key = TokenKey.make(KEY_ID);
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            byte[] keys = keySet(key.publicKey()).getBytes(StandardCharsets.UTF_8);
            server.createContext(REALM + "/protocol/openid-connect/certs", exchange -> {
                exchange.getResponseHeaders().add("Content-Type", "application/json");
                exchange.sendResponseHeaders(200, keys.length);
                exchange.getResponseBody().write(keys);
                exchange.close();
            });
            server.start();
            return new Identity(server, key, clock);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** What services call {@code OIDC_ISSUER}. */
    public String issuer() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + REALM;
    }

    /** A bearer token of a person. */
    public String token(String subject) {
        var now = clock.instant();
        return key.token(issuer(), subject, now.minus(VALID), now.plus(VALID));
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private static String keySet(RSAPublicKey key) {
        return "{\"keys\":[{\"kty\":\"RSA\",\"use\":\"sig\",\"alg\":\"RS256\",\"kid\":\"%s\",\"n\":\"%s\",\"e\":\"%s\"}]}"
                .formatted(KEY_ID, unsigned(key.getModulus()), unsigned(key.getPublicExponent()));
    }

    private static String unsigned(BigInteger number) {
        byte[] bytes = number.toByteArray();
        int from = bytes[0] == 0 ? 1 : 0;
        return BASE64.encodeToString(Arrays.copyOfRange(bytes, from, bytes.length));
    }
}
