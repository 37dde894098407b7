package org.commonhour.local.identity;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.interfaces.RSAPrivateCrtKey;
import java.util.Arrays;
import java.util.Base64;
import org.commonhour.local.stack.Installation;
import org.commonhour.local.stack.Part;
import org.commonhour.local.stack.Secrets;

/** Commonhour's realm at the identity provider: clients, demo people, and what their tokens say. */
public final class Realm {
    /** Its name in addresses. */
    public static final String NAME = "commonhour";

    private static final String FILE = "/commonhour-realm.json";

    private final Installation installation;
    private final Secrets secrets;

    public Realm(Installation installation, Secrets secrets) {
        this.installation = installation;
        this.secrets = secrets;
    }

    /** The realm in Keycloak's JSON, with this installation's addresses and secrets. */
    public String description() {
        try (InputStream in = Realm.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException("There is no " + FILE + " on the class path.");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("${GATEWAY_CLIENT_SECRET}", secrets.get("gateway-client-secret"))
                    .replace("${AGENCY_CLIENT_SECRET}", secrets.get("agency-client-secret"))
                    .replace("${NEXT_DOOR_CLIENT_KEYS}", publicKeys("next-door-client.pem"))
                    .replace("${GATEWAY_ADDRESS}", installation.address(Part.GATEWAY))
                    .replace("${GATEWAY_PORT}", Integer.toString(installation.port(Part.GATEWAY)));
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    /** The public half of an RSA key of the installation as a JSON Web Key Set, fit to stand in a JSON text. */
    private String publicKeys(String name) {
        RSAPrivateCrtKey key = secrets.rsaKey(name);
        return "{\"keys\":[{\"kty\":\"RSA\",\"use\":\"sig\",\"alg\":\"RS256\",\"kid\":\"%s\",\"n\":\"%s\",\"e\":\"%s\"}]}"
                .formatted(name, number(key.getModulus()), number(key.getPublicExponent()))
                .replace("\"", "\\\"");
    }

    private static String number(BigInteger number) {
        byte[] bytes = number.toByteArray();
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes);
    }
}
