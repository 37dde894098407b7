package org.commonhour.testkit;

import java.lang.reflect.Field;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/**
 * State that is one per JVM although the test framework loads this library in several class loaders.
 *
 * <p>Of the several copies of this class the one in the system class loader keeps the state, in types of the JDK only,
 * so that every loader sees the same objects.
 */
final class SharedState {
    private static final Map<String, Object> KEPT = new HashMap<>();

    private SharedState() {}

    /** The value kept under {@code name}; made once per JVM. */
    @SuppressWarnings("unchecked")
    static <T> T once(String name, Supplier<T> make) {
        Map<String, Object> kept = kept();
        synchronized (kept) {
            Object value = kept.get(name);
            if (value == null) {
                value = make.get();
                kept.put(name, value);
            }
            return (T) value;
        }
    }

    /** The next number, from 1, of the counter {@code name}. */
    static long next(String name) {
        ConcurrentHashMap<String, AtomicLong> counters = once("counters", ConcurrentHashMap::new);
        return counters.computeIfAbsent(name, ignored -> new AtomicLong()).incrementAndGet();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> kept() {
        try {
            Class<?> keeper = Class.forName(SharedState.class.getName(), true, ClassLoader.getSystemClassLoader());
            Field field = keeper.getDeclaredField("KEPT");
            field.setAccessible(true);
            return (Map<String, Object>) field.get(null);
        } catch (ReflectiveOperationException notOnTheClassPath) {
            return KEPT;
        }
    }
}
