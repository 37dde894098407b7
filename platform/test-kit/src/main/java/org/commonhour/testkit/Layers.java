package org.commonhour.testkit;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaModifier.ABSTRACT;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;

/** The rules about who may know whom inside a service. */
final class Layers {
    private static final Set<String> ADAPTERS = Set.of("web", "store", "messaging");
    private static final String[] PERSISTENCE = {
        "jakarta.persistence..",
        "org.hibernate..",
        "io.vertx.sqlclient..",
        "io.vertx.mutiny.sqlclient..",
        "java.sql..",
        "javax.sql.."
    };

    private Layers() {}

    /**
     * Records, enums, sealed and final classes in a feature's root use nothing but Java, JSpecify and the domain of
     * this service. The one service of the feature, its ports and its configuration are the exceptions, and problem
     * codes, which implement the kit's interface.
     */
    static ArchRule domainKnowsOnlyJava(String root) {
        return classes()
                .that(inFeatureRoot(root))
                .and(domainTypes())
                .should()
                .onlyDependOnClassesThat(javaOrDomain(root))
                .allowEmptyShould(true);
    }

    static ArchRule rootsDoNotKnowAdapters(String root) {
        return noClasses()
                .that(inFeatureRoot(root))
                .should()
                .dependOnClassesThat(inAnyAdapter(root))
                .allowEmptyShould(true);
    }

    static ArchRule adaptersArePackagePrivate(String root) {
        return noClasses()
                .that(inAnyAdapter(root))
                .and(describe("are top-level classes", type -> !type.isNestedClass()))
                .and(describe("are not package-info", type -> !packageInfo(type)))
                .should()
                .bePublic()
                .allowEmptyShould(true);
    }

    static ArchRule adaptersAreStrangers(String root) {
        return classes()
                .that(inAnyAdapter(root))
                .should(notKnowAnotherAdapter(root))
                .allowEmptyShould(true);
    }

    static ArchRule onlyStoreTouchesPersistence(String root) {
        return noClasses()
                .that(describe("are outside store", type -> !"store".equals(adapterOf(root, type))))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(PERSISTENCE)
                .allowEmptyShould(true);
    }

    private static ArchCondition<JavaClass> notKnowAnotherAdapter(String root) {
        return new ArchCondition<>("not know another adapter package") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getDirectDependenciesFromSelf().stream()
                        .filter(dependency ->
                                !adapterOf(root, dependency.getTargetClass()).isEmpty())
                        .filter(dependency ->
                                !dependency.getTargetClass().getPackageName().equals(type.getPackageName()))
                        .forEach(dependency ->
                                events.add(SimpleConditionEvent.violated(dependency, dependency.getDescription())));
            }
        };
    }

    private static DescribedPredicate<JavaClass> inFeatureRoot(String root) {
        return describe("are in a feature's root", type -> {
            String below = below(root, type);
            return !below.isEmpty() && !below.contains(".");
        });
    }

    private static DescribedPredicate<JavaClass> inAnyAdapter(String root) {
        return describe(
                "are in an adapter package", type -> !adapterOf(root, type).isEmpty());
    }

    private static DescribedPredicate<JavaClass> domainTypes() {
        return describe("are domain types", type -> {
            JavaClass top = topLevel(type);
            boolean port = top.isInterface() && top.getModifiers().contains(ABSTRACT) && !sealed(top);
            return !port
                    && !top.getSimpleName().matches(".*(Service|Config)")
                    && !problemCode(top)
                    && !packageInfo(top);
        });
    }

    private static DescribedPredicate<JavaClass> javaOrDomain(String root) {
        return describe("are Java, JSpecify or the domain of this service", type -> {
            JavaClass plain = type.getBaseComponentType();
            String name = plain.getPackageName();
            boolean java = plain.isPrimitive() || name.startsWith("java.") || name.startsWith("org.jspecify.");
            boolean sameService = name.equals(root) || name.startsWith(root + ".");
            return java || (sameService && adapterOf(root, plain).isEmpty()) || nullabilityOrUnused(plain);
        });
    }

    private static boolean nullabilityOrUnused(JavaClass type) {
        return nameMatching("com\\.google\\.errorprone\\.annotations\\..*").test(type);
    }

    private static boolean problemCode(JavaClass type) {
        return type.getAllRawInterfaces().stream()
                .anyMatch(implemented -> implemented.getName().equals("org.commonhour.kit.problem.ProblemCode"));
    }

    private static boolean sealed(JavaClass type) {
        return type.reflect().isSealed();
    }

    private static boolean packageInfo(JavaClass type) {
        return type.getSimpleName().equals("package-info");
    }

    private static JavaClass topLevel(JavaClass type) {
        return type.getEnclosingClass().map(Layers::topLevel).orElse(type);
    }

    /** The adapter that a class of this service belongs to: {@code web}, {@code store} or {@code messaging}, else "". */
    private static String adapterOf(String root, JavaClass type) {
        String[] parts = below(root, type).split("\\.");
        return parts.length > 1 && ADAPTERS.contains(parts[1]) ? parts[1] : "";
    }

    private static String below(String root, JavaClass type) {
        String name = type.getPackageName();
        return name.startsWith(root + ".") ? name.substring(root.length() + 1) : "";
    }
}
