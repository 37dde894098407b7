package org.commonhour.local.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

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
        Path file = folder.resolve(name);
        try {
            if (!Files.exists(file)) {
                Files.createDirectories(folder);
                byte[] bytes = new byte[BYTES];
                random.nextBytes(bytes);
                Path partial = folder.resolve(name + ".partial");
                Files.deleteIfExists(partial);
                Files.createFile(
                        partial, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                Files.writeString(partial, HexFormat.of().formatHex(bytes));
                Files.move(partial, file);
            }
            return Files.readString(file).trim();
        } catch (IOException failure) {
            throw new Refusal("The file " + file + " cannot be read or made: " + failure.getMessage() + ".");
        }
    }

    /** Where the secret of this name is kept. */
    public Path file(String name) {
        return folder.resolve(name);
    }
}
