package org.commonhour.bench.measure;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingFile;

/** Where a Java process spends its processor time, from the samples of a flight recording. */
public final class Hotspots {
    private static final Set<String> SAMPLES = Set.of("jdk.ExecutionSample", "jdk.NativeMethodSample");
    private static final String OURS = "org.commonhour.";
    private static final int SHOWN = 12;

    private final Map<String, Integer> byTopPackage = new HashMap<>();
    private final Map<String, Integer> byOurPackage = new HashMap<>();
    private final Map<String, Integer> byThread = new HashMap<>();
    private final Map<String, Integer> byTopMethod = new HashMap<>();
    private int samples;

    private Hotspots() {}

    /** Reads a recording. */
    public static Hotspots of(Path recording) throws IOException {
        Hotspots found = new Hotspots();
        try (RecordingFile file = new RecordingFile(recording)) {
            while (file.hasMoreEvents()) {
                RecordedEvent event = file.readEvent();
                if (SAMPLES.contains(event.getEventType().getName())) {
                    found.add(event);
                }
            }
        }
        return found;
    }

    private void add(RecordedEvent event) {
        if (event.getStackTrace() == null) {
            return;
        }
        List<RecordedFrame> frames = event.getStackTrace().getFrames();
        String top = frames.get(0).getMethod().getType().getName();
        if (event.getEventType().getName().equals("jdk.NativeMethodSample") && isWaiting(frames.get(0))) {
            return;
        }
        samples++;
        byTopPackage.merge(packageOf(top, 3), 1, Integer::sum);
        byTopMethod.merge(top + "." + frames.get(0).getMethod().getName(), 1, Integer::sum);
        var thread = event.getThread("sampledThread");
        byThread.merge(
                thread == null || thread.getJavaName() == null
                        ? "?"
                        : thread.getJavaName().replaceAll("[-\\d]+$", ""),
                1,
                Integer::sum);
        Set<String> ours = new TreeSet<>();
        for (RecordedFrame frame : frames) {
            String type = frame.getMethod().getType().getName();
            if (type.startsWith(OURS)) {
                ours.add(packageOf(type, 5));
            }
        }
        ours.forEach(name -> byOurPackage.merge(name, 1, Integer::sum));
    }

    private static boolean isWaiting(RecordedFrame frame) {
        return frame.getMethod().getName().toLowerCase(java.util.Locale.ROOT).contains("wait");
    }

    private static String packageOf(String type, int depth) {
        String[] parts = type.split("\\.");
        return String.join(".", List.of(parts).subList(0, Math.min(depth, Math.max(1, parts.length - 1))));
    }

    /** How many samples there are. */
    public int samples() {
        return samples;
    }

    /** Percent of the samples by the package of the method that ran. */
    public Map<String, Double> byTopPackage() {
        return shares(byTopPackage);
    }

    /** Percent of the samples that had a frame of one of our packages anywhere on the stack. */
    public Map<String, Double> byOurPackage() {
        return shares(byOurPackage);
    }

    /** Percent of the samples by thread, numbers cut off. */
    public Map<String, Double> byThread() {
        return shares(byThread);
    }

    /** Percent of the samples by the method that ran. */
    public Map<String, Double> byTopMethod() {
        return shares(byTopMethod);
    }

    private Map<String, Double> shares(Map<String, Integer> counts) {
        Map<String, Double> shares = new LinkedHashMap<>();
        counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder()))
                .limit(SHOWN)
                .forEach(entry -> shares.put(
                        entry.getKey(), Math.round(1000.0 * entry.getValue() / Math.max(1, samples)) / 10.0));
        return shares;
    }
}
