package org.commonhour.kit.event;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Reads texts of events. Most are codes out of a short list, which come again with every line of every event: such a text
 * is the same object each time, so that it costs no memory and is compared and hashed at once.
 */
final class KnownTexts extends StdScalarDeserializer<String> {

    private static final long serialVersionUID = 1L;
    private static final int SIZE = 1 << 10;
    private static final int LONGEST = 32;

    /** Each text has one place, where the next with this place takes its turn; threads may overtake each other. */
    private final @Nullable String[] texts = new String[SIZE];

    KnownTexts() {
        super(String.class);
    }

    @Override
    public String deserialize(JsonParser json, DeserializationContext context) throws IOException {
        if (!json.hasToken(JsonToken.VALUE_STRING) || json.getTextLength() > LONGEST) {
            return _parseString(json, context, this);
        }
        return known(json.getTextCharacters(), json.getTextOffset(), json.getTextLength());
    }

    private String known(char[] letters, int start, int length) {
        var hash = 0;
        for (int at = start; at < start + length; at++) {
            hash = 31 * hash + letters[at];
        }
        var place = (hash ^ hash >>> 16) & SIZE - 1;
        var last = texts[place];
        if (last != null && isSame(last, letters, start, length)) {
            return last;
        }
        var text = new String(letters, start, length);
        texts[place] = text;
        return text;
    }

    private static boolean isSame(String text, char[] letters, int start, int length) {
        if (text.length() != length) {
            return false;
        }
        for (int at = 0; at < length; at++) {
            if (text.charAt(at) != letters[start + at]) {
                return false;
            }
        }
        return true;
    }
}
