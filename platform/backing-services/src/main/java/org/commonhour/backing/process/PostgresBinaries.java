package org.commonhour.backing.process;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.commonhour.backing.BackingFailure;
import org.tukaani.xz.XZInputStream;

/**
 * PostgreSQL's programs, unpacked once per user from the Maven artefact.
 *
 * <p>The archive is unpacked beside its place and moved there when complete, under a lock that other processes respect.
 * A list of all files with their sizes is kept with it; when a file is missing or cut short, because somebody cleaned
 * the temporary folder or the disk was full, the folder is deleted and unpacked anew.
 */
final class PostgresBinaries {
    private static final String LIST = "files.txt";

    private PostgresBinaries() {}

    /** The folder that holds {@code bin/postgres}, complete. */
    static Path unpackedIn(Path parent) {
        String archive = archiveName();
        synchronized (PostgresBinaries.class) {
            try {
                Files.createDirectories(parent);
                Path home = parent.resolve("postgres-" + hashOf(archive));
                try (FileChannel channel = FileChannel.open(
                                parent.resolve("postgres.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                        FileLock lock = channel.lock()) {
                    if (!isComplete(home)) {
                        Path partial = parent.resolve(home.getFileName() + ".partial");
                        Folders.delete(home);
                        Folders.delete(partial);
                        unpack(archive, partial);
                        Files.move(partial, home, StandardCopyOption.ATOMIC_MOVE);
                    }
                    return home;
                }
            } catch (IOException failure) {
                throw new BackingFailure(
                        "PostgreSQL could not be unpacked in " + parent + ": " + failure.getMessage(), failure);
            }
        }
    }

    static boolean isComplete(Path home) throws IOException {
        Path list = home.resolve(LIST);
        if (!Files.isRegularFile(list)) {
            return false;
        }
        for (String line : Files.readAllLines(list)) {
            int space = line.indexOf(' ');
            Path file = home.resolve(line.substring(space + 1));
            if (!Files.isRegularFile(file) || Files.size(file) != Long.parseLong(line.substring(0, space))) {
                return false;
            }
        }
        return true;
    }

    private static void unpack(String archive, Path target) throws IOException {
        List<String> files = new ArrayList<>();
        Files.createDirectories(target);
        try (TarArchiveInputStream tar = new TarArchiveInputStream(
                new BufferedInputStream(new XZInputStream(new BufferedInputStream(open(archive)))))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path path = target.resolve(entry.getName()).normalize();
                if (!path.startsWith(target)) {
                    throw new IOException("the archive has a path outside itself: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(path);
                    continue;
                }
                Files.createDirectories(path.getParent());
                if (entry.isSymbolicLink()) {
                    Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
                } else if (entry.isLink()) {
                    Files.createLink(path, target.resolve(entry.getLinkName()));
                } else {
                    long size = Files.copy(tar, path);
                    boolean program = (entry.getMode() & 0100) != 0;
                    Files.setPosixFilePermissions(
                            path, PosixFilePermissions.fromString(program ? "rwxr-xr-x" : "rw-r--r--"));
                    files.add(size + " " + target.relativize(path));
                }
            }
        }
        Files.write(target.resolve(LIST), files);
    }

    private static String hashOf(String archive) throws IOException {
        try (InputStream in = open(archive)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] part = new byte[1 << 16];
            for (int length = in.read(part); length >= 0; length = in.read(part)) {
                digest.update(part, 0, length);
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 6);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static InputStream open(String archive) throws IOException {
        InputStream in = PostgresBinaries.class.getResourceAsStream("/" + archive);
        if (in == null) {
            throw new IOException("there is no " + archive + " on the class path");
        }
        return in;
    }

    private static String archiveName() {
        boolean mac = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("mac");
        boolean arm = System.getProperty("os.arch").equals("aarch64");
        return "postgres-%s-%s.txz".formatted(mac ? "darwin" : "linux", arm ? "arm_64" : "x86_64");
    }
}
