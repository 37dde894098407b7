package org.commonhour.member.privacy.aes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.commonhour.member.privacy.Sealed;
import org.commonhour.member.privacy.WrappedKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AesKeyRingTest {

    private static final UUID COMMUNITY = UUID.fromString("0198c1f5-6f00-7000-8000-000000000001");
    private static final Instant NOW = Instant.parse("2026-05-12T10:00:00Z");

    private final AesKeyRing ring = new AesKeyRing(master((byte) 1));

    @Test
    void opensWhatItSealedAndNeverSealsTheSameWayTwice() {
        var key = key();

        var first = ring.seal(key, "Zoë Example");
        var second = ring.seal(key, "Zoë Example");

        assertThat(ring.open(key, first)).isEqualTo("Zoë Example");
        assertThat(ring.open(key, second)).isEqualTo("Zoë Example");
        assertThat(first.bytes()).isNotEqualTo(second.bytes());
    }

    @Test
    void doesNotOpenChangedData() {
        var key = key();
        var bytes = ring.seal(key, "Ada Example").bytes();
        for (int at = 0; at < bytes.length; at++) {
            var changed = bytes.clone();
            changed[at] ^= 1;
            assertThatThrownBy(() -> ring.open(key, Sealed.of(changed))).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void doesNotOpenWithAnotherPersonsKeyOrAnotherMasterKey() {
        var key = key();
        var sealed = ring.seal(key, "Ada Example");
        var another = new AesKeyRing(master((byte) 2));

        assertThatThrownBy(() -> ring.open(key(), sealed)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> another.open(key, sealed)).isInstanceOf(IllegalStateException.class);
        assertThat(another.masterKeyId()).isNotEqualTo(ring.masterKeyId());
    }

    @Test
    void doesNotTakeAKeyFromAnotherCommunity() {
        var key = key();
        var moved = new WrappedKey(key.id(), UUID.randomUUID(), key.masterKeyId(), key.wrapped(), key.madeAt());

        assertThatThrownBy(() -> ring.seal(moved, "Ada Example")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void makesAKeyFileOnceAndReadsItAgain(@TempDir Path folder) throws Exception {
        var file = folder.resolve("keys/master.key");

        var made = new MasterKey(Optional.empty(), file.toString());
        var read = new MasterKey(Optional.of(" "), file.toString());

        assertThat(read.id()).isEqualTo(made.id());
        assertThat(Files.getPosixFilePermissions(file)).hasSize(2);
    }

    @Test
    void refusesAMasterKeyOfAnotherLength() {
        assertThatThrownBy(() -> new MasterKey(Optional.of("c2hvcnQ="), "unused"))
                .hasMessage("The master key must be 32 bytes in Base64.");
        assertThatThrownBy(() -> new MasterKey(Optional.of("not base64!"), "unused"))
                .hasMessage("The master key must be 32 bytes in Base64.");
    }

    private WrappedKey key() {
        return ring.make(UUID.randomUUID(), COMMUNITY, NOW);
    }

    private static MasterKey master(byte fill) {
        var bytes = new byte[32];
        java.util.Arrays.fill(bytes, fill);
        return new MasterKey(Optional.of(Base64.getEncoder().encodeToString(bytes)), "unused");
    }
}
