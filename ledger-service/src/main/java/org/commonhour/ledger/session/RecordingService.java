package org.commonhour.ledger.session;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.commonhour.kit.access.Caller;
import org.commonhour.kit.access.Role;
import org.commonhour.kit.problem.CommonProblem;
import org.commonhour.kit.problem.DomainProblem;
import org.commonhour.ledger.account.Account;
import org.commonhour.ledger.account.AccountKind;
import org.commonhour.ledger.account.Accounts;
import org.commonhour.ledger.arrangement.Arrangement;
import org.commonhour.ledger.arrangement.ArrangementService;
import org.commonhour.ledger.arrangement.ArrangementState;
import org.commonhour.ledger.directory.DirectoryService;
import org.commonhour.ledger.directory.ListedService;
import org.commonhour.ledger.problem.LedgerProblem;
import org.jspecify.annotations.Nullable;

/** Checks what somebody wants to record against what the ledger knows, and spells out what they left unsaid. */
@ApplicationScoped
class RecordingService {

    private final Sessions sessions;
    private final ArrangementService arrangements;
    private final DirectoryService directory;
    private final Accounts accounts;
    private final OverlapService overlaps;

    RecordingService(
            Sessions sessions,
            ArrangementService arrangements,
            DirectoryService directory,
            Accounts accounts,
            OverlapService overlaps) {
        this.sessions = sessions;
        this.arrangements = arrangements;
        this.directory = directory;
        this.accounts = accounts;
        this.overlaps = overlaps;
    }

    /** The draft ready to be recorded, or a {@link DomainProblem}. To be called in a unit of work. */
    Uni<CheckedDraft> check(Caller caller, SessionDraft draft, Instant now) {
        refuse(DraftRules.faults(draft, now));
        return arrangement(caller, draft).flatMap(arrangement -> {
            var channel = draft.onBehalfOfMemberId() == null ? Channel.SELF_WEB : Channel.BROKER_PHONE;
            return checked(caller, draft, DraftRules.spelledOut(draft, arrangement.orElse(null), channel), null)
                    .invoke(checked -> arrangement.ifPresent(agreed -> bothSides(agreed, checked)));
        });
    }

    /** The new content of a session ready to replace the old one, or a {@link DomainProblem}. In a unit of work. */
    Uni<CheckedDraft> checkContent(Caller caller, SessionDraft content, Session session, Instant now) {
        refuse(DraftRules.faults(content, now));
        var arrangementId = session.arrangementId();
        return checked(caller, content, content, session.id())
                .call(checked -> arrangementId == null
                        ? Uni.createFrom().voidItem()
                        : arrangements
                                .lock(caller.communityId(), arrangementId)
                                .invoke(found -> found.ifPresent(agreed -> bothSides(agreed, checked))));
    }

    /**
     * One side alone does not use up what two agreed: the other would neither see the record nor be asked, and could
     * record nothing of their own. A coordinator may have reason to, who speaks with both.
     */
    private static void bothSides(Arrangement arrangement, CheckedDraft checked) {
        var parties = DraftRules.members(checked.draft());
        if (checked.recorder().capacity() != Capacity.COORDINATOR
                && !(parties.contains(arrangement.giverMemberId())
                        && parties.contains(arrangement.receiverMemberId()))) {
            throw DomainProblem.of(
                            LedgerProblem.ARRANGEMENT_ONE_SIDED,
                            "Name what both who agreed did, or leave the arrangement out.")
                    .at("/contributions", "The giver and the receiver of the arrangement.");
        }
    }

    private Uni<CheckedDraft> checked(
            Caller caller, SessionDraft draft, SessionDraft spelledOut, @Nullable UUID sessionId) {
        if (draft.onBehalfOfMemberId() != null && !caller.has(Role.COORDINATOR)) {
            throw DomainProblem.of(CommonProblem.FORBIDDEN, "Only a coordinator can act for somebody else.");
        }
        var begun = spelledOut.with(spelledOut.contributions().stream()
                .map(line -> line.begunBy(spelledOut.startedAt()))
                .toList());
        TimeRules.paidAndCredited(begun).ifPresent(line -> {
            throw OverlapService.problem();
        });
        var full = DraftRules.withPayers(begun);
        refuse(DraftRules.payerFaults(full));
        return service(caller.communityId(), full.serviceId(), draft.serviceId() != null)
                .flatMap(service -> recorder(caller, full, service.orElse(null)))
                .call(() -> membersKnown(caller.communityId(), draft))
                .call(() -> timeFree(full, sessionId))
                .map(recorder -> new CheckedDraft(full, recorder));
    }

    /** Refuses when a session that was refused cannot stand again: its arrangement or its people's time is taken. */
    Uni<Void> mayStandAgain(Session session) {
        var arrangementId = session.arrangementId();
        return (arrangementId == null ? Uni.createFrom().voidItem() : unrecorded(arrangementId))
                .chain(() -> timeFree(session.draft(), session.id()));
    }

    /** L14: told here in plain words; the database would refuse it, too. */
    private Uni<Void> timeFree(SessionDraft draft, @Nullable UUID sessionId) {
        var claims = draft.contributions().stream()
                .map(ContributionDraft::claim)
                .flatMap(Optional::stream)
                .toList();
        return overlaps.day(DraftRules.compensated(draft), draft.occurredOn(), sessionId)
                .flatMap(day -> overlaps.near(claims, sessionId).map(found -> {
                    var faults = new ArrayList<>(TimeRules.claimFaults(draft, found));
                    faults.addAll(TimeRules.dayFaults(draft, day));
                    return faults;
                }))
                .invoke(faults -> {
                    var problem = OverlapService.problem();
                    for (var fault : faults) {
                        problem = problem.at(fault.pointer(), fault.detail());
                    }
                    if (!faults.isEmpty()) {
                        throw problem;
                    }
                })
                .replaceWithVoid();
    }

    private Uni<Optional<Arrangement>> arrangement(Caller caller, SessionDraft draft) {
        var id = draft.arrangementId();
        if (id == null) {
            return Uni.createFrom().item(Optional.empty());
        }
        // The lock keeps two callers from recording the same arrangement at once.
        return arrangements
                .lock(caller.communityId(), id)
                .map(found -> found.orElseThrow(RecordingService::unknownArrangement))
                .call(arrangement -> concerns(caller, arrangement).invoke(concerned -> {
                    if (!concerned) {
                        throw unknownArrangement();
                    }
                }))
                .invoke(arrangement -> {
                    if (arrangement.state() != ArrangementState.AGREED
                            && arrangement.state() != ArrangementState.HAPPENED) {
                        throw DomainProblem.of(
                                LedgerProblem.ARRANGEMENT_NOT_AGREED, "The two sides have not agreed on this.");
                    }
                })
                .call(() -> unrecorded(id))
                .map(Optional::of);
    }

    /** Refuses when a session of the arrangement stands. */
    Uni<Void> unrecorded(UUID arrangementId) {
        return sessions.standsFor(arrangementId)
                .invoke(stands -> {
                    if (stands) {
                        throw DomainProblem.of(
                                LedgerProblem.ARRANGEMENT_RECORDED, "What came of this arrangement is recorded.");
                    }
                })
                .replaceWithVoid();
    }

    private static DomainProblem unknownArrangement() {
        return DomainProblem.of(LedgerProblem.ARRANGEMENT_UNKNOWN, "The ledger knows no such arrangement.")
                .at("/arrangementId", "Not known here, or not yet.");
    }

    /** Who agreed, coordinators, and the staff of the service that it belongs to. */
    private Uni<Boolean> concerns(Caller caller, Arrangement arrangement) {
        var serviceId = arrangement.serviceId();
        if (caller.has(Role.COORDINATOR)
                || caller.memberId().filter(arrangement::hasParty).isPresent()) {
            return Uni.createFrom().item(true);
        }
        return serviceId == null
                ? Uni.createFrom().item(false)
                : directory
                        .find(arrangement.communityId(), serviceId)
                        .map(found -> found.filter(service -> caller.staffOf(service.organisationId()))
                                .isPresent());
    }

    private Uni<Optional<ListedService>> service(UUID communityId, @Nullable UUID id, boolean named) {
        if (id == null) {
            return Uni.createFrom().item(Optional.empty());
        }
        return directory.find(communityId, id).invoke(found -> {
            if (named && found.isEmpty()) {
                throw DomainProblem.of(LedgerProblem.SERVICE_UNKNOWN, "The ledger knows no such service.")
                        .at("/serviceId", "Not known here, or not yet.");
            }
        });
    }

    private Uni<Actor> recorder(Caller caller, SessionDraft draft, @Nullable ListedService service) {
        var parties = DraftRules.members(draft);
        var onBehalfOf = draft.onBehalfOfMemberId();
        if (onBehalfOf != null && !parties.contains(onBehalfOf)) {
            throw DomainProblem.of(CommonProblem.INVALID, "This member did not take part.")
                    .at("/onBehalfOfMemberId", "Name a member who took part.");
        }
        if (onBehalfOf != null) {
            return Uni.createFrom().item(new Actor(caller.subject(), Capacity.COORDINATOR, onBehalfOf));
        }
        var own = caller.memberId().filter(parties::contains);
        if (own.isPresent()) {
            return Uni.createFrom().item(new Actor(caller.subject(), Capacity.MEMBER, own.get()));
        }
        if (caller.has(Role.COORDINATOR)) {
            return Uni.createFrom().item(new Actor(caller.subject(), Capacity.COORDINATOR, null));
        }
        if (service != null && caller.staffOf(service.organisationId())) {
            return Uni.createFrom().item(new Actor(caller.subject(), Capacity.STAFF, null));
        }
        throw DomainProblem.of(CommonProblem.FORBIDDEN, "You can record only what you took part in.");
    }

    /** Everybody named in the request has an account here; who is in an arrangement is known from there. */
    private Uni<Void> membersKnown(UUID communityId, SessionDraft draft) {
        var named = DraftRules.members(draft);
        if (named.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return accounts.ownedBy(communityId, AccountKind.MEMBER, named)
                .invoke(found -> {
                    var known = found.stream()
                            .map(Account::ownerId)
                            .filter(Objects::nonNull)
                            .collect(Collectors.toSet());
                    List<DraftFault> faults = new ArrayList<>();
                    for (int line = 0; line < draft.contributions().size(); line++) {
                        var memberId = draft.contributions().get(line).memberId();
                        if (memberId != null && !known.contains(memberId)) {
                            faults.add(new DraftFault("/contributions/" + line + "/memberId", "No member here."));
                        }
                    }
                    refuse(faults);
                })
                .replaceWithVoid();
    }

    private static void refuse(List<DraftFault> faults) {
        if (faults.isEmpty()) {
            return;
        }
        var problem = DomainProblem.of(CommonProblem.INVALID, "Some of what was sent breaks a rule.");
        for (var fault : faults) {
            problem = problem.at(fault.pointer(), fault.detail());
        }
        throw problem;
    }
}
