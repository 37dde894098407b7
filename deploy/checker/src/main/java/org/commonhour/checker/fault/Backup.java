package org.commonhour.checker.fault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import org.commonhour.backing.PostgresServer;
import org.commonhour.backing.process.Folders;

/**
 * A base backup in PostgreSQL's low-level way: the server goes on writing while its files are copied, and the write-ahead
 * log from the backup's beginning on makes them whole. It needs no program besides the server.
 */
final class Backup {
    private static final String LOG_FOLDER = "pg_wal";
    private static final Set<String> LEFT_OUT = Set.of("postmaster.pid", "postmaster.opts", "recovery.signal");

    private final Path copy;

    private Backup(Path copy) {
        this.copy = copy;
    }

    /** Keeps every finished segment of the log in {@code archive}; takes effect with the next start of the server. */
    static void archiveLog(PostgresServer server, Path archive) {
        try (Connection connection = server.connect("postgres");
                var statement = connection.createStatement()) {
            Files.createDirectories(archive);
            statement.execute("alter system set archive_mode = on");
            statement.execute("alter system set archive_command = 'test ! -f %1$s/%%f && cp %%p %1$s/%%f'"
                    .formatted(archive.toAbsolutePath()));
        } catch (SQLException | IOException failed) {
            throw new IllegalStateException("The log cannot be archived.", failed);
        }
    }

    /** Copies the server's files while it runs. */
    static Backup take(PostgresServer server, Path data, Path archive, Path copy) {
        Folders.delete(copy);
        // One session from the beginning to the end of the backup: PostgreSQL wants it so.
        try (Connection session = server.connect("postgres");
                var statement = session.createStatement()) {
            statement.execute("select pg_backup_start('commonhour', true)");
            copy(data, copy);
            try (var label = statement.executeQuery("select labelfile from pg_backup_stop(true)")) {
                label.next();
                Files.writeString(copy.resolve("backup_label"), label.getString(1));
            }
            // With the segments archived by now the backup can be restored alone, to the moment at which it ended.
            copyFiles(archive, copy.resolve(LOG_FOLDER));
            return new Backup(copy);
        } catch (SQLException | IOException failed) {
            throw new IllegalStateException("The backup failed.", failed);
        }
    }

    /**
     * Puts the files back; at its next start the server recovers to the end of the log that it finds.
     *
     * @param data where no server runs; deleted first
     * @param survivingLog unarchived segments that were saved from the lost server, or a folder that is not there
     */
    void restore(Path data, Path archive, Path survivingLog) {
        Folders.delete(data);
        try {
            copy(copy, data);
            Files.createDirectories(data.resolve(LOG_FOLDER));
            copyFiles(copy.resolve(LOG_FOLDER), data.resolve(LOG_FOLDER));
            copyFiles(survivingLog, data.resolve(LOG_FOLDER));
            Files.writeString(
                    data.resolve("postgresql.auto.conf"),
                    "restore_command = 'cp %s/%%f %%p'%n".formatted(archive.toAbsolutePath()),
                    StandardOpenOption.APPEND);
            Files.createFile(data.resolve("recovery.signal"));
        } catch (IOException failed) {
            throw new UncheckedIOException("The backup cannot be put back.", failed);
        }
    }

    /** Copies the files of a folder, if there is one, without its folders. */
    static void copyFiles(Path from, Path to) throws IOException {
        if (!Files.isDirectory(from)) {
            return;
        }
        Files.createDirectories(to);
        try (var files = Files.list(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, to.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    /** Copies all but the log's segments; a file that goes away meanwhile was not needed. */
    private static void copy(Path from, Path to) throws IOException {
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                var target = to.resolve(from.relativize(folder).toString());
                Files.createDirectories(target);
                Files.setPosixFilePermissions(target, Files.getPosixFilePermissions(folder));
                return from.relativize(folder).toString().equals(LOG_FOLDER)
                        ? FileVisitResult.SKIP_SUBTREE
                        : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (!LEFT_OUT.contains(file.getFileName().toString())) {
                    try {
                        Files.copy(
                                file,
                                to.resolve(from.relativize(file).toString()),
                                StandardCopyOption.COPY_ATTRIBUTES,
                                StandardCopyOption.REPLACE_EXISTING);
                    } catch (NoSuchFileException gone) {
                        return FileVisitResult.CONTINUE;
                    }
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
                if (failure instanceof NoSuchFileException) {
                    return FileVisitResult.CONTINUE;
                }
                throw failure;
            }
        });
    }
}
