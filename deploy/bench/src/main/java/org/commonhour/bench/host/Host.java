package org.commonhour.bench.host;

import io.quarkus.bootstrap.runner.QuarkusEntryPoint;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;

/**
 * Starts the ledger by its own entry point and does what is asked on the standard input, one line at a time, in the same
 * process. So the ledger that is measured is the one that is shipped, with its own build, and not a copy of it.
 */
public final class Host {
    /** An answer's line begins with this; all other lines of the output are the ledger's log. */
    public static final String ANSWER = "ANSWER ";

    private static final String DOOR = "org.commonhour.bench.door.Door";

    private Host() {}

    public static void main(String[] args) throws Exception {
        Thread ledger = new Thread(
                () -> {
                    try {
                        QuarkusEntryPoint.main(args);
                    } catch (Throwable failure) {
                        throw new IllegalStateException("the ledger has ended", failure);
                    }
                },
                "main");
        ledger.start();
        obey(ledger);
        System.exit(0);
    }

    private static void obey(Thread ledger) throws IOException, ReflectiveOperationException {
        BufferedReader orders = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        UnaryOperator<String> door = null;
        for (String line = orders.readLine(); line != null; line = orders.readLine()) {
            if (door == null) {
                door = open(ledger);
            }
            System.out.println(ANSWER + door.apply(line));
        }
    }

    /** The door stands on the ledger's classes, which only the loader that the entry point has made can see. */
    @SuppressWarnings("unchecked")
    private static UnaryOperator<String> open(Thread ledger) throws ReflectiveOperationException {
        ClassLoader loader = new DoorLoader(ledger.getContextClassLoader());
        Thread.currentThread().setContextClassLoader(loader);
        return (UnaryOperator<String>)
                loader.loadClass(DOOR).getDeclaredConstructor().newInstance();
    }
}
