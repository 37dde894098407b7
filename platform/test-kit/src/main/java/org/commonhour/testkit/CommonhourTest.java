package org.commonhour.testkit;

import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import io.quarkus.arc.Unremovable;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.inject.Stereotype;
import jakarta.inject.Singleton;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/**
 * Runs the test class against the whole service with a real PostgreSQL and a real Kafka.
 *
 * <p>Both are started once per test run and shared by all test classes of a module. As a stereotype it makes the test
 * class a bean, which the test framework does only for its own annotation.
 */
@QuarkusTest
@Stereotype
@Singleton
@Unremovable
@WithTestResource(BackingServicesResource.class)
@Inherited
@Retention(RUNTIME)
@Target(TYPE)
public @interface CommonhourTest {}
