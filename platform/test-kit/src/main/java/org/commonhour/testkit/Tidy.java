package org.commonhour.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** House rules about files that no compiler checks, over a whole checkout. */
public final class Tidy {
    private static final int MAIN_LINES = 300;
    private static final int TEST_LINES = 400;
    private static final long FILE_BYTES = 200 * 1024L;
    private static final Set<String> LINE_LIMITED = Set.of("java", "ts", "tsx");
    private static final Set<String> TEXT = Set.of(
            "css",
            "csv",
            "editorconfig",
            "gitattributes",
            "gitignore",
            "html",
            "java",
            "js",
            "json",
            "md",
            "mjs",
            "properties",
            "sh",
            "sql",
            "svg",
            "ts",
            "tsx",
            "txt",
            "xml",
            "yaml",
            "yml");
    private static final Set<String> ANY_SIZE = Set.of("package-lock.json", "pnpm-lock.yaml");
    private static final Pattern LOOSE_END = Pattern.compile("\\b(TODO|FIXME|XXX)\\b(?!.*#\\d)");
    private static final Pattern TEST_FILE = Pattern.compile(".*(/src/test/|\\.test\\.tsx?$|\\.spec\\.tsx?$|/e2e/).*");
    private static final Pattern ABOUT_THESE_RULES = Pattern.compile(
            "platform/test-kit/.*/(Tidy|TidyTest|BannedText)\\.java|.*/testkit/banned\\.txt|.*/testkit/planted/.*");

    private final Path root;
    private final List<BannedText> banned;
    private final Map<String, String> sources = new TreeMap<>();

    private Tidy(Path root) {
        this.root = root;
        this.banned = BannedText.all();
    }

    /** Every finding below the folder, each as one line: place, what is wrong, what to do instead. */
    public static List<String> findings(Path root) {
        Tidy tidy = new Tidy(root);
        List<String> findings = new ArrayList<>();
        for (Path file : Repository.files(root)) {
            tidy.check(file, findings);
        }
        findings.addAll(MethodLengths.tooLong(tidy.sources));
        return findings;
    }

    private void check(Path file, List<String> findings) {
        String name = root.relativize(file).toString().replace('\\', '/');
        checkSize(file, name, findings);
        checkName(name, findings);
        if (!TEXT.contains(extension(name))
                || ANY_SIZE.contains(file.getFileName().toString())) {
            return;
        }
        String text = read(file);
        List<String> lines = text.lines().toList();
        checkLength(name, lines.size(), findings);
        checkLines(name, lines, findings);
        if (!text.isEmpty() && !text.endsWith("\n")) {
            findings.add(name + ": the last line has no line end");
        }
        if (name.endsWith(".java")) {
            sources.put(name, text);
        }
    }

    private static void checkSize(Path file, String name, List<String> findings) {
        boolean picture = name.endsWith(".png");
        boolean generated = name.contains("/generated/") || name.endsWith("/contracts/openapi.yaml");
        boolean anySize =
                picture || generated || ANY_SIZE.contains(file.getFileName().toString());
        if (!anySize && file.toFile().length() > FILE_BYTES) {
            findings.add(name + ": larger than 200 KB; generate it, or keep it outside git");
        }
    }

    private static void checkName(String name, List<String> findings) {
        if (!name.endsWith(".java") || ABOUT_THESE_RULES.matcher(name).matches()) {
            return;
        }
        String type = name.substring(name.lastIndexOf('/') + 1, name.length() - ".java".length());
        if (type.matches(Habits.BANNED_NAME)) {
            findings.add(name + ": name it after what it is (PostgresTransfers, not TransfersImpl; no Util, Helper,"
                    + " Manager, DTO, Abstract, Base)");
        }
    }

    private static void checkLength(String name, int lines, List<String> findings) {
        int limit = TEST_FILE.matcher("/" + name).matches() ? TEST_LINES : MAIN_LINES;
        boolean generated = name.contains("/generated/") || name.endsWith("/contracts/openapi.yaml");
        if (LINE_LIMITED.contains(extension(name)) && !generated && lines > limit) {
            findings.add("%s: %d lines (at most %d); split it by subject".formatted(name, lines, limit));
        }
    }

    private void checkLines(String name, List<String> lines, List<String> findings) {
        for (int index = 0; index < lines.size(); index++) {
            String line = lines.get(index);
            String place = name + ":" + (index + 1) + ": ";
            if (!line.isEmpty() && Character.isWhitespace(line.charAt(line.length() - 1))) {
                findings.add(place + "space at the end of the line");
            }
            if (ABOUT_THESE_RULES.matcher(name).matches()) {
                continue;
            }
            if (LOOSE_END.matcher(line).find()) {
                findings.add(place + "a loose end needs the number of its issue (#12)");
            }
            for (BannedText text : banned) {
                if (text.isIn(name, line)) {
                    findings.add(place + text.pattern() + " is banned: " + text.instead());
                }
            }
        }
    }

    private static String extension(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    private static String read(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException("cannot read " + file, failed);
        }
    }
}
