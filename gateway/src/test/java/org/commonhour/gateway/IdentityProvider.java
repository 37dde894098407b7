package org.commonhour.gateway;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.smallrye.jwt.build.Jwt;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A small OpenID provider over real HTTP that signs everybody in as Ada, and insists on PKCE and the client's secret.
 *
 * <p>Its tokens carry the claims that Keycloak's realm of the project gives. It can be started after the gateway.
 */
public final class IdentityProvider {

    public static final String CLIENT_SECRET = "a-client-secret-for-tests";
    public static final String ADA = "11111111-1111-4111-8111-111111111101";

    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private record Grant(String challenge, String nonce, String redirectUri) {}

    private final KeyPair trusted = keyPair();
    private final KeyPair stranger = keyPair();
    private final Map<String, Grant> grants = new ConcurrentHashMap<>();
    private final AtomicInteger refreshes = new AtomicInteger();
    private final HttpServer server;
    private volatile Duration tokenLife = Duration.ofMinutes(5);

    private IdentityProvider(int port) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 50);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        server.setExecutor(Executors.newFixedThreadPool(4));
        server.createContext("/realms/commonhour/.well-known/openid-configuration", this::discovery);
        server.createContext("/realms/commonhour/keys", this::keys);
        server.createContext("/realms/commonhour/authorize", this::authorize);
        server.createContext("/realms/commonhour/token", this::token);
    }

    /** Starts on a port; 0 takes a free one. */
    public static IdentityProvider start(int port) {
        var provider = new IdentityProvider(port);
        provider.server.start();
        return provider;
    }

    public void stop() {
        server.stop(0);
    }

    public String issuer() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/realms/commonhour";
    }

    /** How long the tokens live that are issued from now on. */
    public void tokenLife(Duration life) {
        tokenLife = life;
    }

    /** How often a session was prolonged with a refresh token. */
    public int refreshes() {
        return refreshes.get();
    }

    public String bearer(String subject) {
        return token(subject, "commonhour", "", Instant.now(), trusted);
    }

    /** A token that was issued to the client of an agency. */
    public String ofClient(String subject) {
        return token(subject, "commonhour", "", Instant.now(), trusted, "agency-lunch-club");
    }

    public String expired(String subject) {
        return token(subject, "commonhour", "", Instant.now().minus(Duration.ofHours(2)), trusted);
    }

    public String forged(String subject) {
        return token(subject, "commonhour", "", Instant.now(), stranger);
    }

    public String forAnotherAudience(String subject) {
        return token(subject, "another-platform", "", Instant.now(), trusted);
    }

    private void discovery(HttpExchange exchange) throws IOException {
        json(
                exchange,
                200,
                new JsonObject()
                        .put("issuer", issuer())
                        .put("authorization_endpoint", issuer() + "/authorize")
                        .put("token_endpoint", issuer() + "/token")
                        .put("jwks_uri", issuer() + "/keys")
                        .put("end_session_endpoint", issuer() + "/logout"));
    }

    private void keys(HttpExchange exchange) throws IOException {
        var key = (RSAPublicKey) trusted.getPublic();
        json(
                exchange,
                200,
                new JsonObject()
                        .put(
                                "keys",
                                new JsonArray()
                                        .add(new JsonObject()
                                                .put("kty", "RSA")
                                                .put("use", "sig")
                                                .put("alg", "RS256")
                                                .put("kid", "test")
                                                .put("n", number(key.getModulus()))
                                                .put("e", number(key.getPublicExponent())))));
    }

    private void authorize(HttpExchange exchange) throws IOException {
        var asked = parameters(exchange.getRequestURI().getRawQuery());
        if (!"S256".equals(asked.get("code_challenge_method")) || !"code".equals(asked.get("response_type"))) {
            json(exchange, 400, new JsonObject().put("error", "invalid_request"));
            return;
        }
        var code = UUID.randomUUID().toString();
        grants.put(
                code,
                new Grant(asked.get("code_challenge"), asked.getOrDefault("nonce", ""), asked.get("redirect_uri")));
        exchange.getResponseHeaders()
                .set("Location", asked.get("redirect_uri") + "?code=" + code + "&state=" + asked.get("state"));
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    private void token(HttpExchange exchange) throws IOException {
        var asked = parameters(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        var client = Base64.getEncoder().encodeToString(("gateway:" + CLIENT_SECRET).getBytes(StandardCharsets.UTF_8));
        if (!("Basic " + client).equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            json(exchange, 401, new JsonObject().put("error", "invalid_client"));
        } else if ("refresh_token".equals(asked.get("grant_type"))) {
            refreshes.incrementAndGet();
            json(exchange, 200, tokens(""));
        } else {
            var grant = grants.remove(asked.getOrDefault("code", ""));
            var proven = grant != null
                    && grant.challenge().equals(sha256(asked.get("code_verifier")))
                    && grant.redirectUri().equals(asked.get("redirect_uri"));
            json(
                    exchange,
                    proven ? 200 : 400,
                    proven ? tokens(grant.nonce()) : new JsonObject().put("error", "invalid_grant"));
        }
    }

    private JsonObject tokens(String nonce) {
        return new JsonObject()
                .put("access_token", bearer(ADA))
                .put("id_token", token(ADA, "gateway", nonce, Instant.now(), trusted))
                .put("refresh_token", "a-refresh-token")
                .put("token_type", "Bearer")
                .put("expires_in", tokenLife.toSeconds());
    }

    private String token(String subject, String audience, String nonce, Instant issued, KeyPair key) {
        return token(subject, audience, nonce, issued, key, "gateway");
    }

    private String token(String subject, String audience, String nonce, Instant issued, KeyPair key, String issuedTo) {
        var claims = Jwt.issuer(issuer())
                .subject(subject)
                .audience(audience)
                .claim("name", "Ada Ashworth")
                .claim("azp", issuedTo)
                .claim("realm_access", Map.of("roles", List.of()))
                .issuedAt(issued)
                .expiresAt(issued.plus(tokenLife));
        if (!nonce.isEmpty()) {
            claims.claim("nonce", nonce);
        }
        return claims.jws().keyId("test").sign(key.getPrivate());
    }

    private static Map<String, String> parameters(String form) {
        var parameters = new LinkedHashMap<String, String>();
        for (var pair : form.split("&")) {
            var parts = pair.split("=", 2);
            parameters.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        return parameters;
    }

    private static void json(HttpExchange exchange, int status, JsonObject body) throws IOException {
        var bytes = body.encode().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static String number(BigInteger number) {
        var bytes = number.toByteArray();
        return BASE64.encodeToString(bytes[0] == 0 ? java.util.Arrays.copyOfRange(bytes, 1, bytes.length) : bytes);
    }

    private static String sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII));
            return BASE64.encodeToString(digest);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static KeyPair keyPair() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
