package org.commonhour.ledger.export;

import io.smallrye.mutiny.Multi;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import org.commonhour.kit.problem.CommonProblem;
import org.commonhour.kit.problem.DomainProblem;
import org.commonhour.ledger.export.settings.ExportSettings;
import org.commonhour.ledger.proof.CheckpointService;

/** Takes a community's whole ledger out, so that anybody can check it, keep it, or leave with it. */
@ApplicationScoped
public class ExportService {

    /** An export holds a connection and a snapshot for as long as its reader takes. */
    private static final int AT_ONCE = 2;

    private final Snapshots snapshots;
    private final CheckpointService checkpoints;
    private final ExportSettings settings;
    private final Clock clock;
    private final Semaphore free = new Semaphore(AT_ONCE);

    ExportService(Snapshots snapshots, CheckpointService checkpoints, ExportSettings settings, Clock clock) {
        this.snapshots = snapshots;
        this.checkpoints = checkpoints;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * The ledger as newline-delimited JSON: several lines an item, without the last line end. The order of the lines is
     * told in the README of the offline verifier. Fails for a reader who takes nothing for as long as
     * {@link ExportSettings#readerPatience()}.
     */
    public Multi<String> export(UUID communityId) {
        return Multi.createFrom().deferred(() -> {
            if (!free.tryAcquire()) {
                return Multi.createFrom()
                        .failure(DomainProblem.of(
                                CommonProblem.TOO_MANY_REQUESTS,
                                "Other exports are being taken just now. Try again in a minute."));
            }
            // Also when the lines cannot even be begun; and a reader who stops gives the place up, connected or not.
            return Multi.createFrom()
                    .deferred(() -> lines(communityId))
                    .onTermination()
                    .invoke(() -> free.release())
                    .ifNoItem()
                    .after(settings.readerPatience())
                    .fail();
        });
    }

    private Multi<String> lines(UUID communityId) {
        var ending = new ExportEnding();
        var pages = snapshots
                .read(
                        communityId,
                        clock.instant().truncatedTo(ChronoUnit.MICROS),
                        checkpoints.verifier(communityId).text())
                .select()
                .where(page -> !page.isEmpty())
                .invoke(ending::add);
        var end = Multi.createFrom().item(() -> List.of(ending.line()));
        return Multi.createBy()
                .concatenating()
                .streams(pages, end)
                .map(page -> page.stream().map(ExportLine::json).collect(Collectors.joining("\n")));
    }
}
