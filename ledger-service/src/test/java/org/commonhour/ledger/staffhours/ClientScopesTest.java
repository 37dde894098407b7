package org.commonhour.ledger.staffhours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.commonhour.testkit.ClientScopes.assertOpens;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.commonhour.ledger.neighbourhood.Neighbourhood;
import org.commonhour.testkit.ClientScopes;
import org.commonhour.testkit.CommonhourTest;
import org.junit.jupiter.api.Test;

/** What agencies may do at the ledger with a client of their own. */
@CommonhourTest
class ClientScopesTest {

    private static final String C = "/api/v1/communities/{communityId}";
    private static final String READ = "GET " + C;
    private static final String WRITE = "POST " + C;

    /** The whole list but for insight, whose addresses all have one scope. */
    private static final Map<String, String> OPEN = Map.of(
            WRITE + "/sessions", "sessions:write",
            WRITE + "/sessions/{sessionId}/confirmation", "sessions:write",
            WRITE + "/sessions/batch", "sessions:write",
            READ + "/sessions", "sessions:read",
            READ + "/sessions/{sessionId}", "sessions:read",
            WRITE + "/staff-hours", "staff-hours:write",
            READ + "/staff-hours", "staff-hours:read",
            WRITE + "/imports/staff-hours", "staff-hours:write",
            READ + "/imports/staff-hours/{importId}", "staff-hours:write");

    @Test
    void theseAddressesAreOpenToClientsAndNoOthers() {
        var described = ClientScopes.described().entrySet().stream()
                .collect(Collectors.partitioningBy(
                        open -> open.getKey().contains("/insight"),
                        Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));

        assertThat(described.get(false)).containsExactlyInAnyOrderEntriesOf(OPEN);
        assertThat(described.get(true)).isNotEmpty();
        assertThat(described.get(true).values()).containsOnly("insight:read");
        assertThat(new TreeMap<>(described.get(true)).keySet())
                .allSatisfy(operation -> assertThat(operation).startsWith("GET "));
    }

    @Test
    void eachOpensWithItsScopeAloneAndAGrant() {
        var here = Neighbourhood.founded();
        var client = here.staff.subject();
        var at = "/api/v1/communities/" + here.communityId;
        var session = """
            {"serviceId": "%s", "occurredOn": "2026-05-03", "contributions": [
              {"memberId": "%s", "part": "GAVE", "amountMinutes": 60},
              {"memberId": "%s", "part": "RECEIVED", "amountMinutes": 60}]}
            """.strip().formatted(here.serviceId, here.giver.member(), here.receiver.member());
        var report = """
            {"organisationId": "%s", "serviceId": "%s", "month": "2026-05", "amountMinutes": 60, "reference": "a"}
            """.strip().formatted(here.organisationId, here.serviceId);
        var file = "reference,organisation_id,service_id,minutes,month\nb,%s,%s,60,2026-05\n"
                .formatted(here.organisationId, here.serviceId);

        assertOpens("sessions:write", client, "POST", at + "/sessions", session);
        assertOpens("sessions:read", client, "GET", at + "/sessions", null);
        assertOpens("staff-hours:write", client, "POST", at + "/staff-hours", report);
        assertOpens("staff-hours:read", client, "GET", at + "/staff-hours", null);
        assertOpens("staff-hours:write", client, "POST", at + "/imports/staff-hours", file);
        assertOpens("insight:read", client, "GET", at + "/insight/services/" + here.serviceId, null);
    }
}
