package org.commonhour.local.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.SecureRandom;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.function.Supplier;
import org.commonhour.backing.key.Pem;

/** Secrets of one installation: made at random when first asked for, kept in files that only the owner can read. */
public final class Secrets {
    private static final int BYTES = 24;

    private final Path folder;
    private final SecureRandom random = new SecureRandom();

    public Secrets(Installation installation) {
        this.folder = installation.data().resolve("secrets");
    }

    /** The secret of this name: 48 hexadecimal digits, the same at every start. */
    public String get(String name) {
        return read(name, this::digits).trim();
    }

    /** The file of an Ed25519 signing key (PEM, PKCS #8) of this name, the same at every start. */
    public Path signingKey(String name) {
        read(name, () -> Pem.newPrivateKey("Ed25519"));
        return file(name);
    }

    /** The RSA key (PEM, PKCS #8, 2048 bits) of this name, the same at every start. */
    public RSAPrivateCrtKey rsaKey(String name) {
        String body = read(name, () -> Pem.newPrivateKey("RSA")).replaceAll("-----[A-Z ]+-----|\\s", "");
        try {
            return (RSAPrivateCrtKey) KeyFactory.getInstance("RSA")
                    .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(body)));
        } catch (GeneralSecurityException | IllegalArgumentException broken) {
            throw new Refusal("The file " + file(name) + " does not hold an RSA key.");
        }
    }

    /** Where the secret of this name is kept. */
    public Path file(String name) {
        return folder.resolve(name);
    }

    private String read(String name, Supplier<String> made) {
        Path file = file(name);
        try {
            if (!Files.exists(file)) {
                Files.createDirectories(folder);
                Path partial = folder.resolve(name + ".partial");
                Files.deleteIfExists(partial);
                Files.createFile(
                        partial, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                Files.writeString(partial, made.get());
                Files.move(partial, file);
            }
            return Files.readString(file);
        } catch (IOException failure) {
            throw new Refusal("The file " + file + " cannot be read or made: " + failure.getMessage() + ".");
        }
    }

    private String digits() {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
