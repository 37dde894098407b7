package org.commonhour.member.joining.store;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.commonhour.kit.problem.DomainProblem;
import org.commonhour.member.joining.Application;
import org.commonhour.member.joining.ApplicationSearch;
import org.commonhour.member.joining.ApplicationState;
import org.commonhour.member.joining.Applications;
import org.commonhour.member.privacy.PersonalKeys;
import org.commonhour.member.privacy.PrivacyService;
import org.commonhour.member.privacy.Sealed;
import org.commonhour.member.problem.MemberProblem;
import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Applications in table {@code application}; M1: what people wrote goes in and out only through their own keys. */
@ApplicationScoped
class PostgresApplications implements Applications {

    private final Mutiny.SessionFactory sessions;
    private final PrivacyService privacy;
    private final ObjectMapper json;

    PostgresApplications(Mutiny.SessionFactory sessions, PrivacyService privacy, ObjectMapper json) {
        this.sessions = sessions;
        this.privacy = privacy;
        this.json = json;
    }

    @Override
    public Uni<Void> add(Application application) {
        return privacy.keys(List.of(application.dataKeyId()))
                .flatMap(keys -> sessions.withTransaction(
                        session -> session.persist(row(application, keys)).chain(session::flush)))
                .onFailure(ConstraintViolationException.class)
                .transform(PostgresApplications::refusal);
    }

    @Override
    public Uni<Void> save(Application application) {
        return privacy.keys(List.of(application.dataKeyId()))
                .flatMap(keys ->
                        sessions.withTransaction(session -> session.find(ApplicationRow.class, application.id())
                                .invoke(row -> decide(row, application, keys))
                                .chain(session::flush)));
    }

    @Override
    public Uni<Optional<Application>> find(UUID communityId, UUID id) {
        return sessions.withTransaction(
                session -> session.find(ApplicationRow.class, id).flatMap(row -> inCommunity(row, communityId)));
    }

    @Override
    public Uni<Optional<Application>> findForChange(UUID communityId, UUID id) {
        return sessions.withTransaction(
                session -> session.find(ApplicationRow.class, id, LockModeType.PESSIMISTIC_WRITE)
                        .flatMap(row -> inCommunity(row, communityId)));
    }

    @Override
    public Uni<List<Application>> list(ApplicationSearch search, @Nullable UUID before, int limit) {
        var hql = "from ApplicationRow where communityId = :community"
                + (before == null ? "" : " and id < :before")
                + (search.state() == null ? "" : " and state = :state")
                + (search.subjectId() == null ? "" : " and subjectId = :subject")
                + " order by id desc";
        return sessions.withTransaction(session -> {
            var query = session.createSelectionQuery(hql, ApplicationRow.class)
                    .setParameter("community", search.communityId())
                    .setMaxResults(limit);
            if (before != null) {
                query.setParameter("before", before);
            }
            if (search.state() != null) {
                query.setParameter("state", search.state().name());
            }
            if (search.subjectId() != null) {
                query.setParameter("subject", search.subjectId());
            }
            return query.getResultList().flatMap(this::applications);
        });
    }

    private static Throwable refusal(Throwable failure) {
        var constraint = ((ConstraintViolationException) failure).getConstraintName();
        return "application_one_open".equals(constraint)
                ? DomainProblem.of(MemberProblem.APPLICATION_OPEN, "Your application is with the coordinators already.")
                : failure;
    }

    private Uni<Optional<Application>> inCommunity(@Nullable ApplicationRow row, UUID communityId) {
        if (row == null || !communityId.equals(row.communityId)) {
            return Uni.createFrom().item(Optional.empty());
        }
        return applications(List.of(row)).map(found -> Optional.of(found.get(0)));
    }

    private Uni<List<Application>> applications(List<ApplicationRow> rows) {
        return privacy.keys(rows.stream().map(row -> row.dataKeyId).toList())
                .map(keys -> rows.stream().map(row -> application(row, keys)).toList());
    }

    private Application application(ApplicationRow row, PersonalKeys keys) {
        var written = keys.open(row.dataKeyId, Sealed.of(row.details))
                .map(text -> StoredApplication.read(text, json))
                .orElse(StoredApplication.ERASED);
        var reason = row.reason == null
                ? null
                : keys.open(row.dataKeyId, Sealed.of(row.reason)).orElse(null);
        return new Application(
                row.id,
                row.communityId,
                row.subjectId,
                row.dataKeyId,
                written.details(),
                written.about(),
                ApplicationState.valueOf(row.state),
                reason,
                row.memberId,
                row.openedAt,
                row.decidedBy,
                row.decidedAt,
                row.version);
    }

    private ApplicationRow row(Application application, PersonalKeys keys) {
        var row = new ApplicationRow();
        row.id = application.id();
        row.communityId = application.communityId();
        row.subjectId = application.subjectId();
        row.dataKeyId = application.dataKeyId();
        row.details = keys.seal(application.dataKeyId(), StoredApplication.write(application, json))
                .bytes();
        row.openedAt = application.openedAt();
        decide(row, application, keys);
        return row;
    }

    private static void decide(ApplicationRow row, Application application, PersonalKeys keys) {
        var reason = application.reason();
        row.state = application.state().name();
        row.reason = reason == null
                ? null
                : keys.seal(application.dataKeyId(), reason).bytes();
        row.memberId = application.memberId();
        row.decidedBy = application.decidedBy();
        row.decidedAt = application.decidedAt();
        row.version = application.version();
    }
}
