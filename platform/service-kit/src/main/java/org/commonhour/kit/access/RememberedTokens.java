package org.commonhour.kit.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import io.smallrye.jwt.auth.principal.DefaultJWTCallerPrincipalFactory;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.ParseException;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.time.Duration;
import org.jose4j.jwt.NumericDate;

/**
 * Remembers tokens whose signature was found right, because callers send the same one with every request and checking a
 * signature costs more than recording an hour. A token is never remembered beyond its own end, and never longer than a
 * minute, so that a signing key that is withdrawn is out of use by then.
 */
@Alternative
@Priority(1)
@ApplicationScoped
class RememberedTokens extends DefaultJWTCallerPrincipalFactory {

    private static final Duration LONGEST = Duration.ofMinutes(1);
    private static final int MOST_REMEMBERED = 10_000;

    private final Cache<String, JWTCallerPrincipal> remembered = Caffeine.newBuilder()
            .expireAfter(Expiry.creating((String token, JWTCallerPrincipal caller) -> untilItsEnd(caller)))
            .maximumSize(MOST_REMEMBERED)
            .build();

    @Override
    public JWTCallerPrincipal parse(String token, JWTAuthContextInfo rules) throws ParseException {
        var known = remembered.getIfPresent(token);
        if (known != null) {
            return known;
        }
        var checked = super.parse(token, rules);
        remembered.put(token, checked);
        return checked;
    }

    private static Duration untilItsEnd(JWTCallerPrincipal caller) {
        var left = Duration.ofSeconds(
                caller.getExpirationTime() - NumericDate.now().getValue());
        return left.isNegative() ? Duration.ZERO : left.compareTo(LONGEST) < 0 ? left : LONGEST;
    }
}
