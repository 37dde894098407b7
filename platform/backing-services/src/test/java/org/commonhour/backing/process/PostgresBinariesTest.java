package org.commonhour.backing.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresBinariesTest {
    @TempDir
    Path folder;

    @Test
    void unpacksAnewWhenAFileWasCutShort() throws IOException {
        Path home = PostgresBinaries.unpackedIn(folder);
        Path program = home.resolve("bin/postgres");
        long size = Files.size(program);
        Files.write(program, new byte[10]);

        PostgresBinaries.unpackedIn(folder);

        assertThat(program).isExecutable().hasSize(size);
    }

    @Test
    void takesAwayWhatAnInterruptedUnpackLeft() throws IOException {
        Path home = PostgresBinaries.unpackedIn(folder);
        Path partial = folder.resolve(home.getFileName() + ".partial");
        Files.createDirectories(partial.resolve("bin"));
        Files.writeString(partial.resolve("bin/postgres"), "half");
        Files.delete(home.resolve("files.txt"));

        PostgresBinaries.unpackedIn(folder);

        assertThat(partial).doesNotExist();
        assertThat(PostgresBinaries.isComplete(home)).isTrue();
    }

    @Test
    void severalAtOnceUnpackItOnce() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(3);
        Callable<Path> unpack = () -> PostgresBinaries.unpackedIn(folder);

        List<Future<Path>> homes = threads.invokeAll(List.of(unpack, unpack, unpack));

        threads.shutdown();
        for (Future<Path> home : homes) {
            assertThat(PostgresBinaries.isComplete(home.get())).isTrue();
        }
    }
}
