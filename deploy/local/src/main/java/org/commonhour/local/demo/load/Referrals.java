package org.commonhour.local.demo.load;

import static org.commonhour.local.demo.load.Api.fields;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.commonhour.local.demo.DemoCommunity;

/** People whom the organisations refer: they wait for the coordinator's call. */
final class Referrals {

    private record Referred(String displayName, String phone, String about) {}

    private static final List<Referred> PEOPLE = List.of(
            new Referred("Walter Ibe", "020 7946 0121", "Home from hospital. Would like company at lunch."),
            new Referred("Nia Pugh", "020 7946 0122", "Would like to bake with others."));

    private final Api api;
    private final String base;
    private final LocalDate today;

    Referrals(Api api, String base, LocalDate today) {
        this.api = api;
        this.base = base;
        this.today = today;
    }

    /** One person for each of the first organisations, by their staff. */
    void add(DemoCommunity community, Map<String, String> organisations) {
        for (int at = 0; at < Math.min(PEOPLE.size(), community.organisations().size()); at++) {
            Referred person = PEOPLE.get(at);
            DemoCommunity.Organisation organisation = community.organisations().get(at);
            api.post(
                    organisation.staff(),
                    base + "/referrals",
                    "demo-referral-" + at,
                    fields(
                            "organisationId", organisations.get(organisation.key()),
                            "displayName", person.displayName(),
                            "phone", person.phone(),
                            "about", person.about(),
                            "consent",
                                    fields(
                                            "givenBy", "PERSON",
                                            "method", "SPOKEN",
                                            "version", "demo-1",
                                            "givenAt", today.minusDays(1) + "T12:00:00Z")));
        }
    }
}
