package org.commonhour.kit.access;

import io.quarkus.arc.All;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Which sign-in a member has or had, as far as the grants that were heard tell. */
@ApplicationScoped
public class SignIns {

    // A grant and an erasure that are heard at the same time wait for one another, so that each sees what the other
    // did.
    private static final String IN_TURN = """
        select 1 from (select pg_advisory_xact_lock(hashtextextended(cast(:what as text), 0))) locked
        """;

    private static final String REMEMBER = """
        insert into sign_in (community_id, member_id, subject_id)
        select :community, :member, :subject
        where not exists (select 1 from erased_member where community_id = :community and member_id = :member)
        on conflict do nothing
        """;

    private static final String ERASED = """
        select member_id from erased_member where community_id = :community and member_id = :member
        """;

    private static final String MARK = """
        insert into erased_member (community_id, member_id) values (:community, :member) on conflict do nothing
        """;

    private static final String FORGET = """
        with withdrawn as (
            delete from access_grant where community_id = :community and member_id = :member returning subject_id
        ), known as (
            delete from sign_in where community_id = :community and member_id = :member returning subject_id
        ), gone as (
            select subject_id from withdrawn union select subject_id from known
        ), imported as (
            update import_job set subject_id = :replacement
            where community_id = :community and subject_id in (select subject_id from gone)
        ), repeated as (
            delete from idempotency i
            where i.subject_id in (select subject_id from gone)
              and not exists (select 1 from access_grant a where a.subject_id = i.subject_id
                              and (a.community_id <> :community or a.member_id is distinct from :member))
        )
        select subject_id from gone
        """;

    // Answers are kept for repeated requests, whoever sent them; what this one was about is no longer to be told.
    private static final String DROP_ANSWERS = """
        update idempotency set view = null, fingerprint = ''
        where position(:member in view) > 0
        """;

    private final Mutiny.SessionFactory sessions;
    private final List<String> replacements;

    SignIns(Mutiny.SessionFactory sessions, @All List<NamedSignIns> named) {
        this.sessions = sessions;
        this.replacements =
                named.stream().flatMap(one -> one.replacements().stream()).toList();
    }

    /** Keeps whose sign-in it is, in the transaction that takes the grant over; of who was erased nothing is kept. */
    Uni<Void> remember(UUID communityId, UUID memberId, String subject) {
        return sessions.withTransaction(session -> inTurn(session, memberId)
                .chain(() -> session.createNativeQuery(REMEMBER)
                        .setParameter("community", communityId)
                        .setParameter("member", memberId)
                        .setParameter("subject", subject)
                        .executeUpdate()
                        .replaceWithVoid()));
    }

    /** Whether the member was erased here. */
    public Uni<Boolean> isErased(UUID communityId, UUID memberId) {
        return sessions.withTransaction(session -> session.createNativeQuery(ERASED, UUID.class)
                .setParameter("community", communityId)
                .setParameter("member", memberId)
                .getResultList()
                .map(found -> !found.isEmpty()));
    }

    /**
     * Takes the erased member's sign-ins out of all tables, the kit's and the service's own; a random text takes their
     * place, the same everywhere. Who has another grant keeps it, and with it the keys of their requests. Kept answers
     * about the member are dropped, also those to others; their keys stay, so that nothing is done twice.
     */
    public Uni<Void> forget(UUID communityId, UUID memberId) {
        var replacement = "erased-" + UUID.randomUUID();
        return sessions.withTransaction(session -> inTurn(session, memberId)
                .chain(() -> session.createNativeQuery(MARK)
                        .setParameter("community", communityId)
                        .setParameter("member", memberId)
                        .executeUpdate())
                .chain(() -> session.createNativeQuery(DROP_ANSWERS)
                        .setParameter("member", memberId.toString())
                        .executeUpdate())
                .chain(() -> session.createNativeQuery(FORGET, String.class)
                        .setParameter("community", communityId)
                        .setParameter("member", memberId)
                        .setParameter("replacement", replacement)
                        .getResultList())
                .flatMap(subjects -> subjects.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : replace(session, communityId, subjects.toArray(String[]::new), replacement)));
    }

    private Uni<Void> replace(Mutiny.Session session, UUID communityId, String[] subjects, String replacement) {
        return Multi.createFrom()
                .iterable(replacements)
                .onItem()
                .transformToUniAndConcatenate(sql -> session.createNativeQuery(sql)
                        .setParameter("community", communityId)
                        .setParameter("subjects", subjects)
                        .setParameter("as", replacement)
                        .executeUpdate())
                .onItem()
                .ignoreAsUni();
    }

    private static Uni<Void> inTurn(Mutiny.Session session, UUID memberId) {
        return session.createNativeQuery(IN_TURN, Tuple.class)
                .setParameter("what", "sign_in " + memberId)
                .getResultList()
                .replaceWithVoid();
    }
}
