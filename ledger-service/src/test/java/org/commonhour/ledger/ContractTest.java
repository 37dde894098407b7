package org.commonhour.ledger;

import org.commonhour.ledger.problem.LedgerProblem;
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
    void problemsAreTheOnesInTheCode() {
        Contract.problems(LedgerProblem.values());
    }
}
