package org.commonhour.local.demo.load;

import static org.commonhour.local.demo.load.Api.fields;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.commonhour.local.demo.DemoCommunity;
import org.commonhour.local.demo.DemoCommunity.Need;
import org.commonhour.local.demo.DemoCommunity.Session;

/** The steps that bring a demo community into an empty installation. */
final class Loader {
    private static final String FOUNDER = "root";
    private static final String COORDINATOR = "cora";
    // The clients of organisations that also send figures by their own software.
    private static final Map<String, String> CLIENTS =
            Map.of("riverside-centre", "agency-lunch-club", "next-door", "agency-next-door");

    private final Api api;
    private final Crew crew;
    private final DemoCommunity community;
    private final LocalDate today;
    private final Map<String, String> organisations = new ConcurrentHashMap<>();
    private final Map<String, String> services = new ConcurrentHashMap<>();
    private final String[] offers;
    private final String[] needs;
    private List<String> members = List.of();
    private String base = "";

    Loader(Api api, Crew crew, DemoCommunity community, LocalDate today) {
        this.api = api;
        this.crew = crew;
        this.community = community;
        this.today = today;
        this.offers = new String[community.offers().size()];
        this.needs = new String[community.needs().size()];
    }

    /** How many calls change something, for the progress. */
    static int calls(DemoCommunity community) {
        return community.members().size()
                + community.offers().size()
                + community.needs().size()
                + community.arrangements().size()
                + community.sessions().size()
                + community.staffMonths().size();
    }

    void load() {
        found();
        String[] ids = new String[community.members().size()];
        List<Runnable> people = new ArrayList<>();
        community.organisations().forEach(organisation -> people.add(() -> registerOrganisation(organisation)));
        for (int index = 0; index < ids.length; index++) {
            int at = index;
            people.add(() -> ids[at] = addMember(at));
        }
        crew.all(people);
        members = List.of(ids);
        awaitEvents();
        new Referrals(api, base, today).add(community, organisations);
        // Needs and offers go to one service, sessions and staff hours to another: both kinds at the same time.
        List<Runnable> work = new ArrayList<>();
        int longest = Math.max(community.sessions().size(), community.offers().size());
        for (int index = 0; index < longest; index++) {
            int at = index;
            addWhen(work, at < community.sessions().size(), () -> addSession(at));
            addWhen(work, at < community.offers().size(), () -> addOffer(at));
            addWhen(work, at < community.needs().size(), () -> addNeed(at));
            addWhen(work, at < community.staffMonths().size(), () -> addStaffMonth(at));
        }
        crew.all(work);
        var helped = new ArrangedHelp(api, COORDINATOR, base, community, today);
        crew.all(IntStream.range(0, community.arrangements().size())
                .<Runnable>mapToObj(at -> () -> helped.add(at, members, offers, needs))
                .toList());
        new Publication(api, COORDINATOR, FOUNDER, base, today).release(community);
    }

    private static void addWhen(List<Runnable> work, boolean there, Runnable step) {
        if (there) {
            work.add(step);
        }
    }

    private void found() {
        String id = api.post(FOUNDER, "/communities", "demo-community", fields("name", community.name()))
                .required("id")
                .asText();
        base = "/communities/" + id;
        grant(FOUNDER, COORDINATOR, "COORDINATOR", null);
        grant(FOUNDER, "ana", "ANALYST", null);
        api.putFirst(FOUNDER, base + "/publication", fields("publishesServices", true));
    }

    /** The organisation with its staff and its services; several at once. */
    private void registerOrganisation(DemoCommunity.Organisation organisation) {
        String id = create(
                COORDINATOR,
                "/organisations",
                "organisation-" + organisation.key(),
                fields("name", organisation.name()));
        organisations.put(organisation.key(), id);
        grant(COORDINATOR, organisation.staff(), "STAFF", id);
        String client = CLIENTS.get(organisation.key());
        if (client != null) {
            grant(COORDINATOR, client, "STAFF", id);
        }
        String site = create(
                COORDINATOR,
                "/sites",
                "site-" + organisation.key(),
                fields(
                        "organisationId", id,
                        "name", organisation.name(),
                        "address", "12 Mill Lane",
                        "town", "Riverside",
                        "postcode", "RV1 2AB",
                        "country", "GB"));
        for (DemoCommunity.Service service : community.services()) {
            if (service.organisation().equals(organisation.key())) {
                services.put(
                        service.key(),
                        create(
                                COORDINATOR,
                                "/services",
                                "service-" + service.key(),
                                fields(
                                        "organisationId", id,
                                        "name", service.name(),
                                        "category", service.category(),
                                        "siteIds", List.of(site))));
            }
        }
    }

    private void grant(String by, String person, String role, @org.jspecify.annotations.Nullable String organisation) {
        create(
                by,
                "/grants",
                "grant-" + person + "-" + role,
                fields("subjectId", SignIns.subject(person), "role", role, "organisationId", organisation));
    }

    private String addMember(int index) {
        DemoCommunity.Member member = community.members().get(index);
        String signIn = member.signIn();
        return create(
                COORDINATOR,
                "/members",
                "member-" + index,
                fields(
                        "displayName", member.displayName(),
                        "email", member.email(),
                        "phone", member.phone(),
                        "subjectId", signIn == null ? null : SignIns.subject(signIn),
                        "joinedOn", today.minusDays(member.joinedDaysAgo()).toString()));
    }

    /** The other services hear of members, services and grants by events: waits until they have. */
    private void awaitEvents() {
        api.getUntil(COORDINATOR, base + "/offers", answer -> true);
        api.getUntil(
                COORDINATOR,
                base + "/accounts?kind=MEMBER&limit=100",
                answer -> answer.path("items").size() >= members.size());
        for (DemoCommunity.Organisation organisation : community.organisations()) {
            api.getUntil(organisation.staff(), base + "/staff-hours", answer -> true);
        }
    }

    private void addOffer(int index) {
        DemoCommunity.Offer offer = community.offers().get(index);
        List<Map<String, Object>> windows = offer.windows().stream()
                .map(window -> fields("dayOfWeek", window.day().name(), "from", window.from(), "to", window.to()))
                .toList();
        offers[index] = create(
                COORDINATOR,
                "/offers",
                "offer-" + index,
                fields(
                        "category", offer.category(),
                        "title", offer.title(),
                        "description", offer.description(),
                        "windows", windows,
                        "onBehalfOfMemberId", members.get(offer.member())));
    }

    private void addNeed(int index) {
        Need need = community.needs().get(index);
        LocalDate neededOn = need.inDays() == null ? null : today.plusDays(need.inDays());
        if (neededOn != null && need.day() != null) {
            neededOn = neededOn.with(TemporalAdjusters.nextOrSame(need.day()));
        }
        needs[index] = create(
                COORDINATOR,
                "/needs",
                "need-" + index,
                fields(
                        "category", need.category(),
                        "title", need.title(),
                        "neededOn", neededOn == null ? null : neededOn.toString(),
                        "from", need.from(),
                        "amountMinutes", need.amountMinutes(),
                        "serviceId", need.service() == null ? null : services.get(need.service()),
                        "onBehalfOfMemberId", members.get(need.member())));
    }

    /** The first of the session's people tells the coordinator about it, and the second one confirms. */
    private void addSession(int index) {
        Session session = community.sessions().get(index);
        List<Map<String, Object>> contributions = new Contributions(members).of(session);
        String id = create(
                COORDINATOR,
                "/sessions",
                "session-" + index,
                fields(
                        "serviceId",
                        session.service() == null ? null : services.get(session.service()),
                        "occurredOn",
                        today.minusDays(session.daysAgo()).toString(),
                        "contributions",
                        contributions,
                        "onBehalfOfMemberId",
                        members.get(session.lines().get(0).member())));
        api.post(
                COORDINATOR,
                base + "/sessions/" + id + "/confirmation",
                "demo-confirmation-" + index,
                fields("onBehalfOfMemberId", members.get(session.lines().get(1).member())));
    }

    private void addStaffMonth(int index) {
        DemoCommunity.StaffMonth month = community.staffMonths().get(index);
        DemoCommunity.Service service = community.services().stream()
                .filter(one -> one.key().equals(month.service()))
                .findFirst()
                .orElseThrow();
        DemoCommunity.Organisation organisation = community.organisations().stream()
                .filter(one -> one.key().equals(service.organisation()))
                .findFirst()
                .orElseThrow();
        String when = YearMonth.from(today).minusMonths(month.monthsAgo()).toString();
        create(
                organisation.staff(),
                "/staff-hours",
                "staff-" + index,
                fields(
                        "organisationId", organisations.get(organisation.key()),
                        "serviceId", services.get(service.key()),
                        "month", when,
                        "amountMinutes", month.amountMinutes(),
                        "people", month.people(),
                        "reference", "demo/" + service.key() + "/" + when));
    }

    private String create(String person, String path, String key, Map<String, Object> body) {
        return api.post(person, base + path, "demo-" + key, body).path("id").asText();
    }
}
