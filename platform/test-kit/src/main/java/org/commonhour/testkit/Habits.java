package org.commonhour.testkit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;

/** The rules about single classes. */
final class Habits {
    /** A name with one of these endings or beginnings says nothing about the thing. */
    static final String BANNED_NAME = "(Abstract|Base)[A-Z].*|.*(Impl|Utils?|Helper|Manager|D[Tt][Oo])";

    private static final Set<String> TIME = Set.of(
            "java.time.Instant",
            "java.time.LocalDate",
            "java.time.LocalDateTime",
            "java.time.LocalTime",
            "java.time.OffsetDateTime",
            "java.time.YearMonth",
            "java.time.ZonedDateTime");

    private Habits() {}

    static ArchRule noFieldInjection() {
        return noFields()
                .should()
                .beAnnotatedWith("jakarta.inject.Inject")
                .orShould()
                .beAnnotatedWith("org.eclipse.microprofile.config.inject.ConfigProperty")
                .because("constructor injection shows what a class needs and lets a test build it")
                .allowEmptyShould(true);
    }

    static ArchRule timeComesFromAClock() {
        return noClasses()
                .should()
                .accessTargetWhere(readsTheSystemClock())
                .because("java.time.Clock is injected, so that a test can set it")
                .allowEmptyShould(true);
    }

    static ArchRule noBannedNames() {
        return noClasses()
                .that(DescribedPredicate.describe("are top-level", type -> !type.isNestedClass()))
                .should()
                .haveNameMatching("(.*\\.)?(" + BANNED_NAME + ")")
                .because("the name says what the thing is: PostgresTransfers, not TransfersImpl")
                .allowEmptyShould(true);
    }

    private static DescribedPredicate<JavaAccess<?>> readsTheSystemClock() {
        return DescribedPredicate.describe("reads the system's clock", access -> {
            AccessTarget target = access.getTarget();
            JavaClass owner = target.getOwner();
            boolean now = target.getName().equals("now") && TIME.contains(owner.getName());
            boolean withoutClock = access.getTarget() instanceof AccessTarget.CodeUnitCallTarget call
                    && call.getRawParameterTypes().stream()
                            .noneMatch(type -> type.getName().equals("java.time.Clock"));
            boolean millis = owner.getName().equals("java.lang.System")
                    && target.getName().equals("currentTimeMillis");
            return (now && withoutClock) || millis;
        });
    }
}
