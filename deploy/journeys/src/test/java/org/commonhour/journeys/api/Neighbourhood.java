package org.commonhour.journeys.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.stream.StreamSupport;

/**
 * Where the journeys happen: the demo community, with a service that nothing has been recorded for.
 *
 * @param path the community's path in the API
 */
public record Neighbourhood(
        String communityId,
        String path,
        String adaMemberId,
        String benMemberId,
        String organisationId,
        String serviceId,
        String serviceName) {

    /** Finds the demo community and registers a new transport service of sam's organisation in it. */
    public static Neighbourhood withNewService(Api api, String name) {
        JsonNode ada = membership(api, "ada");
        JsonNode ben = membership(api, "ben");
        String communityId = ada.required("communityId").asText();
        String path = "/communities/" + communityId;
        JsonNode staff = membership(api, "sam");
        String organisationId = StreamSupport.stream(staff.required("grants").spliterator(), false)
                .filter(grant -> grant.path("role").asText().equals("STAFF"))
                .findFirst()
                .orElseThrow(() -> new AssertionError("sam is no staff: " + staff))
                .required("organisationId")
                .asText();
        String serviceId = api.post(
                        "sam",
                        path + "/services",
                        Map.of("organisationId", organisationId, "name", name, "category", "TRANSPORT"))
                .required("id")
                .asText();
        return new Neighbourhood(
                communityId,
                path,
                ada.required("memberId").asText(),
                ben.required("memberId").asText(),
                organisationId,
                serviceId,
                name);
    }

    private static JsonNode membership(Api api, String person) {
        JsonNode me = api.until(person, "/me", body -> !body.path("memberships").isEmpty());
        return me.required("memberships").required(0);
    }
}
