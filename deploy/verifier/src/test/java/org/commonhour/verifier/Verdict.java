package org.commonhour.verifier;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;

/** What the command line says about a file. */
record Verdict(int status, String text) {

    static Verdict on(byte[] export, String... options) {
        try {
            var file = Files.createTempFile("export", ".ndjson");
            try {
                Files.write(file, export);
                var arguments = new ArrayList<>(List.of(options));
                arguments.add(file.toString());
                return of(arguments);
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Verdict of(List<String> arguments) {
        var text = new ByteArrayOutputStream();
        var out = new PrintStream(text, true, StandardCharsets.UTF_8);
        int status = new Verifier(out, out).run(arguments);
        return new Verdict(status, text.toString(StandardCharsets.UTF_8));
    }
}
