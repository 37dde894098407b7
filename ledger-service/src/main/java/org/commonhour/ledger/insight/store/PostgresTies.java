package org.commonhour.ledger.insight.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.commonhour.ledger.insight.GroupMinutes;
import org.commonhour.ledger.insight.MonthTie;
import org.commonhour.ledger.insight.Period;
import org.commonhour.ledger.insight.RoleMinutes;
import org.commonhour.ledger.insight.Tallies;
import org.commonhour.ledger.insight.Tie;
import org.commonhour.ledger.insight.TieCounts;
import org.commonhour.ledger.insight.TieNetwork;
import org.commonhour.ledger.insight.Ties;

@ApplicationScoped
class PostgresTies implements Ties {

    private final Tallies tallies;
    private final MemberGroups members;

    PostgresTies(Tallies tallies, MemberGroups members) {
        this.tallies = tallies;
        this.members = members;
    }

    @Override
    public Uni<List<Tie>> ties(UUID communityId, Period period, int limit) {
        return tallies.ask(communityId, tally -> tally.ties().ties(period, limit));
    }

    @Override
    public Uni<Optional<TieNetwork>> network(UUID communityId, Period period, int most) {
        return tallies.ask(communityId, tally -> tally.ties().network(period, most));
    }

    @Override
    public Uni<List<MonthTie>> byMonth(UUID communityId, Period period, int limit) {
        return tallies.ask(communityId, tally -> tally.ties().byMonth(period, limit));
    }

    @Override
    public Uni<TieCounts> counts(UUID communityId, Period period) {
        return tallies.ask(communityId, tally -> tally.ties().counts(period));
    }

    @Override
    public Uni<List<GroupMinutes>> groups(UUID communityId, Period period) {
        return members.channels(communityId)
                .flatMap(channels ->
                        tallies.ask(communityId, tally -> tally.ties().groups(period, channels)));
    }

    @Override
    public Uni<List<RoleMinutes>> roles(UUID communityId, Period period) {
        return tallies.ask(communityId, tally -> tally.figures().roles(period));
    }
}
