package org.commonhour.kit.web;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list in stable order.
 *
 * @param items at most as many as were asked for
 * @param next the cursor of the next page; absent on the last
 */
public record Page<T>(List<T> items, @Nullable String next) {

    public Page {
        items = List.copyOf(items);
    }

    /** A page of what was fetched with one item more than asked for: that one only tells that there is a next page. */
    public static <T> Page<T> of(List<T> fetchedLimitPlusOne, PageRequest request, Function<T, String> key) {
        if (fetchedLimitPlusOne.size() <= request.limit()) {
            return new Page<>(fetchedLimitPlusOne, null);
        }
        var items = fetchedLimitPlusOne.subList(0, request.limit());
        var last = key.apply(items.get(items.size() - 1));
        var cursor = Base64.getUrlEncoder().withoutPadding().encodeToString(last.getBytes(StandardCharsets.UTF_8));
        return new Page<>(items, cursor);
    }

    /** The same page of other items. */
    public <R> Page<R> map(Function<? super T, ? extends R> mapper) {
        return new Page<>(items.stream().<R>map(mapper).toList(), next);
    }
}
