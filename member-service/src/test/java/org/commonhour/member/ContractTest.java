package org.commonhour.member;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.commonhour.member.erasure.MemberErased;
import org.commonhour.member.grant.GrantChanged;
import org.commonhour.member.grant.GrantRole;
import org.commonhour.member.grant.GrantState;
import org.commonhour.member.member.Channel;
import org.commonhour.member.member.MemberChanged;
import org.commonhour.member.member.MemberState;
import org.commonhour.member.organisation.OrganisationChanged;
import org.commonhour.member.organisation.ServiceChanged;
import org.commonhour.member.organisation.WorkingState;
import org.commonhour.member.problem.MemberProblem;
import org.commonhour.testkit.CommonhourTest;
import org.commonhour.testkit.Contract;
import org.junit.jupiter.api.Test;

@CommonhourTest
class ContractTest {

    private static final UUID COMMUNITY = UUID.fromString("0198c1f5-6f00-7000-8000-000000000001");
    private static final UUID ORGANISATION = UUID.fromString("0198c1f5-6f00-7000-8000-000000000002");
    private static final UUID SERVICE = UUID.fromString("0198c1f5-6f00-7000-8000-000000000003");
    private static final UUID MEMBER = UUID.fromString("0198c1f5-6f00-7000-8000-000000000004");
    private static final UUID GRANT = UUID.fromString("0198c1f5-6f00-7000-8000-000000000005");

    @Test
    void apiDescriptionTellsWhatTheServiceServes() {
        Contract.openApi();
    }

    @Test
    void problemsAreDocumented() {
        Contract.problems(MemberProblem.values());
    }

    @Test
    void eventsHaveExamplesThatFitTheirSchemas() {
        Contract.eventExample(
                "grant-changed.v1",
                new GrantChanged(
                        GRANT,
                        COMMUNITY,
                        "11111111-1111-4111-8111-111111111101",
                        MEMBER,
                        null,
                        GrantRole.MEMBER,
                        GrantState.ACTIVE));
        Contract.eventExample(
                "member-changed.v1",
                new MemberChanged(
                        MEMBER, COMMUNITY, MemberState.ACTIVE, LocalDate.of(2026, 5, 12), Channel.BROKER_PHONE));
        Contract.eventExample(
                "member-erased.v1", new MemberErased(MEMBER, COMMUNITY, Instant.parse("2026-05-12T10:00:00Z")));
        Contract.eventExample(
                "organisation-changed.v1", new OrganisationChanged(ORGANISATION, COMMUNITY, WorkingState.ACTIVE));
        Contract.eventExample(
                "service-changed.v1",
                new ServiceChanged(SERVICE, ORGANISATION, COMMUNITY, "COOKING", WorkingState.ACTIVE));
    }
}
