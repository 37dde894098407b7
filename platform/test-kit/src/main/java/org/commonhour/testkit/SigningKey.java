package org.commonhour.testkit;

import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.util.Base64;

/** The key pairs that tests sign tokens with: the trusted one, which services verify against, and a stranger's. */
final class SigningKey {
    private SigningKey() {}

    static PrivateKey trusted() {
        return pair("trusted").getPrivate();
    }

    static PrivateKey stranger() {
        return pair("stranger").getPrivate();
    }

    /** The trusted public key as PEM, on several lines. */
    static String trustedPem() {
        String body = Base64.getMimeEncoder(64, new byte[] {'\n'})
                .encodeToString(pair("trusted").getPublic().getEncoded());
        return "-----BEGIN PUBLIC KEY-----\n" + body + "\n-----END PUBLIC KEY-----\n";
    }

    private static KeyPair pair(String name) {
        return SharedState.once("key." + name, SigningKey::generate);
    }

    private static KeyPair generate() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has RSA", impossible);
        }
    }
}
