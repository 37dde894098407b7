package org.commonhour.backing.process;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;
import org.commonhour.backing.BackingFailure;

/** Free ports of the loopback address. */
public final class Ports {
    public static final String HOST = "127.0.0.1";

    // Below the range from which the kernel takes the ports of outgoing connections (from 32768 on Linux), so that a
    // server that was killed finds its port still free.
    private static final int LOWEST = 20_000;
    private static final int HIGHEST = 32_000;
    private static final int ATTEMPTS = 200;

    private Ports() {}

    /** A port on which nothing listens now. Another process may still take it: be ready to try again. */
    public static int free() {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            int port = ThreadLocalRandom.current().nextInt(LOWEST, HIGHEST);
            if (isFree(port)) {
                return port;
            }
        }
        throw new BackingFailure("No free port was found between " + LOWEST + " and " + HIGHEST + ".");
    }

    /** Whether a server could listen on the port now. */
    public static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByName(HOST), port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }
}
