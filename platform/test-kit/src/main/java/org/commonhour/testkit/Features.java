package org.commonhour.testkit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.all;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.lang.AbstractClassesTransformer;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.NullMarked;

/** The rules about the packages of a service. */
final class Features {
    private Features() {}

    /** A rule that names a package which is not there can never fail; so the names are checked first, both ways. */
    static ArchRule exactly(String root, List<String> features) {
        Set<String> found = new TreeSet<>();
        return classes()
                .that(DescribedPredicate.describe(
                        "belong to the service", type -> type.getPackageName().startsWith(root + ".")))
                .should(new ArchCondition<>("be in exactly the features " + features) {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        found.add(type.getPackageName()
                                .substring(root.length() + 1)
                                .split("\\.")[0]);
                    }

                    @Override
                    public void finish(ConditionEvents events) {
                        Set<String> missing = new TreeSet<>(features);
                        missing.removeAll(found);
                        Set<String> unnamed = new TreeSet<>(found);
                        unnamed.removeAll(features);
                        missing.forEach(name -> events.add(SimpleConditionEvent.violated(
                                root, "feature " + name + " is named in the test and is not there")));
                        unnamed.forEach(name -> events.add(SimpleConditionEvent.violated(
                                root, "feature " + name + " is there and is not named in the test")));
                    }
                })
                .allowEmptyShould(features.isEmpty());
    }

    static ArchRule everyPackageIsMarked() {
        return all(packages()).should(new ArchCondition<>("have a package-info.java with @NullMarked") {
            @Override
            public void check(JavaPackage checked, ConditionEvents events) {
                if (!checked.isAnnotatedWith(NullMarked.class)) {
                    events.add(SimpleConditionEvent.violated(
                            checked, checked.getName() + " has no package-info.java with @NullMarked"));
                }
            }
        });
    }

    static ArchRule withoutCycles(String root) {
        return slices().matching(root + ".(*)..").should().beFreeOfCycles().allowEmptyShould(true);
    }

    private static AbstractClassesTransformer<JavaPackage> packages() {
        return new AbstractClassesTransformer<>("packages") {
            @Override
            public Iterable<JavaPackage> doTransform(JavaClasses classes) {
                return classes.stream().map(JavaClass::getPackage).distinct().toList();
            }
        };
    }
}
