package org.commonhour.member.directory.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.commonhour.member.directory.Directory;
import org.commonhour.member.directory.DirectorySearch;
import org.commonhour.member.directory.Found;
import org.commonhour.member.directory.ListedCategory;
import org.commonhour.member.directory.ListedOrganisation;
import org.commonhour.member.directory.ListedService;
import org.commonhour.member.directory.ListedSite;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** The directory by SQL over the tables of communities, organisations, services and sites. */
@ApplicationScoped
class PostgresDirectory implements Directory {

    private static final String ORGANISATION_COLUMNS =
            "o.id o_id, o.name o_name, c.name c_name, o.description o_description, o.website o_website, o.email"
                    + " o_email, cast(floor(extract(epoch from o.changed_at) * 1000) as bigint) o_changed";
    private static final String ORGANISATIONS = " from organisation o join community c on c.id = o.community_id";
    private static final String SERVICES =
            " from service s join organisation o on o.id = s.organisation_id join community c on c.id = s.community_id";
    private static final String PLACES = " from service_site p join site t on t.id = p.site_id"
            + " join service s on s.id = p.service_id join organisation o on o.id = s.organisation_id"
            + " join community c on c.id = p.community_id";
    private static final String SERVICE_COLUMNS =
            ", s.id s_id, s.name s_name, s.description s_description, s.url s_url, s.email s_email, s.category"
                    + " s_category, s.state = 'CLOSED' s_closed, cast(floor(extract(epoch from s.changed_at) * 1000) as"
                    + " bigint) s_changed";
    private static final String PLACE_COLUMNS =
            "p.id p_id, p.service_id p_service, t.id t_id, t.name t_name, t.address t_address, t.town t_town,"
                    + " t.region t_region, t.postcode t_postcode, t.country t_country";
    private static final int SERVICE_FROM = 7;

    private final Mutiny.SessionFactory sessions;

    PostgresDirectory(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    @Override
    public Uni<Found<ListedService>> services(
            DirectorySearch search, @Nullable String category, long offset, int limit) {
        var conditions = serviceConditions(search, category);
        return sessions.withTransaction(session -> conditions
                .rows(session, "select " + ORGANISATION_COLUMNS + SERVICE_COLUMNS + SERVICES, " order by s.id")
                .setFirstResult((int) offset)
                .setMaxResults(limit)
                .getResultList()
                .map(rows -> rows.stream().map(PostgresDirectory::service).toList())
                .flatMap(services -> placed(session, services))
                .flatMap(services -> counted(session, conditions, SERVICES, services)));
    }

    @Override
    public Uni<Optional<ListedService>> service(UUID id) {
        return sessions.withTransaction(session -> new Conditions()
                .with("s.id = :id", "id", id)
                .rows(session, "select " + ORGANISATION_COLUMNS + SERVICE_COLUMNS + SERVICES, "")
                .getResultList()
                .map(rows -> rows.stream().map(PostgresDirectory::service).toList())
                .flatMap(services -> placed(session, services))
                .map(services -> services.stream().findFirst()));
    }

    @Override
    public Uni<Found<ListedOrganisation>> organisations(DirectorySearch search, long offset, int limit) {
        var conditions = new Conditions()
                .with(
                        "position(lower(:text) in lower(o.name || ' ' || coalesce(o.description, ''))) > 0",
                        "text",
                        search.text())
                .with("o.changed_at >= :modified", "modified", search.modifiedAfter());
        return sessions.withTransaction(session -> conditions
                .rows(session, "select " + ORGANISATION_COLUMNS + ORGANISATIONS, " order by o.id")
                .setFirstResult((int) offset)
                .setMaxResults(limit)
                .getResultList()
                .map(rows -> rows.stream().map(PostgresDirectory::organisation).toList())
                .flatMap(found -> counted(session, conditions, ORGANISATIONS, found)));
    }

    @Override
    public Uni<Optional<ListedOrganisation>> organisation(UUID id) {
        return sessions.withTransaction(session -> new Conditions()
                .with("o.id = :id", "id", id)
                .rows(session, "select " + ORGANISATION_COLUMNS + ORGANISATIONS, "")
                .getResultList()
                .map(rows -> rows.stream().map(PostgresDirectory::organisation).findFirst()));
    }

    @Override
    public Uni<Found<ListedSite>> places(DirectorySearch search, @Nullable String category, long offset, int limit) {
        var conditions = serviceConditions(search, category)
                .with("upper(replace(t.postcode, ' ', '')) like :postcode", "postcode", prefix(search.postcode()));
        return sessions.withTransaction(session -> conditions
                .rows(session, "select " + PLACE_COLUMNS + PLACES, " order by p.id")
                .setFirstResult((int) offset)
                .setMaxResults(limit)
                .getResultList()
                .map(rows -> rows.stream().map(PostgresDirectory::site).toList())
                .flatMap(found -> counted(session, conditions, PLACES, found)));
    }

    @Override
    public Uni<Optional<ListedSite>> place(UUID id) {
        return sessions.withTransaction(session -> new Conditions()
                .with("p.id = :id", "id", id)
                .rows(session, "select " + PLACE_COLUMNS + PLACES, "")
                .getResultList()
                .map(rows -> rows.stream().map(PostgresDirectory::site).findFirst()));
    }

    @Override
    public Uni<List<ListedCategory>> categories() {
        return sessions.withTransaction(session -> new Conditions()
                .rows(session, "select distinct s.category s_category, 0 none" + SERVICES, " order by 1")
                .getResultList()
                .map(rows -> rows.stream()
                        .map(row -> new ListedCategory((String) row[0]))
                        .toList()));
    }

    private static Conditions serviceConditions(DirectorySearch search, @Nullable String category) {
        return new Conditions()
                .with(
                        "position(lower(:text) in lower(s.name || ' ' || coalesce(s.description, ''))) > 0",
                        "text",
                        search.text())
                .with("s.category = :category", "category", category)
                .with("s.organisation_id = :organisation", "organisation", search.organisationId())
                .with("s.changed_at >= :modified", "modified", search.modifiedAfter());
    }

    /** The start of a postcode as a pattern; a wildcard in it means itself. */
    private static @Nullable String prefix(@Nullable String postcode) {
        return postcode == null ? null : postcode.replaceAll("[ %_\\\\]", "").toUpperCase(java.util.Locale.ROOT) + "%";
    }

    private static <T> Uni<Found<T>> counted(
            Mutiny.Session session, Conditions conditions, String from, List<T> items) {
        return conditions
                .number(session, "select count(*)" + from)
                .getSingleResult()
                .map(total -> new Found<>(items, total));
    }

    private static Uni<List<ListedService>> placed(Mutiny.Session session, List<ListedService> services) {
        if (services.isEmpty()) {
            return Uni.createFrom().item(services);
        }
        var ids = services.stream().map(ListedService::id).toArray(UUID[]::new);
        return new Conditions()
                .with("s.id = any (cast(:services as uuid[]))", "services", ids)
                .rows(session, "select " + PLACE_COLUMNS + PLACES, " order by p.id")
                .getResultList()
                .map(rows -> rows.stream()
                        .map(PostgresDirectory::site)
                        .collect(Collectors.groupingBy(ListedSite::serviceId)))
                .map(sites -> services.stream()
                        .map(service -> service.at(sites.getOrDefault(service.id(), List.of())))
                        .toList());
    }

    @NullUnmarked
    private static ListedOrganisation organisation(Object[] row) {
        return new ListedOrganisation(
                (UUID) row[0],
                (String) row[1],
                (String) row[2],
                (String) row[3],
                (String) row[4],
                (String) row[5],
                Instant.ofEpochMilli((Long) row[6]));
    }

    @NullUnmarked
    private static ListedService service(Object[] row) {
        return new ListedService(
                (UUID) row[SERVICE_FROM],
                organisation(row),
                (String) row[SERVICE_FROM + 1],
                (String) row[SERVICE_FROM + 2],
                (String) row[SERVICE_FROM + 3],
                (String) row[SERVICE_FROM + 4],
                new ListedCategory((String) row[SERVICE_FROM + 5]),
                (Boolean) row[SERVICE_FROM + 6],
                Instant.ofEpochMilli((Long) row[SERVICE_FROM + 7]),
                List.of());
    }

    @NullUnmarked
    private static ListedSite site(Object[] row) {
        Function<Integer, String> text = at -> (String) row[at];
        return new ListedSite(
                (UUID) row[0],
                (UUID) row[1],
                (UUID) row[2],
                text.apply(3),
                text.apply(4),
                text.apply(5),
                text.apply(6),
                text.apply(7),
                text.apply(8));
    }
}
