package org.commonhour.verifier;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/** The lines of an export, plain or gzip, one after the other, with the hash over all lines before the current one. */
final class ExportLines implements Closeable {

    private static final int LONGEST_LINE = 1 << 20;

    private final InputStream in;
    private final MessageDigest digest = Digests.sha256();
    private final byte[] chunk = new byte[1 << 16];
    private byte[] line = new byte[4096];
    private int length;
    private int next;
    private int filled;
    private long number;
    private long bytes;

    ExportLines(InputStream file) throws IOException, Unreadable {
        var buffered = new BufferedInputStream(file, 1 << 16);
        buffered.mark(2);
        boolean zipped = buffered.read() == 0x1f && buffered.read() == 0x8b;
        buffered.reset();
        try {
            in = zipped ? new GZIPInputStream(buffered, 1 << 16) : buffered;
        } catch (ZipException | EOFException e) {
            throw new Unreadable("The file starts like gzip but is none.");
        }
    }

    /** The next line as a row, or null at the end of the file. */
    @Nullable
    Row read() throws IOException, Unreadable {
        if (length > 0) {
            digest.update(line, 0, length);
        }
        length = 0;
        if (!fill()) {
            return null;
        }
        number++;
        var fields = LineJson.read(line, length - 1);
        if (fields == null) {
            throw new Unreadable("Line " + number + " is not the JSON of an export.");
        }
        return new Row(number, fields);
    }

    /** SHA-256 over all lines before the one read last, with their line ends. */
    String hashBefore() {
        try {
            return Digests.hex(((MessageDigest) digest.clone()).digest());
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("SHA-256 of this platform cannot be continued.", e);
        }
    }

    long bytes() {
        return bytes;
    }

    long number() {
        return number;
    }

    private boolean fill() throws IOException, Unreadable {
        while (true) {
            if (next == filled && !more()) {
                if (length > 0) {
                    throw new Unreadable("The file breaks off in line " + (number + 1) + ".");
                }
                return false;
            }
            byte one = chunk[next++];
            if (length == line.length) {
                line = Arrays.copyOf(line, 2 * length);
            }
            line[length++] = one;
            if (one == '\n') {
                return true;
            }
            if (length == LONGEST_LINE) {
                throw new Unreadable("Line " + (number + 1) + " is longer than a line of an export can be.");
            }
        }
    }

    private boolean more() throws IOException, Unreadable {
        try {
            filled = Math.max(0, in.read(chunk));
        } catch (EOFException | ZipException e) {
            throw new Unreadable("The gzip file is damaged or breaks off after line " + number + ".");
        }
        next = 0;
        bytes += filled;
        return filled > 0;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
