package org.commonhour.member.privacy.aes;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** The key that locks people's keys: from the configuration, or from a file that is made on first use. */
@ApplicationScoped
class MasterKey {

    private static final Logger LOG = Logger.getLogger(MasterKey.class);
    private static final int KEY_BYTES = 32;

    private final SecretKey key;
    private final String id;

    MasterKey(
            @ConfigProperty(name = "commonhour.privacy.master-key") Optional<String> configured,
            @ConfigProperty(name = "commonhour.privacy.master-key-file") String file) {
        var bytes = decode(configured.filter(text -> !text.isBlank()).orElseGet(() -> fromFile(Path.of(file))));
        key = new SecretKeySpec(bytes, "AES");
        id = fingerprint(bytes);
    }

    SecretKey key() {
        return key;
    }

    /** The first bytes of a hash: enough to tell two master keys apart, not to find one. */
    String id() {
        return id;
    }

    private static String fromFile(Path file) {
        try {
            if (!Files.exists(file)) {
                make(file);
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new IllegalStateException("The master key file cannot be read or made: " + file, e);
        }
    }

    private static void make(Path file) throws IOException {
        var folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        var bytes = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(bytes);
        try {
            var posix = Files.getFileStore(folder == null ? file : folder).supportsFileAttributeView("posix");
            if (posix) {
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            }
            Files.writeString(file, Base64.getEncoder().encodeToString(bytes) + "\n");
            LOG.infof("event=master-key-made file=%s", file);
        } catch (FileAlreadyExistsException e) {
            LOG.debugf("event=master-key-made-by-another file=%s", file);
        }
    }

    private static byte[] decode(String text) {
        try {
            var bytes = Base64.getDecoder().decode(text);
            if (bytes.length == KEY_BYTES) {
                return bytes;
            }
        } catch (IllegalArgumentException e) {
            LOG.debug("event=master-key-not-base64");
        }
        throw new IllegalStateException("The master key must be 32 bytes in Base64.");
    }

    private static String fingerprint(byte[] bytes) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update("commonhour master key id".getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(digest.digest(bytes), 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
