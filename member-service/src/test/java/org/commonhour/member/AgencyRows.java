package org.commonhour.member;

import static org.commonhour.testkit.Endpoint.get;
import static org.commonhour.testkit.Endpoint.post;
import static org.commonhour.testkit.Endpoint.put;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.commonhour.testkit.Endpoint;

/** Rows of {@link StrangersAndBadInputTest} for what agencies do: organisations, services, sites and referrals. */
final class AgencyRows {

    private static final String C = "/api/v1/communities/{communityId}";

    private AgencyRows() {}

    /** The rows, with things that are there; the town's founder becomes staff of the organisation. */
    static Endpoint[] of(Town town, UUID organisation, UUID member) {
        var service = town.done("/services", service(organisation)).getString("id");
        var site = town.done("/sites", site(organisation)).getString("id");
        town.staff(town.founder(), organisation);
        var referral = town.done("/referrals", referral(organisation)).getString("id");
        return new Endpoint[] {
            get(C + "/organisations"),
            get(C + "/organisations/" + organisation),
            post(C + "/organisations", listed("name", "website"))
                    .withText("name", 120)
                    .withText("description", 2000)
                    .withText("email", 254)
                    .withRequired("name")
                    .thatCreates(),
            put(C + "/organisations/" + organisation, listed("name", "website"))
                    .withText("name", 120)
                    .withText("description", 2000)
                    .withText("email", 254)
                    .withRequired("name"),
            get(C + "/services"),
            get(C + "/services/" + service),
            post(C + "/services", service(organisation))
                    .withText("name", 120)
                    .withText("category", 40)
                    .withRequired("organisationId", "name", "category")
                    .thatCreates(),
            put(C + "/services/" + service, serviceDetails())
                    .withText("name", 120)
                    .withText("category", 40)
                    .withText("description", 2000)
                    .withText("email", 254)
                    .withRequired("name", "category", "state"),
            get(C + "/sites"),
            get(C + "/sites/" + site),
            post(C + "/sites", site(organisation))
                    .withText("name", 120)
                    .withText("address", 200)
                    .withText("town", 120)
                    .withText("region", 120)
                    .withText("postcode", 20)
                    .withRequired("organisationId", "name", "address", "town", "postcode", "country")
                    .thatCreates(),
            put(C + "/sites/" + site, siteDetails())
                    .withText("name", 120)
                    .withText("address", 200)
                    .withText("town", 120)
                    .withText("postcode", 20)
                    .withRequired("name", "address", "town", "postcode", "country"),
            get(C + "/referrals"),
            get(C + "/referrals/" + referral),
            post(C + "/referrals", referral(organisation))
                    .withText("displayName", 120)
                    .withText("email", 254)
                    .withText("phone", 40)
                    .withText("about", 1000)
                    .withRequired("organisationId", "displayName", "consent")
                    .thatCreates(),
            post(C + "/referrals/" + referral + "/contact", "{}"),
            post(C + "/referrals/" + referral + "/joining", "{\"memberId\": \"" + member + "\"}"),
            post(C + "/referrals/" + referral + "/refusal", "{}"),
            post(C + "/referrals/" + referral + "/withdrawal", "{}")
        };
    }

    private static String referral(UUID organisation) {
        return "{\"organisationId\": \"" + organisation + "\", \"displayName\": \"Ben Example\","
                + " \"email\": \"ben@example.org\", \"phone\": \"020 7946 0102\", \"about\": \"Likes company.\","
                + " \"consent\": {\"givenBy\": \"PERSON\", \"method\": \"SPOKEN\", \"version\": \"referral-1\","
                + " \"givenAt\": \"" + Instant.now(Clock.systemUTC()) + "\"}}";
    }

    private static String listed(String name, String url) {
        return "{\"" + name + "\": \"" + UUID.randomUUID() + "\", \"description\": \"Lunch and company.\", \"" + url
                + "\": \"https://lunch.example.org/\", \"email\": \"hello@lunch.example.org\"}";
    }

    private static String serviceDetails() {
        return listed("name", "url")
                .replace("}", ", \"category\": \"COOKING\", \"siteIds\": [], \"state\": \"ACTIVE\"}");
    }

    private static String siteDetails() {
        return "{\"name\": \"" + UUID.randomUUID() + "\", \"address\": \"12 Mill Lane\", \"town\": \"Riverside\","
                + " \"region\": \"Kent\", \"postcode\": \"RV1 2AB\", \"country\": \"GB\"}";
    }

    private static String site(UUID organisation) {
        return siteDetails().replace("{", "{\"organisationId\": \"" + organisation + "\", ");
    }

    private static String service(UUID organisation) {
        return "{\"organisationId\": \"" + organisation + "\", \"name\": \"" + UUID.randomUUID()
                + "\", \"category\": \"COOKING\"}";
    }
}
