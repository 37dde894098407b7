package org.commonhour.verifier;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The command line: {@code java -jar verifier.jar [--key KEY|FILE]... [--findings N] EXPORT}. */
public final class Verifier {

    static final int SOUND = 0;
    static final int UNSOUND = 1;
    static final int CANNOT_READ = 2;

    private static final int SHOWN = 100;
    private static final String USAGE = """
        Usage: java -jar verifier.jar [--key KEY|FILE]... [--findings N] EXPORT

          EXPORT      the export of a community's ledger (NDJSON, plain or gzip)
          --key       the public key of the log: its text (name+id+base64), or a file with it; may be repeated
          --findings  how many findings are printed (100); all are counted

        Ends with 0 when the ledger is sound, 1 when it is not, 2 when the file cannot be read.
        """;

    private final PrintStream out;
    private final PrintStream err;

    Verifier(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    /** Checks one export and ends with its verdict. */
    public static void main(String[] arguments) {
        System.exit(new Verifier(System.out, System.err).run(List.of(arguments)));
    }

    int run(List<String> arguments) {
        try {
            var order = Order.of(arguments);
            if (order == null) {
                err.print(USAGE);
                return CANNOT_READ;
            }
            return check(order);
        } catch (Unreadable e) {
            out.println("CANNOT READ: " + e.getMessage());
        } catch (NoSuchFileException e) {
            out.println("CANNOT READ: there is no file " + e.getMessage());
        } catch (IOException e) {
            out.println("CANNOT READ: " + e);
        } catch (OutOfMemoryError e) {
            out.println("CANNOT READ: not enough memory; give more with -Xmx, 64 bytes per transfer.");
        }
        return CANNOT_READ;
    }

    private int check(Order order) throws IOException, Unreadable {
        var findings = new Findings(order.shown);
        long start = System.nanoTime();
        try (var lines = new ExportLines(order.open())) {
            var audit = new Audit(lines, order.keys, findings, number -> progress(number, start));
            audit.run();
            audit.summary().forEach(out::println);
        }
        findings.notes().forEach(note -> out.println("NOTE: " + note));
        if (findings.noteCount() > order.shown) {
            out.printf("NOTE: and %,d notes more%n", findings.noteCount() - order.shown);
        }
        findings.shown().forEach(finding -> out.println("WRONG: " + finding));
        if (findings.count() > order.shown) {
            out.printf("WRONG: and %,d findings more%n", findings.count() - order.shown);
        }
        if (findings.count() == 0) {
            out.println("SOUND: everything in the file fits together.");
            return SOUND;
        }
        out.printf("UNSOUND: %,d findings.%n", findings.count());
        return UNSOUND;
    }

    private void progress(long lines, long start) {
        double seconds = (System.nanoTime() - start) / 1e9;
        err.printf("%,d lines, %,.0f a second%n", lines, lines / seconds);
    }

    private record Order(Path file, List<PublicKey> keys, int shown) {

        static @Nullable Order of(List<String> arguments) throws IOException, Unreadable {
            var keys = new ArrayList<PublicKey>();
            int shown = SHOWN;
            int at = 0;
            while (at + 1 < arguments.size() && arguments.get(at).startsWith("--")) {
                var value = arguments.get(at + 1);
                switch (arguments.get(at)) {
                    case "--key" -> keys.add(key(value));
                    case "--findings" -> {
                        if (!value.matches("[0-9]{1,7}")) {
                            return null;
                        }
                        shown = Integer.parseInt(value);
                    }
                    default -> {
                        return null;
                    }
                }
                at += 2;
            }
            return at + 1 == arguments.size() && !arguments.get(at).startsWith("--")
                    ? new Order(path(arguments.get(at)), keys, shown)
                    : null;
        }

        InputStream open() throws IOException {
            return file.toString().equals("-") ? System.in : Files.newInputStream(file);
        }

        private static PublicKey key(String value) throws IOException, Unreadable {
            if (value.contains("+") && value.split("\\+", 3).length == 3 && !Files.exists(path(value))) {
                return PublicKey.parse(value);
            }
            return PublicKey.parse(Files.readString(path(value), StandardCharsets.UTF_8));
        }

        private static Path path(String text) throws Unreadable {
            try {
                return Path.of(text);
            } catch (InvalidPathException e) {
                throw new Unreadable("This is no file name: " + text);
            }
        }
    }
}
