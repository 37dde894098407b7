package org.commonhour.verifier;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads one line as a flat JSON object (RFC 8259): texts, whole numbers, true, false, null and lists of texts.
 *
 * <p>A name may stand only once. Anything else is refused, for a reader that guesses is no check.
 */
final class LineJson {

    private final byte[] bytes;
    private final int end;
    private int at;

    private LineJson(byte[] bytes, int length) {
        this.bytes = bytes;
        this.end = length;
    }

    /** The fields of the object in {@code bytes[0, length)}; null when it is not such an object. */
    static @Nullable Map<String, Object> read(byte[] bytes, int length) {
        try {
            return new LineJson(bytes, length).object();
        } catch (Malformed malformed) {
            return null;
        }
    }

    private Map<String, Object> object() {
        var fields = new HashMap<String, Object>(32);
        space();
        take('{');
        space();
        if (peek() == '}') {
            at++;
        } else {
            do {
                space();
                var name = text();
                space();
                take(':');
                space();
                var value = value();
                if (fields.containsKey(name)) {
                    throw new Malformed();
                }
                if (value != null) {
                    fields.put(name, value);
                }
                space();
            } while (next() == ',');
            at--;
            take('}');
        }
        space();
        if (at != end) {
            throw new Malformed();
        }
        return fields;
    }

    private @Nullable Object value() {
        return switch (peek()) {
            case '"' -> text();
            case '[' -> texts();
            case 't' -> word("true", Boolean.TRUE);
            case 'f' -> word("false", Boolean.FALSE);
            case 'n' -> word("null", null);
            default -> whole();
        };
    }

    private List<String> texts() {
        var list = new ArrayList<String>();
        take('[');
        space();
        if (peek() == ']') {
            at++;
            return list;
        }
        do {
            space();
            list.add(text());
            space();
        } while (next() == ',');
        at--;
        take(']');
        return list;
    }

    private @Nullable Object word(String word, @Nullable Object value) {
        for (int i = 0; i < word.length(); i++) {
            take(word.charAt(i));
        }
        return value;
    }

    private Long whole() {
        int start = at;
        if (peek() == '-') {
            at++;
        }
        int digits = at;
        while (at < end && bytes[at] >= '0' && bytes[at] <= '9') {
            at++;
        }
        if (at == digits || (bytes[digits] == '0' && at - digits > 1)) {
            throw new Malformed();
        }
        try {
            return Long.valueOf(new String(bytes, start, at - start, StandardCharsets.US_ASCII));
        } catch (NumberFormatException tooLarge) {
            throw new Malformed();
        }
    }

    private String text() {
        take('"');
        int start = at;
        while (peek() != '"') {
            if (bytes[at] == '\\') {
                return escaped(start);
            }
            if (bytes[at] >= 0 && bytes[at] < ' ') {
                throw new Malformed();
            }
            at++;
        }
        return new String(bytes, start, at++ - start, StandardCharsets.UTF_8);
    }

    private String escaped(int start) {
        var text = new StringBuilder();
        int plain = start;
        while (peek() != '"') {
            if (bytes[at] == '\\') {
                text.append(new String(bytes, plain, at - plain, StandardCharsets.UTF_8));
                at++;
                text.append(escape());
                plain = at;
            } else if (bytes[at] >= 0 && bytes[at] < ' ') {
                throw new Malformed();
            } else {
                at++;
            }
        }
        text.append(new String(bytes, plain, at - plain, StandardCharsets.UTF_8));
        at++;
        return text.toString();
    }

    private char escape() {
        return switch (next()) {
            case '"' -> '"';
            case '\\' -> '\\';
            case '/' -> '/';
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> unit();
            default -> throw new Malformed();
        };
    }

    private char unit() {
        int unit = 0;
        for (int i = 0; i < 4; i++) {
            int digit = Character.digit(next(), 16);
            if (digit < 0) {
                throw new Malformed();
            }
            unit = unit * 16 + digit;
        }
        return (char) unit;
    }

    private void space() {
        while (at < end && (bytes[at] == ' ' || bytes[at] == '\t' || bytes[at] == '\r')) {
            at++;
        }
    }

    private void take(char expected) {
        if (next() != expected) {
            throw new Malformed();
        }
    }

    private int next() {
        int found = peek();
        at++;
        return found;
    }

    private int peek() {
        if (at >= end) {
            throw new Malformed();
        }
        return bytes[at];
    }

    private static final class Malformed extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Malformed() {
            super(null, null, false, false);
        }
    }
}
