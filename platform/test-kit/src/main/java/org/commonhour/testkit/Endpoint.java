package org.commonhour.testkit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One row of {@link StrangersAndBadInput}: an endpoint, a body that it accepts, and what its fields may hold.
 *
 * @param path with {@code {communityId}} where the community's id goes
 * @param body a JSON object that the endpoint accepts; null for an endpoint without a body
 * @param minutes the body's fields that hold minutes
 * @param texts the longest allowed length of text fields, by name
 * @param required the fields that must be there
 * @param creates whether an accepted call with an idempotency key may be made by the table
 * @param sortsByCommunity whether the path belongs to a community, so that strangers must get 404
 */
public record Endpoint(
        String method,
        String path,
        @Nullable String body,
        List<String> minutes,
        Map<String, Integer> texts,
        List<String> required,
        boolean creates,
        boolean sortsByCommunity) {

    public static Endpoint get(String path) {
        return new Endpoint("GET", path, null, List.of(), Map.of(), List.of(), false, path.contains("{communityId}"));
    }

    public static Endpoint post(String path, String body) {
        return new Endpoint("POST", path, body, List.of(), Map.of(), List.of(), false, path.contains("{communityId}"));
    }

    public static Endpoint put(String path, String body) {
        return new Endpoint("PUT", path, body, List.of(), Map.of(), List.of(), false, path.contains("{communityId}"));
    }

    /** A body field that holds minutes: zero, negative, huge, broken and fractional values are refused. */
    public Endpoint withMinutes(String field) {
        List<String> more = new ArrayList<>(minutes);
        more.add(field);
        return new Endpoint(method, path, body, more, texts, required, creates, sortsByCommunity);
    }

    /** A body field that holds at most {@code longest} characters. */
    public Endpoint withText(String field, int longest) {
        Map<String, Integer> more = new LinkedHashMap<>(texts);
        more.put(field, longest);
        return new Endpoint(method, path, body, minutes, more, required, creates, sortsByCommunity);
    }

    /** Body fields without which the request is refused. */
    public Endpoint withRequired(String... fields) {
        return new Endpoint(method, path, body, minutes, texts, List.of(fields), creates, sortsByCommunity);
    }

    /** The body can really be sent: the table then also repeats it with one idempotency key. */
    public Endpoint thatCreates() {
        return new Endpoint(method, path, body, minutes, texts, required, true, sortsByCommunity);
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
