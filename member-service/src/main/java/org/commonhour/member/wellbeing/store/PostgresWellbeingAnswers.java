package org.commonhour.member.wellbeing.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.commonhour.kit.id.Ids;
import org.commonhour.member.privacy.PersonalKeys;
import org.commonhour.member.privacy.PrivacyService;
import org.commonhour.member.privacy.Sealed;
import org.commonhour.member.wellbeing.AnsweredDay;
import org.commonhour.member.wellbeing.Consent;
import org.commonhour.member.wellbeing.DueQuarter;
import org.commonhour.member.wellbeing.Participant;
import org.commonhour.member.wellbeing.Quarter;
import org.commonhour.member.wellbeing.WellbeingAnswers;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Consents and answers in their own tables; M1: answers go in and out only through their consent's key. */
@ApplicationScoped
class PostgresWellbeingAnswers implements WellbeingAnswers {

    private static final UUID BEFORE_ALL = new UUID(0, 0);
    private static final LocalDate AFTER_ALL = LocalDate.of(9999, 12, 31);

    private static final String HOLD = """
        select id from member where community_id = :community and id = :member and state = 'ACTIVE' for update
        """;
    private static final String DUE = """
        select distinct a.community_id, a.quarter_starts_on from wellbeing_answer a
        where a.quarter_starts_on <= :latest and not exists (
            select 1 from wellbeing_release r
            where r.community_id = a.community_id and r.quarter_starts_on = a.quarter_starts_on)
        order by a.quarter_starts_on, a.community_id limit :limit
        """;

    private final Mutiny.SessionFactory sessions;
    private final PrivacyService privacy;
    private final Ids ids;

    PostgresWellbeingAnswers(Mutiny.SessionFactory sessions, PrivacyService privacy, Ids ids) {
        this.sessions = sessions;
        this.privacy = privacy;
        this.ids = ids;
    }

    @Override
    public Uni<Boolean> hold(UUID communityId, UUID memberId) {
        return sessions.withTransaction(session -> session.createNativeQuery(HOLD, UUID.class)
                .setParameter("community", communityId)
                .setParameter("member", memberId)
                .getResultList()
                .map(found -> !found.isEmpty()));
    }

    @Override
    public Uni<Optional<Consent>> consent(UUID communityId, UUID memberId) {
        return sessions.withTransaction(session -> session.find(WellbeingConsentRow.class, memberId)
                .map(row -> Optional.ofNullable(row)
                        .filter(found -> found.communityId.equals(communityId))
                        .map(PostgresWellbeingAnswers::consent)));
    }

    @Override
    public Uni<Void> keep(Consent consent) {
        return sessions.withTransaction(session -> session.find(WellbeingConsentRow.class, consent.memberId())
                .flatMap(row -> row == null
                        ? session.persist(written(new WellbeingConsentRow(), consent))
                        : Uni.createFrom().item(written(row, consent)).replaceWithVoid())
                .chain(session::flush));
    }

    @Override
    public Uni<Void> put(Consent consent, AnsweredDay answered) {
        return privacy.keys(List.of(consent.dataKeyId()))
                .map(keys -> keys.seal(consent.dataKeyId(), SealedAnswers.write(answered.answers()))
                        .bytes())
                .flatMap(bytes -> sessions.withTransaction(session -> session.createSelectionQuery(
                                "from WellbeingAnswerRow where memberId = :member and answeredOn = :day",
                                WellbeingAnswerRow.class)
                        .setParameter("member", consent.memberId())
                        .setParameter("day", answered.day())
                        .getSingleResultOrNull()
                        .flatMap(row -> put(session, row, consent, answered.day(), bytes))
                        .chain(session::flush)));
    }

    @Override
    public Uni<Long> countDays(UUID memberId) {
        return sessions.withTransaction(session -> session.createSelectionQuery(
                        "select count(*) from WellbeingAnswerRow where memberId = :member", Long.class)
                .setParameter("member", memberId)
                .getSingleResult());
    }

    @Override
    public Uni<List<AnsweredDay>> list(Consent consent, @Nullable LocalDate before, int limit) {
        return privacy.keys(List.of(consent.dataKeyId()))
                .flatMap(keys -> sessions.withTransaction(session -> session.createSelectionQuery(
                                "from WellbeingAnswerRow where memberId = :member and answeredOn < :before"
                                        + " order by answeredOn desc",
                                WellbeingAnswerRow.class)
                        .setParameter("member", consent.memberId())
                        .setParameter("before", before == null ? AFTER_ALL : before)
                        .setMaxResults(limit)
                        .getResultList()
                        .map(rows -> opened(rows, consent.dataKeyId(), keys))));
    }

    @Override
    public Uni<Optional<UUID>> delete(UUID communityId, UUID memberId) {
        return sessions.withTransaction(session -> session.flush()
                .chain(() -> session.createNativeQuery(
                                "delete from wellbeing_consent where community_id = :community and member_id = :member"
                                        + " returning data_key_id",
                                UUID.class)
                        .setParameter("community", communityId)
                        .setParameter("member", memberId)
                        .getResultList())
                // The answers went with it; what was read before is no longer so.
                .invoke(keys -> session.clear())
                .map(keys -> keys.stream().findFirst()));
    }

    @Override
    public Uni<List<Participant>> participants(DueQuarter due, @Nullable UUID after, int limit) {
        return sessions.withTransaction(session -> session.createSelectionQuery(
                        "select distinct memberId from WellbeingAnswerRow where communityId = :community"
                                + " and quarterStartsOn = :quarter and memberId > :after order by memberId",
                        UUID.class)
                .setParameter("community", due.communityId())
                .setParameter("quarter", due.quarter().startsOn())
                .setParameter("after", after == null ? BEFORE_ALL : after)
                .setMaxResults(limit)
                .getResultList()
                .flatMap(members -> members.isEmpty()
                        ? Uni.createFrom().item(List.of())
                        : participants(session, due.quarter(), members)));
    }

    @Override
    public Uni<List<DueQuarter>> due(Quarter latest, int limit) {
        return sessions.withTransaction(session -> session.createNativeQuery(DUE, Tuple.class)
                .setParameter("latest", latest.startsOn())
                .setParameter("limit", limit)
                .getResultList()
                .map(rows -> rows.stream()
                        .map(row -> new DueQuarter(row.get(0, UUID.class), new Quarter(row.get(1, LocalDate.class))))
                        .toList()));
    }

    private Uni<Void> put(
            Mutiny.Session session, @Nullable WellbeingAnswerRow known, Consent consent, LocalDate day, byte[] bytes) {
        if (known != null) {
            known.answers = bytes;
            return Uni.createFrom().voidItem();
        }
        var row = new WellbeingAnswerRow();
        row.id = ids.next();
        row.memberId = consent.memberId();
        row.communityId = consent.communityId();
        row.answeredOn = day;
        row.quarterStartsOn = Quarter.of(day).startsOn();
        row.answers = bytes;
        return session.persist(row);
    }

    private Uni<List<Participant>> participants(Mutiny.Session session, Quarter quarter, List<UUID> members) {
        return session.createSelectionQuery(
                        "from WellbeingConsentRow where memberId in :members", WellbeingConsentRow.class)
                .setParameter("members", members)
                .setReadOnly(true)
                .getResultList()
                .flatMap(consents -> privacy.keys(keyIds(consents))
                        .flatMap(keys -> session.createSelectionQuery(
                                        "from WellbeingAnswerRow where memberId in :members"
                                                + " and quarterStartsOn <= :quarter order by answeredOn",
                                        WellbeingAnswerRow.class)
                                .setParameter("members", members)
                                .setParameter("quarter", quarter.startsOn())
                                .setReadOnly(true)
                                .getResultList()
                                .map(rows -> participants(members, consents, keys, rows))));
    }

    private static List<Participant> participants(
            List<UUID> members, List<WellbeingConsentRow> consents, PersonalKeys keys, List<WellbeingAnswerRow> rows) {
        var keyOf = consents.stream().collect(Collectors.toMap(row -> row.memberId, row -> row.dataKeyId));
        var daysOf = rows.stream().collect(Collectors.groupingBy(row -> row.memberId));
        return members.stream()
                .map(member -> {
                    var key = keyOf.get(member);
                    var days = daysOf.getOrDefault(member, List.of());
                    return new Participant(member, key == null ? List.of() : opened(days, key, keys));
                })
                .toList();
    }

    private static Collection<UUID> keyIds(List<WellbeingConsentRow> consents) {
        return consents.stream().map(row -> row.dataKeyId).toList();
    }

    private static List<AnsweredDay> opened(List<WellbeingAnswerRow> rows, UUID keyId, PersonalKeys keys) {
        return rows.stream()
                .flatMap(row -> keys
                        .open(keyId, Sealed.of(row.answers))
                        .map(SealedAnswers::read)
                        .map(answers -> new AnsweredDay(row.answeredOn, answers))
                        .stream())
                .toList();
    }

    private static Consent consent(WellbeingConsentRow row) {
        return new Consent(row.communityId, row.memberId, row.dataKeyId, row.textVersion, row.givenOn);
    }

    private static WellbeingConsentRow written(WellbeingConsentRow row, Consent consent) {
        row.memberId = consent.memberId();
        row.communityId = consent.communityId();
        row.dataKeyId = consent.dataKeyId();
        row.textVersion = consent.textVersion();
        row.givenOn = consent.givenOn();
        return row;
    }
}
