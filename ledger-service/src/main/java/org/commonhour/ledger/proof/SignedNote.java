package org.commonhour.ledger.proof;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A text that somebody signed, in the form of C2SP's signed-note: the text, an empty line, one line per signature. */
public record SignedNote(String text, String signatures) {

    private static final String SIGNATURE = "\u2014 ";
    private static final int MOST_SIGNATURES = 100;

    /**
     * Takes a note apart without believing it.
     *
     * @throws IllegalArgumentException when it is none
     */
    public static SignedNote parse(String note) {
        int end = note.lastIndexOf("\n\n");
        if (end < 0) {
            throw new IllegalArgumentException("A note has an empty line before its signatures.");
        }
        var parsed = new SignedNote(note.substring(0, end + 1), note.substring(end + 2));
        var lines = parsed.signatures.split("\n", -1);
        if (lines.length < 2 || lines.length > MOST_SIGNATURES + 1 || !lines[lines.length - 1].isEmpty()) {
            throw new IllegalArgumentException("A note has 1 to 100 lines of signatures.");
        }
        for (int i = 0; i < lines.length - 1; i++) {
            var line = lines[i];
            if (!line.startsWith(SIGNATURE) || line.split(" ", -1).length != 3) {
                throw new IllegalArgumentException("This line is no signature.");
            }
        }
        return parsed;
    }

    static SignedNote signed(String text, VerifierKey key, byte[] signature) {
        var blob = Arrays.copyOf(key.id(), VerifierKey.ID_LENGTH + signature.length);
        System.arraycopy(signature, 0, blob, VerifierKey.ID_LENGTH, signature.length);
        return new SignedNote(text, SIGNATURE + key.name() + " " + StrictBase64.encode(blob) + "\n");
    }

    /** Whether the first signature that claims to be by this key really is; false when none claims so. */
    public boolean isSignedBy(VerifierKey key) {
        for (var line : signatures.split("\n")) {
            var parts = line.split(" ");
            if (parts.length == 3 && parts[1].equals(key.name())) {
                var blob = decoded(parts[2]);
                if (blob.length > VerifierKey.ID_LENGTH
                        && Arrays.equals(blob, 0, VerifierKey.ID_LENGTH, key.id(), 0, VerifierKey.ID_LENGTH)) {
                    return key.verifies(
                            text.getBytes(StandardCharsets.UTF_8),
                            Arrays.copyOfRange(blob, VerifierKey.ID_LENGTH, blob.length));
                }
            }
        }
        return false;
    }

    /** The whole note. */
    @Override
    public String toString() {
        return text + "\n" + signatures;
    }

    private static byte[] decoded(String base64) {
        try {
            return StrictBase64.decode(base64);
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }
}
