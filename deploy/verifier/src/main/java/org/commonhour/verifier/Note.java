package org.commonhour.verifier;

import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/** A signed note (C2SP): a text, an empty line, and lines of signatures. */
record Note(String text, List<String> signatures) {

    /** Takes a note apart. */
    static Note parse(String note) {
        int end = note.lastIndexOf("\n\n");
        if (end < 0 || !note.endsWith("\n")) {
            throw new BadField("note has no empty line before its signatures, or no line end");
        }
        return new Note(
                note.substring(0, end + 1), List.of(note.substring(end + 2).split("\n")));
    }

    /** The text's lines. */
    List<String> lines() {
        return List.of(text.split("\n", -1));
    }

    /** Whether one of the keys signed the text. */
    boolean isSignedByAny(List<PublicKey> keys) {
        return keys.stream().anyMatch(key -> signatures.stream().anyMatch(line -> isBy(key, line)));
    }

    private boolean isBy(PublicKey key, String line) {
        var parts = line.split(" ", -1);
        if (parts.length != 3 || !parts[0].equals("\u2014") || !parts[1].equals(key.name())) {
            return false;
        }
        byte[] blob;
        try {
            blob = Base64.getDecoder().decode(parts[2]);
        } catch (IllegalArgumentException e) {
            return false;
        }
        return blob.length > 4
                && Digests.hex(Arrays.copyOf(blob, 4)).equals(key.id())
                && key.signed(text, Arrays.copyOfRange(blob, 4, blob.length));
    }
}
