package org.commonhour.matching;

import java.util.stream.Stream;
import org.commonhour.kit.problem.CommonProblem;
import org.commonhour.kit.problem.ProblemCode;
import org.commonhour.matching.problem.MatchingProblem;
import org.commonhour.testkit.CommonhourTest;
import org.commonhour.testkit.Contract;
import org.junit.jupiter.api.Test;

@CommonhourTest
class ContractTest {

    @Test
    void apiDescriptionIsTheCommittedOne() {
        Contract.openApi();
    }

    @Test
    void problemsAreTheDocumentedOnes() {
        Contract.problems(Stream.concat(Stream.of(CommonProblem.values()), Stream.of(MatchingProblem.values()))
                .toArray(ProblemCode[]::new));
    }
}
