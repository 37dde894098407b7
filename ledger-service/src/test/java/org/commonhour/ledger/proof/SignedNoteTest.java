package org.commonhour.ledger.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.commonhour.ledger.merkle.TreeHash;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignedNoteTest {

    /** The key and the note of the Go project's own tests, which every implementation of the format is checked with. */
    private static final VerifierKey PETER =
            VerifierKey.parse("PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW");

    private static final String PETERS_SEED = "AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz";
    private static final String PETERS_TEXT = "If you think cryptography is the answer to your problem,\n"
            + "then you don't know what your problem is.\n";
    private static final String PETERS_NOTE = PETERS_TEXT
            + "\n\u2014 PeterNeumann"
            + " x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n";

    private static final SigningKey KEY = pem(Base64.getDecoder().decode(PETERS_SEED));

    @Test
    void signsTheKnownNoteByteForByte() {
        assertThat(KEY.sign("PeterNeumann", PETERS_TEXT)).hasToString(PETERS_NOTE);
        assertThat(KEY.verifier("PeterNeumann").text()).isEqualTo(PETER.text());
    }

    @Test
    void believesTheKnownNoteAndNoOtherName() {
        var note = SignedNote.parse(PETERS_NOTE);

        assertThat(note.text()).isEqualTo(PETERS_TEXT);
        assertThat(note.isSignedBy(PETER)).isTrue();
        assertThat(note.isSignedBy(KEY.verifier("PaulNeumann"))).isFalse();
    }

    @Test
    void noFlippedBitOfANoteIsBelieved() {
        for (int place = 0; place < PETERS_NOTE.length(); place++) {
            for (int bit = 0; bit < 7; bit++) {
                var chars = PETERS_NOTE.toCharArray();
                chars[place] ^= (char) (1 << bit);
                assertThat(believed(new String(chars)))
                        .as("bit %d of %d", bit, place)
                        .isFalse();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "text\n",
                "text\n\n",
                "text\n\nno signature\n",
                "text\n\n\u2014 name\n",
                "text\n\n\u2014 name AAAA",
                "text\n\n- name AAAA\n"
            })
    void refusesWhatIsNoNote(String note) {
        assertThatThrownBy(() -> SignedNote.parse(note)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "PeterNeumann",
                "PeterNeumann+c74f20a4+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
                "PeterNeumann+c74f20a3+AhpC2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
                "PaulNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
                "Peter Neumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
                "+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
                "PeterNeumann+c74f20a3+ARpc"
            })
    void refusesWhatIsNoVerifierKey(String key) {
        assertThatThrownBy(() -> VerifierKey.parse(key)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no key",
                "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n",
                "-----BEGIN PUBLIC KEY-----\nMCowBQYDK2VwAyEAGlzZBxQ8OExB6DDFvOEqqIF+xWSaqr8sMTiLNbLXRNY=\n"
                        + "-----END PUBLIC KEY-----\n"
            })
    void refusesWhatIsNoSigningKey(String pem) {
        assertThatThrownBy(() -> SigningKey.ofPem(pem)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aCheckpointIsOneLineEach() {
        var community = UUID.fromString("0199f2b4-0000-7000-8000-0000000000c0");
        var checkpoint = new Checkpoint(Checkpoint.origin(community), 17, TreeHash.EMPTY, List.of("more"));

        assertThat(checkpoint.text())
                .isEqualTo("commonhour/0199f2b4-0000-7000-8000-0000000000c0\n17\n"
                        + "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\nmore\n");
        assertThat(Checkpoint.parse(checkpoint.text())).isEqualTo(checkpoint);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a\n1\n",
                "a\n1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=",
                "\n1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n",
                "a\n01\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n",
                "a\n-1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n",
                "a\n9999999999999999999\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n",
                "a\n1\n47DE\n",
                "a\n1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n\n"
            })
    void refusesWhatIsNoCheckpoint(String text) {
        assertThatThrownBy(() -> Checkpoint.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    private static boolean believed(String note) {
        try {
            return SignedNote.parse(note).isSignedBy(PETER);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** A key file made from the seed alone, as {@code openssl} would write it. */
    private static SigningKey pem(byte[] kindAndSeed) {
        var der = HexFormat.of()
                .parseHex("302e020100300506032b657004220420"
                        + HexFormat.of().formatHex(kindAndSeed, 1, kindAndSeed.length));
        return SigningKey.ofPem("-----BEGIN PRIVATE KEY-----\n"
                + Base64.getEncoder().encodeToString(der) + "\n-----END PRIVATE KEY-----\n");
    }
}
