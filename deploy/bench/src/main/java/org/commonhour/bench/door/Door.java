package org.commonhour.bench.door;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.commonhour.bench.load.Community;
import org.commonhour.bench.load.Shape;

/**
 * Does what one line asks for, such as {@code way=queue community=1 members=10000 shape=HOT callers=1024 ms=5000 seed=7},
 * and answers with one line of JSON.
 */
public final class Door implements UnaryOperator<String> {

    @Override
    public String apply(String line) {
        Map<String, String> words = new HashMap<>();
        for (String word : line.trim().split(" +")) {
            words.put(word.substring(0, word.indexOf('=')), word.substring(word.indexOf('=') + 1));
        }
        Community community = new Community(number(words, "community"), number(words, "members"));
        long nanos = TimeUnit.MILLISECONDS.toNanos(number(words, "ms"));
        if (word(words, "way").equals("log")) {
            return new LogWork(community, number(words, "seed")).measure(nanos);
        }
        Engine engine = word(words, "way").equals("queue") ? Engine.queue() : Engine.oneByOne();
        Callers callers = new Callers(
                engine,
                community,
                Shape.valueOf(word(words, "shape")),
                number(words, "callers"),
                number(words, "seed"));
        return callers.play(nanos);
    }

    private static String word(Map<String, String> words, String name) {
        return Objects.requireNonNull(words.get(name), name);
    }

    private static int number(Map<String, String> words, String name) {
        return Integer.parseInt(word(words, name));
    }
}
