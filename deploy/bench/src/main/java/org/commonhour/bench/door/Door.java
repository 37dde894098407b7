package org.commonhour.bench.door;

import java.util.HashMap;
import java.util.Map;
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
        Engine engine = words.get("way").equals("queue") ? Engine.queue() : Engine.oneByOne();
        Callers callers = new Callers(
                engine,
                new Community(number(words, "community"), number(words, "members")),
                Shape.valueOf(words.get("shape")),
                number(words, "callers"),
                number(words, "seed"));
        return callers.play(TimeUnit.MILLISECONDS.toNanos(number(words, "ms")));
    }

    private static int number(Map<String, String> words, String name) {
        return Integer.parseInt(words.get(name));
    }
}
