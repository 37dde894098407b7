package org.commonhour.verifier;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The record of a transfer as it is hashed: JSON in the canonical form of RFC 8785, of texts and whole numbers only. */
final class CanonicalRecord {

    private CanonicalRecord() {}

    /** What the columns of a transfer say its record is. */
    static TreeMap<String, Object> expected(Row row, UUID communityId) {
        var members = new TreeMap<String, Object>();
        members.put("v", 1L);
        members.put("community", communityId.toString());
        members.put("seq", row.whole("seq"));
        members.put("id", row.id("id").toString());
        members.put("kind", row.text("kind"));
        members.put("amountMinutes", row.whole("amountMinutes"));
        members.put("debit", row.hash("debitRef"));
        members.put("credit", row.hash("creditRef"));
        members.put("occurredAt", row.micros("occurredAt"));
        members.put("recordedAt", row.micros("recordedAt"));
        put(members, "session", row.optionalId("sessionId"));
        put(members, "hold", row.optionalId("holdId"));
        put(members, "reverses", row.optionalId("reversesId"));
        put(members, "override", row.optionalText("overrideReason"));
        return members;
    }

    /** The canonical text of these members. */
    static String write(TreeMap<String, Object> members) {
        var text = new StringBuilder(512);
        for (var member : members.entrySet()) {
            text.append(text.isEmpty() ? '{' : ',');
            quote(text, member.getKey());
            text.append(':');
            if (member.getValue() instanceof Long number) {
                text.append(number.longValue());
            } else {
                quote(text, member.getValue().toString());
            }
        }
        return text.append('}').toString();
    }

    /** Says what is different between a record and what the columns say; null when nothing is. */
    static @Nullable String difference(String record, TreeMap<String, Object> expected) {
        if (record.equals(write(expected))) {
            return null;
        }
        var bytes = record.getBytes(StandardCharsets.UTF_8);
        Map<String, Object> found = LineJson.read(bytes, bytes.length);
        if (found == null) {
            return "record is no JSON of texts and whole numbers";
        }
        for (var member : expected.entrySet()) {
            if (!Objects.equals(found.get(member.getKey()), member.getValue())) {
                return "record says " + member.getKey() + " is " + found.get(member.getKey()) + ", the row says "
                        + member.getValue();
            }
        }
        for (var name : found.keySet()) {
            if (!expected.containsKey(name)) {
                return "record has " + name + ", the row has not";
            }
        }
        return "record is not in canonical form";
    }

    private static void put(TreeMap<String, Object> members, String name, @Nullable Object value) {
        if (value != null) {
            members.put(name, value.toString());
        }
    }

    private static void quote(StringBuilder text, String value) {
        text.append('"');
        for (int i = 0; i < value.length(); i++) {
            char one = value.charAt(i);
            switch (one) {
                case '"' -> text.append("\\\"");
                case '\\' -> text.append("\\\\");
                case '\b' -> text.append("\\b");
                case '\f' -> text.append("\\f");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                case '\t' -> text.append("\\t");
                default -> {
                    if (one < ' ') {
                        text.append("\\u00").append(Character.forDigit(one >> 4, 16));
                        text.append(Character.forDigit(one & 15, 16));
                    } else {
                        text.append(one);
                    }
                }
            }
        }
        text.append('"');
    }
}
