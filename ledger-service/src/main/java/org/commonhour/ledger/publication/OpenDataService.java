package org.commonhour.ledger.publication;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.commonhour.kit.problem.CommonProblem;
import org.commonhour.kit.problem.DomainProblem;
import org.commonhour.kit.store.UnitOfWork;
import org.commonhour.ledger.insight.Quarter;
import org.jspecify.annotations.Nullable;

/** Opens a community's published tables to everybody, when its administrator wants that; they are the members' otherwise. */
@ApplicationScoped
public class OpenDataService {

    /** The most tables that one catalogue lists for a community: ten years. */
    public static final int MOST_TABLES = 40;

    private final OpenData openData;
    private final ReleaseService releases;
    private final UnitOfWork unitOfWork;
    private final Clock clock;

    OpenDataService(OpenData openData, ReleaseService releases, UnitOfWork unitOfWork, Clock clock) {
        this.openData = openData;
        this.releases = releases;
        this.unitOfWork = unitOfWork;
        this.clock = clock;
    }

    /** Since when everybody may read; empty when only members may. */
    public Uni<Optional<Opening>> opening(UUID communityId) {
        return openData.find(communityId);
    }

    /** Opens or closes. */
    public Uni<Optional<Opening>> change(UUID communityId, boolean open) {
        return unitOfWork.run(
                () -> (open ? openData.open(new Opening(communityId, clock.instant())) : openData.close(communityId))
                        .chain(() -> openData.find(communityId)));
    }

    /** The open communities with their newest tables, by id upwards, above the one named, at most so many. */
    public Uni<List<OpenTables>> catalogue(@Nullable UUID after, int limit) {
        return openData.list(after, limit)
                .onItem()
                .transformToMulti(Multi.createFrom()::iterable)
                .onItem()
                .transformToUniAndConcatenate(this::tables)
                .collect()
                .asList();
    }

    /** An open community's newest tables; there is no such community for everybody when it is not open. */
    public Uni<OpenTables> tables(UUID communityId) {
        return opened(communityId).flatMap(this::tables);
    }

    /** One table of an open community. */
    public Uni<ReleasedTable> table(UUID communityId, Quarter quarter, int revision) {
        return opened(communityId).flatMap(opening -> releases.get(communityId, quarter, revision));
    }

    private Uni<Opening> opened(UUID communityId) {
        return openData.find(communityId)
                .map(found -> found.orElseThrow(() ->
                        DomainProblem.of(CommonProblem.NOT_FOUND, "No such community publishes open data here.")));
    }

    private Uni<OpenTables> tables(Opening opening) {
        return releases.newest(opening.communityId(), MOST_TABLES).map(tables -> new OpenTables(opening, tables));
    }
}
