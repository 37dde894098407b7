package org.commonhour.gateway;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** What stands around the gateway in its tests: an identity provider and two services; the third one is down. */
public final class Surroundings implements QuarkusTestResourceLifecycleManager {

    private static IdentityProvider identityProvider;
    private static Upstream member;
    private static Upstream matching;

    @Override
    public Map<String, String> start() {
        identityProvider = IdentityProvider.start(0);
        member = Upstream.start("member");
        matching = Upstream.start("matching");
        var down = Upstream.start("ledger");
        var downUrl = down.url();
        down.stop();
        return Map.of(
                "OIDC_ISSUER",
                identityProvider.issuer(),
                "OIDC_CLIENT_SECRET",
                IdentityProvider.CLIENT_SECRET,
                "SESSION_SECRET",
                "a-session-secret-for-tests-of-40-letters",
                "MEMBER_URL",
                member.url(),
                "MATCHING_URL",
                matching.url(),
                "LEDGER_URL",
                downUrl,
                "commonhour.gateway.answer-timeout",
                "1s");
    }

    @Override
    public void stop() {
        identityProvider.stop();
        member.stop();
        matching.stop();
    }

    public static IdentityProvider identityProvider() {
        return identityProvider;
    }

    public static Upstream member() {
        return member;
    }

    public static Upstream matching() {
        return matching;
    }
}
