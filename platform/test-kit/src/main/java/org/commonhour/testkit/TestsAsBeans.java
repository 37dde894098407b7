package org.commonhour.testkit;

import io.quarkus.builder.BuildChainBuilder;
import io.quarkus.deployment.builditem.TestAnnotationBuildItem;
import io.quarkus.test.junit.buildchain.TestBuildChainCustomizerProducer;
import java.util.function.Consumer;
import org.jboss.jandex.Index;

/** Tells the framework that classes with {@link CommonhourTest} are tests, which it otherwise knows of its own only. */
public final class TestsAsBeans implements TestBuildChainCustomizerProducer {
    @Override
    public Consumer<BuildChainBuilder> produce(Index testClasses) {
        return chain -> chain.addBuildStep(
                        step -> step.produce(new TestAnnotationBuildItem(CommonhourTest.class.getName())))
                .produces(TestAnnotationBuildItem.class)
                .build();
    }
}
