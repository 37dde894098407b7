package org.commonhour.testkit;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * The layers of a service, checked on its compiled classes.
 *
 * <p>A feature is a package below the service's root; its own root holds the domain, one service and one port; {@code
 * web}, {@code store} and {@code messaging} below it are adapters. Use it in five lines:
 *
 * <pre>{@code
 * class ArchitectureTest {
 *     @TestFactory
 *     Stream<DynamicTest> architecture() {
 *         return ArchitectureRules.of("org.commonhour.ledger", "account", "transfer").tests();
 *     }
 * }
 * }</pre>
 */
public final class ArchitectureRules {
    private final String root;
    private final List<String> features;
    private final JavaClasses classes;

    private ArchitectureRules(String root, List<String> features, JavaClasses classes) {
        this.root = root;
        this.features = features;
        this.classes = classes;
    }

    /** The rules for the classes of the module that the test stands in, with the names of all its features. */
    public static ArchitectureRules of(String root, String... features) {
        return of(Path.of("target", "classes"), root, features);
    }

    /** The rules for the classes below a folder. */
    public static ArchitectureRules of(Path classFolder, String root, String... features) {
        JavaClasses classes = new ClassFileImporter().importPath(classFolder);
        return new ArchitectureRules(root, List.of(features), classes);
    }

    /** One test per rule, named by the rule. */
    public Stream<DynamicTest> tests() {
        return rules().entrySet().stream()
                .map(rule -> DynamicTest.dynamicTest(
                        rule.getKey(), () -> rule.getValue().check(classes)));
    }

    /** What each broken rule finds, by the rule's name; a rule that holds is not in it. */
    public Map<String, List<String>> findings() {
        Map<String, List<String>> findings = new LinkedHashMap<>();
        rules().forEach((name, rule) -> {
            List<String> found = rule.evaluate(classes).getFailureReport().getDetails();
            if (!found.isEmpty()) {
                findings.put(name, found);
            }
        });
        return findings;
    }

    private Map<String, ArchRule> rules() {
        Map<String, ArchRule> rules = new LinkedHashMap<>();
        rules.put("every named feature exists, and no other", Features.exactly(root, features));
        rules.put("every package says what it is for and is null-marked", Features.everyPackageIsMarked());
        rules.put("features have no cycles", Features.withoutCycles(root));
        rules.put("the domain knows only Java and its siblings", Layers.domainKnowsOnlyJava(root));
        rules.put("feature roots do not know adapters", Layers.rootsDoNotKnowAdapters(root));
        rules.put("adapters are package-private", Layers.adaptersArePackagePrivate(root));
        rules.put("adapters are strangers to each other", Layers.adaptersAreStrangers(root));
        rules.put("only store touches persistence", Layers.onlyStoreTouchesPersistence(root));
        rules.put("no field injection", Habits.noFieldInjection());
        rules.put("time comes from an injected clock", Habits.timeComesFromAClock());
        rules.put("no banned names", Habits.noBannedNames());
        return rules;
    }
}
