package org.commonhour.gateway;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.commonhour.kit.problem.CommonProblem;
import org.commonhour.testkit.Contract;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class ContractTest {

    @Test
    void openApiIsWhatTheCodeDoes() {
        Contract.openApi();
    }

    @Test
    void problemsAreWhatTheCodeKnows() {
        Contract.problems(
                CommonProblem.TOO_MANY_REQUESTS,
                CommonProblem.NOT_FOUND,
                CommonProblem.METHOD_NOT_ALLOWED,
                CommonProblem.UNAUTHENTICATED,
                CommonProblem.FORBIDDEN,
                CommonProblem.TOO_LARGE,
                CommonProblem.UNAVAILABLE);
    }
}
