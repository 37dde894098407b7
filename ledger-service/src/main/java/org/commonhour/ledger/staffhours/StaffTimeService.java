package org.commonhour.ledger.staffhours;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.commonhour.kit.problem.CommonProblem;
import org.commonhour.kit.problem.DomainProblem;
import org.commonhour.ledger.account.AccountKind;
import org.commonhour.ledger.account.Accounts;
import org.commonhour.ledger.session.OverlapService;
import org.jspecify.annotations.Nullable;

/** Checks paid minutes of members against what is known of their time (L14). */
@ApplicationScoped
class StaffTimeService {

    private final Accounts accounts;
    private final OverlapService overlaps;

    StaffTimeService(Accounts accounts, OverlapService overlaps) {
        this.accounts = accounts;
        this.overlaps = overlaps;
    }

    /**
     * Why the report cannot be taken for its member, if it is for one; empty when it can.
     *
     * @param earlier the version that it replaces, if there is one
     */
    Uni<Optional<DomainProblem>> problem(UUID communityId, StaffHoursReport report, @Nullable UUID earlier) {
        var claim = report.work().claim(report);
        if (claim.isEmpty()) {
            return Uni.createFrom().item(Optional.empty());
        }
        var member = claim.get().memberId();
        return accounts.findOwned(communityId, AccountKind.MEMBER, member)
                .flatMap(account -> account.isEmpty()
                        ? Uni.createFrom().item(Optional.of(stranger()))
                        : overlaps.near(List.of(claim.get()), earlier)
                                .flatMap(found -> found.stream().anyMatch(claim.get()::clashesWith)
                                        ? Uni.createFrom().item(Optional.of(credited()))
                                        : overlaps.dayWith(
                                                claim.get(), Objects.requireNonNull(report.workedOn()), earlier)));
    }

    /** Lets nobody else claim time of the reports' members until the unit of work ends, whatever order they come in. */
    Uni<Void> hold(List<StaffHoursReport> reports) {
        return overlaps.hold(reports.stream()
                .map(report -> report.work().memberId())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
    }

    private static DomainProblem stranger() {
        return DomainProblem.of(CommonProblem.INVALID, "No member here has this id.")
                .at("/memberId", "No member here.");
    }

    private static DomainProblem credited() {
        return OverlapService.problem().at("/startedAt", "This person is credited in hours at that time.");
    }
}
