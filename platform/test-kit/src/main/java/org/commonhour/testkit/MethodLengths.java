package org.commonhour.testkit;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Finds methods that are longer than a screen, with the JDK's own parser. */
final class MethodLengths {
    private static final int LINES = 70;

    private MethodLengths() {}

    /** Findings in the sources, given by file name. */
    static List<String> tooLong(Map<String, String> sources) {
        if (sources.isEmpty()) {
            return List.of();
        }
        List<SourceText> files = sources.entrySet().stream()
                .map(source -> new SourceText(source.getKey(), source.getValue()))
                .toList();
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        JavacTask task = (JavacTask) compiler.getTask(null, null, problem -> {}, List.of("-proc:none"), null, files);
        List<String> findings = new ArrayList<>();
        try {
            SourcePositions positions = Trees.instance(task).getSourcePositions();
            for (CompilationUnitTree unit : task.parse()) {
                String name = unit.getSourceFile().getName().substring(1);
                new Scanner(name, unit, positions, findings).scan(unit, null);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException("cannot parse the sources", failed);
        }
        return findings;
    }

    private static final class Scanner extends TreeScanner<Void, Void> {
        private final String name;
        private final CompilationUnitTree unit;
        private final SourcePositions positions;
        private final List<String> findings;

        Scanner(String name, CompilationUnitTree unit, SourcePositions positions, List<String> findings) {
            this.name = name;
            this.unit = unit;
            this.positions = positions;
            this.findings = findings;
        }

        /** In a test, one statement is a table of cases, however many rows it has. */
        private boolean isTable(MethodTree method) {
            return name.contains("src/test/")
                    && method.getBody() != null
                    && method.getBody().getStatements().size() == 1;
        }

        @Override
        public Void visitMethod(MethodTree method, Void nothing) {
            long start = positions.getStartPosition(unit, method);
            long end = positions.getEndPosition(unit, method);
            if (end > start) {
                LineMap lines = unit.getLineMap();
                long length = lines.getLineNumber(end) - lines.getLineNumber(start) + 1;
                if (length > LINES && !isTable(method)) {
                    findings.add("%s:%d: method %s has %d lines (at most %d); give its steps names"
                            .formatted(name, lines.getLineNumber(start), method.getName(), length, LINES));
                }
            }
            return super.visitMethod(method, nothing);
        }
    }

    private static final class SourceText extends SimpleJavaFileObject {
        private final String source;

        SourceText(String name, String source) {
            super(URI.create("string:///" + name.replace(' ', '_')), JavaFileObject.Kind.SOURCE);
            this.source = source;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return source;
        }
    }
}
