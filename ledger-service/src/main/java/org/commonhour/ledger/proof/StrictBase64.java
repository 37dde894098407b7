package org.commonhour.ledger.proof;

import java.util.Base64;

/** Base64 in its one canonical form, so that no two texts mean the same bytes. */
final class StrictBase64 {

    private StrictBase64() {}

    /** @throws IllegalArgumentException when the text is not exactly what encoding its bytes gives */
    static byte[] decode(String text) {
        var bytes = Base64.getDecoder().decode(text);
        if (!encode(bytes).equals(text)) {
            throw new IllegalArgumentException("This is not canonical Base64.");
        }
        return bytes;
    }

    static String encode(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
