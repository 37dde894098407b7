package org.commonhour.member.referral.store;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.commonhour.kit.problem.DomainProblem;
import org.commonhour.member.privacy.PersonalKeys;
import org.commonhour.member.privacy.PrivacyService;
import org.commonhour.member.privacy.Sealed;
import org.commonhour.member.problem.MemberProblem;
import org.commonhour.member.referral.Consent;
import org.commonhour.member.referral.Referral;
import org.commonhour.member.referral.ReferralSearch;
import org.commonhour.member.referral.ReferralState;
import org.commonhour.member.referral.Referrals;
import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Referrals in table {@code referral}; M1: what is known of a person goes in and out only through their own key. */
@ApplicationScoped
class PostgresReferrals implements Referrals {

    private final Mutiny.SessionFactory sessions;
    private final PrivacyService privacy;
    private final ObjectMapper json;

    PostgresReferrals(Mutiny.SessionFactory sessions, PrivacyService privacy, ObjectMapper json) {
        this.sessions = sessions;
        this.privacy = privacy;
        this.json = json;
    }

    @Override
    public Uni<Void> add(Referral referral) {
        return refusing(privacy.keys(List.of(referral.dataKeyId()))
                .flatMap(keys -> sessions.withTransaction(
                        session -> session.persist(row(referral, keys)).chain(session::flush))));
    }

    @Override
    public Uni<Void> save(Referral referral) {
        return refusing(sessions.withTransaction(session -> session.find(ReferralRow.class, referral.id())
                .invoke(row -> decide(row, referral))
                .chain(session::flush)));
    }

    @Override
    public Uni<Optional<Referral>> find(UUID communityId, UUID id) {
        return sessions.withTransaction(
                session -> session.find(ReferralRow.class, id).flatMap(row -> inCommunity(row, communityId)));
    }

    @Override
    public Uni<Optional<Referral>> findForChange(UUID communityId, UUID id) {
        // Read again under the lock: the session may know the row from before somebody else changed it.
        return sessions.withTransaction(session -> session.find(ReferralRow.class, id)
                .call(row -> row == null
                        ? Uni.createFrom().nullItem()
                        : session.refresh(row, LockModeType.PESSIMISTIC_WRITE))
                .flatMap(row -> inCommunity(row, communityId)));
    }

    @Override
    public Uni<List<Referral>> list(ReferralSearch search, @Nullable UUID before, int limit) {
        var hql = "from ReferralRow where communityId = :community"
                + (before == null ? "" : " and id < :before")
                + (search.state() == null ? "" : " and state = :state")
                + (search.organisationIds() == null ? "" : " and organisationId in :organisations")
                + " order by id desc";
        return sessions.withTransaction(session -> {
            var query = session.createSelectionQuery(hql, ReferralRow.class)
                    .setParameter("community", search.communityId())
                    .setMaxResults(limit);
            if (before != null) {
                query.setParameter("before", before);
            }
            if (search.state() != null) {
                query.setParameter("state", search.state().name());
            }
            if (search.organisationIds() != null) {
                query.setParameter("organisations", search.organisationIds());
            }
            return query.getResultList().flatMap(this::referrals);
        });
    }

    private static Uni<Void> refusing(Uni<Void> change) {
        return change.onFailure(ConstraintViolationException.class).transform(failure -> {
            var constraint = ((ConstraintViolationException) failure).getConstraintName();
            return switch (constraint == null ? "" : constraint) {
                case "referral_organisation_in_community" ->
                    DomainProblem.of(MemberProblem.ORGANISATION_UNKNOWN, "There is no such organisation here.")
                            .at("/organisationId", "is not an organisation here");
                case "referral_member_in_community" ->
                    DomainProblem.of(MemberProblem.MEMBER_UNKNOWN, "There is no such member here.")
                            .at("/memberId", "is not a member here");
                default -> failure;
            };
        });
    }

    private Uni<Optional<Referral>> inCommunity(@Nullable ReferralRow row, UUID communityId) {
        if (row == null || !communityId.equals(row.communityId)) {
            return Uni.createFrom().item(Optional.empty());
        }
        return referrals(List.of(row)).map(found -> Optional.of(found.get(0)));
    }

    private Uni<List<Referral>> referrals(List<ReferralRow> rows) {
        return privacy.keys(rows.stream().map(row -> row.dataKeyId).toList())
                .map(keys -> rows.stream().map(row -> referral(row, keys)).toList());
    }

    private Referral referral(ReferralRow row, PersonalKeys keys) {
        var written = keys.open(row.dataKeyId, Sealed.of(row.details))
                .map(text -> StoredReferral.read(text, json))
                .orElse(StoredReferral.ERASED);
        return new Referral(
                row.id,
                row.communityId,
                row.organisationId,
                row.dataKeyId,
                written.details(),
                written.about(),
                new Consent(
                        Consent.GivenBy.valueOf(row.consentBy),
                        Consent.Method.valueOf(row.consentMethod),
                        row.consentVersion,
                        row.consentedAt),
                ReferralState.valueOf(row.state),
                row.memberId,
                row.referredBy,
                row.referredAt,
                row.changedBy,
                row.changedAt,
                row.version);
    }

    private ReferralRow row(Referral referral, PersonalKeys keys) {
        var row = new ReferralRow();
        row.id = referral.id();
        row.communityId = referral.communityId();
        row.organisationId = referral.organisationId();
        row.dataKeyId = referral.dataKeyId();
        row.details = keys.seal(referral.dataKeyId(), StoredReferral.write(referral, json))
                .bytes();
        row.consentBy = referral.consent().givenBy().name();
        row.consentMethod = referral.consent().method().name();
        row.consentVersion = referral.consent().version();
        row.consentedAt = referral.consent().givenAt();
        row.referredBy = referral.referredBy();
        row.referredAt = referral.referredAt();
        decide(row, referral);
        return row;
    }

    private static void decide(ReferralRow row, Referral referral) {
        row.state = referral.state().name();
        row.memberId = referral.memberId();
        row.changedBy = referral.changedBy();
        row.changedAt = referral.changedAt();
        row.version = referral.version();
    }
}
