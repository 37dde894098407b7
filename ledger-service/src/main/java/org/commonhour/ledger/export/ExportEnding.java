package org.commonhour.ledger.export;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Counts and hashes the lines that go out, so that the last line can tell whether all of them arrived. */
public final class ExportEnding {

    private final MessageDigest digest = sha256();
    private final Map<LineType, Long> counts = new EnumMap<>(LineType.class);

    /** Takes lines in, in their order. */
    public void add(Collection<ExportLine> lines) {
        for (var line : lines) {
            counts.merge(line.type(), 1L, Long::sum);
            digest.update(line.json().getBytes(StandardCharsets.UTF_8));
            digest.update((byte) '\n');
        }
    }

    /** The last line. To be asked once: the hash starts anew afterwards. */
    public ExportLine line() {
        var json = fields().entrySet().stream()
                .map(field -> "\"" + field.getKey() + "\":"
                        + (field.getValue() instanceof String text ? "\"" + text + "\"" : field.getValue()))
                .collect(Collectors.joining(",", "{", "}"));
        return new ExportLine(LineType.END, json);
    }

    /** The fields of the last line. To be asked once. */
    Map<String, Object> fields() {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("type", LineType.END.code());
        for (var type : LineType.values()) {
            if (!type.plural().isEmpty()) {
                fields.put(type.plural(), counts.getOrDefault(type, 0L));
            }
        }
        fields.put("sha256", HexFormat.of().formatHex(digest.digest()));
        return fields;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }
}
