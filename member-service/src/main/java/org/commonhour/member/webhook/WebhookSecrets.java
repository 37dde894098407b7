package org.commonhour.member.webhook;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;

/** The secrets that are valid now, the newest first; their text form tells nothing. */
public record WebhookSecrets(List<String> valid) {

    private static final int SECRET_BYTES = 32;

    public WebhookSecrets {
        valid = List.copyOf(valid);
    }

    /** A new secret of 32 random bytes, in the form that Standard Webhooks asks for. */
    public static String make(SecureRandom random) {
        var bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        return "whsec_" + Base64.getEncoder().encodeToString(bytes);
    }

    @Override
    public String toString() {
        return "WebhookSecrets[" + valid.size() + "]";
    }
}
