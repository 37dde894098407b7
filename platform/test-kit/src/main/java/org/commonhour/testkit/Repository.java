package org.commonhour.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The checkout that the tests run in. */
public final class Repository {
    private static final Set<String> GENERATED = Set.of(
            ".git",
            ".commonhour",
            ".idea",
            ".quinoa",
            ".vscode",
            "build",
            "dist",
            "node_modules",
            "target",
            "coverage");

    private Repository() {}

    /** The folder that holds the parent {@code pom.xml}, the wrapper and all modules. */
    public static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (folder != null && !Files.exists(folder.resolve("mvnw"))) {
            folder = folder.getParent();
        }
        if (folder == null) {
            throw new IllegalStateException("no checkout above " + Path.of("").toAbsolutePath());
        }
        return folder;
    }

    /** The files below {@code root} that belong to the project: what git tracks or would, else all but build output. */
    public static List<Path> files(Path root) {
        return Files.exists(root.resolve(".git")) ? knownToGit(root) : walked(root);
    }

    private static List<Path> knownToGit(Path root) {
        try {
            Process git = new ProcessBuilder("git", "ls-files", "-z", "--cached", "--others", "--exclude-standard")
                    .directory(root.toFile())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String names = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (git.waitFor() != 0) {
                return walked(root);
            }
            return Stream.of(names.split("\0"))
                    .filter(name -> !name.isEmpty())
                    .map(root::resolve)
                    .filter(Files::isRegularFile)
                    .toList();
        } catch (IOException noGit) {
            return walked(root);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static List<Path> walked(Path root) {
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> !generated(root.relativize(file)))
                    .sorted()
                    .toList();
        } catch (IOException failed) {
            throw new UncheckedIOException("cannot walk " + root, failed);
        }
    }

    private static boolean generated(Path relative) {
        for (Path part : relative) {
            if (GENERATED.contains(part.toString())) {
                return true;
            }
        }
        return false;
    }
}
