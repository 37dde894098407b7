package org.commonhour.bench.load;

import java.util.UUID;

/** Requests as text, and ids written into them without making strings. */
final class HttpText {
    private static final byte[] HEX = {'0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'a', 'b', 'c', 'd', 'e', 'f'};

    private HttpText() {}

    /** The head of a request with its empty line. */
    static String head(String method, String path, String token, int bodyLength) {
        String content =
                bodyLength == 0 ? "" : "Content-Type: application/json\r\nContent-Length: " + bodyLength + "\r\n";
        return method + " " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer " + token + "\r\n" + content
                + "\r\n";
    }

    /** Writes the 36 characters of an id. */
    static void write(UUID id, byte[] into, int at) {
        int next = at;
        for (int digit = 0; digit < 32; digit++) {
            if (digit == 8 || digit == 12 || digit == 16 || digit == 20) {
                into[next++] = '-';
            }
            long half = digit < 16 ? id.getMostSignificantBits() : id.getLeastSignificantBits();
            into[next++] = HEX[(int) (half >>> (60 - 4 * (digit & 15))) & 15];
        }
    }
}
