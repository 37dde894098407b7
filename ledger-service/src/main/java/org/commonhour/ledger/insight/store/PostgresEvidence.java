package org.commonhour.ledger.insight.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.commonhour.ledger.insight.Evidence;
import org.commonhour.ledger.insight.Period;
import org.commonhour.ledger.insight.PersonMinutes;
import org.commonhour.ledger.insight.Tallies;
import org.hibernate.reactive.mutiny.Mutiny;

@ApplicationScoped
class PostgresEvidence implements Evidence {

    private static final String COMMUNITIES = """
        select community_id from insight_batch b
        where exists (select 1 from insight_source s where s.community_id = b.community_id
            and s.month between cast(:from as date) and cast(:to as date))
        order by 1
        """;

    private final Mutiny.SessionFactory database;
    private final ServiceOwners owners;
    private final Tallies tallies;

    PostgresEvidence(Mutiny.SessionFactory database, ServiceOwners owners, Tallies tallies) {
        this.database = database;
        this.owners = owners;
        this.tallies = tallies;
    }

    @Override
    public Uni<List<PersonMinutes>> minutes(UUID communityId, Period period) {
        return tallies.ask(communityId, tally -> tally.figures().evidence(period));
    }

    @Override
    public Uni<Map<UUID, UUID>> organisations(UUID communityId) {
        return owners.of(communityId);
    }

    @Override
    public Uni<List<UUID>> communities(Period period) {
        return database.withSession(db -> db.createNativeQuery(COMMUNITIES, UUID.class)
                .setParameter("from", period.from().atDay(1))
                .setParameter("to", period.to().atDay(1))
                .getResultList());
    }
}
