package org.commonhour.member.member.store;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.commonhour.member.member.Channel;
import org.commonhour.member.member.Member;
import org.commonhour.member.member.MemberState;
import org.commonhour.member.member.Members;
import org.commonhour.member.member.PersonDetails;
import org.commonhour.member.privacy.PersonalKeys;
import org.commonhour.member.privacy.PrivacyService;
import org.commonhour.member.privacy.Sealed;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Members in table {@code member}; M1: their details go in and out only through their own keys. */
@ApplicationScoped
class PostgresMembers implements Members {

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final Mutiny.SessionFactory sessions;
    private final PrivacyService privacy;
    private final ObjectMapper json;

    PostgresMembers(Mutiny.SessionFactory sessions, PrivacyService privacy, ObjectMapper json) {
        this.sessions = sessions;
        this.privacy = privacy;
        this.json = json;
    }

    @Override
    public Uni<Void> add(List<Member> members) {
        return keysOf(members)
                .flatMap(keys -> sessions.withTransaction(session -> session.persistAll(members.stream()
                                .map(member -> fill(new MemberRow(), member, keys))
                                .toArray())
                        .chain(session::flush)));
    }

    @Override
    public Uni<Void> save(List<Member> members) {
        var byId = members.stream().collect(Collectors.toMap(Member::id, Function.identity()));
        return keysOf(members)
                .flatMap(keys -> sessions.withTransaction(session -> rows(session, byId.keySet())
                        .invoke(rows -> rows.forEach(row -> fill(row, member(byId, row.id), keys)))
                        .chain(session::flush)));
    }

    @Override
    public Uni<Optional<Member>> find(UUID communityId, UUID id) {
        return sessions.withTransaction(
                session -> session.find(MemberRow.class, id).flatMap(row -> inCommunity(row, communityId)));
    }

    @Override
    public Uni<Optional<Member>> findForChange(UUID communityId, UUID id) {
        return sessions.withTransaction(session -> session.find(MemberRow.class, id, LockModeType.PESSIMISTIC_WRITE)
                .flatMap(row -> inCommunity(row, communityId)));
    }

    @Override
    public Uni<List<Member>> find(UUID communityId, Collection<UUID> ids) {
        return sessions.withTransaction(session -> rows(session, ids)
                .map(rows -> rows.stream()
                        .filter(row -> row.communityId.equals(communityId))
                        .toList())
                .flatMap(this::members));
    }

    @Override
    public Uni<List<Member>> list(UUID communityId, @Nullable UUID after, int limit) {
        return sessions.withTransaction(session -> session.createSelectionQuery(
                        "from MemberRow where communityId = :community and id > :after order by id", MemberRow.class)
                .setParameter("community", communityId)
                .setParameter("after", after == null ? BEFORE_ALL : after)
                .setMaxResults(limit)
                .getResultList()
                .flatMap(this::members));
    }

    private static Uni<List<MemberRow>> rows(Mutiny.Session session, Collection<UUID> ids) {
        return session.createSelectionQuery("from MemberRow where id in :ids order by id", MemberRow.class)
                .setParameter("ids", ids)
                .getResultList();
    }

    private static Member member(Map<UUID, Member> byId, UUID id) {
        var member = byId.get(id);
        if (member == null) {
            throw new IllegalStateException("a row that was not asked for");
        }
        return member;
    }

    private Uni<PersonalKeys> keysOf(List<Member> members) {
        return privacy.keys(members.stream().map(Member::dataKeyId).toList());
    }

    private Uni<Optional<Member>> inCommunity(@Nullable MemberRow row, UUID communityId) {
        if (row == null || !communityId.equals(row.communityId)) {
            return Uni.createFrom().item(Optional.empty());
        }
        return members(List.of(row)).map(found -> Optional.of(found.get(0)));
    }

    private Uni<List<Member>> members(List<MemberRow> rows) {
        return privacy.keys(rows.stream().map(row -> row.dataKeyId).toList())
                .map(keys -> rows.stream().map(row -> member(row, keys)).toList());
    }

    private Member member(MemberRow row, PersonalKeys keys) {
        var details = keys.open(row.dataKeyId, Sealed.of(row.details))
                .map(text -> StoredDetails.read(text, json))
                .orElse(PersonDetails.ERASED);
        return new Member(
                row.id,
                row.communityId,
                row.dataKeyId,
                details,
                MemberState.valueOf(row.state),
                row.joinedOn,
                Channel.valueOf(row.channel),
                row.externalReference,
                row.changedBy,
                row.changedAt,
                row.version);
    }

    private MemberRow fill(MemberRow row, Member member, PersonalKeys keys) {
        row.id = member.id();
        row.communityId = member.communityId();
        row.dataKeyId = member.dataKeyId();
        row.details = keys.seal(member.dataKeyId(), StoredDetails.write(member.details(), json))
                .bytes();
        row.state = member.state().name();
        row.joinedOn = member.joinedOn();
        row.channel = member.channel().name();
        row.externalReference = member.externalReference();
        row.changedBy = member.changedBy();
        row.changedAt = member.changedAt();
        row.version = member.version();
        return row;
    }
}
