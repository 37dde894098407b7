package org.commonhour.ledger;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.commonhour.ledger.problem.LedgerProblem;
import org.commonhour.ledger.problem.openapi.DocumentedProblems;
import org.commonhour.testkit.CommonhourTest;
import org.commonhour.testkit.Contract;
import org.junit.jupiter.api.Test;

@CommonhourTest
class ContractTest {

    @Test
    void openApiIsTheOneThatIsServed() {
        Contract.openApi();
    }

    @Test
    void theApiDescriptionListsEveryProblem() {
        assertThat(given().accept("application/json")
                        .get("/q/openapi")
                        .then()
                        .statusCode(200)
                        .extract()
                        .<List<String>>path("components.schemas.ProblemCode.'enum'"))
                .isEqualTo(DocumentedProblems.codes())
                .containsAll(Arrays.stream(LedgerProblem.values())
                        .map(LedgerProblem::code)
                        .toList());
    }

    @Test
    void problemsAreTheOnesInTheCode() {
        Contract.problems(LedgerProblem.values());
    }
}
