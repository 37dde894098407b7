package org.commonhour.member.wellbeing.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.commonhour.member.wellbeing.Figure;
import org.commonhour.member.wellbeing.Quarter;
import org.commonhour.member.wellbeing.WellbeingRelease;
import org.commonhour.member.wellbeing.WellbeingReleases;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Released figures in table {@code wellbeing_release}, as JSON; the database refuses to change them. */
@ApplicationScoped
class PostgresWellbeingReleases implements WellbeingReleases {

    private static final LocalDate AFTER_ALL = LocalDate.of(9999, 12, 31);
    private static final TypeReference<List<Figure>> FIGURES = new TypeReference<>() {};

    private static final String ADD = """
        insert into wellbeing_release (community_id, quarter_starts_on, released_at, figures)
        values (:community, :quarter, :at, :figures)
        on conflict (community_id, quarter_starts_on) do nothing
        """;
    private static final String LIST = """
        select community_id, quarter_starts_on, released_at, figures from wellbeing_release
        where community_id = :community and quarter_starts_on < :before
        order by quarter_starts_on desc limit :limit
        """;

    private final Mutiny.SessionFactory sessions;
    private final ObjectMapper json;

    PostgresWellbeingReleases(Mutiny.SessionFactory sessions, ObjectMapper json) {
        this.sessions = sessions;
        this.json = json;
    }

    @Override
    public Uni<Void> add(WellbeingRelease release) {
        return sessions.withTransaction(session -> session.createNativeQuery(ADD)
                .setParameter("community", release.communityId())
                .setParameter("quarter", release.quarter().startsOn())
                .setParameter("at", release.releasedAt())
                .setParameter("figures", write(release.figures()))
                .executeUpdate()
                .replaceWithVoid());
    }

    @Override
    public Uni<List<WellbeingRelease>> list(UUID communityId, @Nullable Quarter before, int limit) {
        return sessions.withTransaction(session -> session.createNativeQuery(LIST, Tuple.class)
                .setParameter("community", communityId)
                .setParameter("before", before == null ? AFTER_ALL : before.startsOn())
                .setParameter("limit", limit)
                .getResultList()
                .map(rows -> rows.stream().map(this::release).toList()));
    }

    private WellbeingRelease release(Tuple row) {
        return new WellbeingRelease(
                row.get(0, UUID.class),
                new Quarter(row.get(1, LocalDate.class)),
                row.get(2, OffsetDateTime.class).toInstant(),
                read(row.get(3, String.class)));
    }

    private String write(List<Figure> figures) {
        try {
            return json.writeValueAsString(figures);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("figures are not writable", e);
        }
    }

    private List<Figure> read(String text) {
        try {
            return json.readValue(text, FIGURES);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("released figures are not readable", e);
        }
    }
}
