package org.commonhour.backing.key;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Base64;

/** A key that signs bearer tokens as the identity provider does (RS256), when nobody has to sign in. */
public final class TokenKey {

    private static final int KEY_BITS = 2048;
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private final KeyPair pair;
    private final String id;

    private TokenKey(KeyPair pair, String id) {
        this.pair = pair;
        this.id = id;
    }

    /** Makes a key with this id. */
    public static TokenKey make(String id) {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(KEY_BITS);
            return new TokenKey(generator.generateKeyPair(), id);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every JDK has RSA", impossible);
        }
    }

    /** What tokens are verified with. */
    public RSAPublicKey publicKey() {
        return (RSAPublicKey) pair.getPublic();
    }

    /** The token of a person without a platform role; issuer and subject must need no escape in JSON. */
    public String token(String issuer, String subject, Instant from, Instant until) {
        var head = "{\"alg\":\"RS256\",\"typ\":\"JWT\",\"kid\":\"" + id + "\"}";
        var claims = """
            {"iss":"%s","sub":"%s","upn":"%s","aud":"commonhour","azp":"gateway","jti":"%s","iat":%d,"exp":%d,\
            "realm_access":{"roles":[]}}\
            """.formatted(issuer, subject, subject, subject, from.getEpochSecond(), until.getEpochSecond());
        var signed = encode(head) + "." + encode(claims);
        try {
            var signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(pair.getPrivate());
            signature.update(signed.getBytes(StandardCharsets.US_ASCII));
            return signed + "." + BASE64.encodeToString(signature.sign());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every JDK signs with RSA", impossible);
        }
    }

    private static String encode(String text) {
        return BASE64.encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
