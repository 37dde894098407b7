package org.commonhour.bench.stack;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.commonhour.backing.BackingFailure;
import org.commonhour.bench.load.Community;

/** Writes a community's members, their accounts and grants straight into the ledger's tables, then ANALYZEs. */
public final class Members {
    // The floor is far away, so that no transfer is refused, and is checked all the same.
    private static final String ACCOUNTS = """
        insert into account (id, community_id, kind, owner_id, floor_minutes, ceiling_minutes, opened_at,
                             proof_salt, proof_ref)
        select id, ?, 'MEMBER', owner, -1000000000, 1000000000, now(), salt, encode(sha256(salt || uuid_send(id)), 'hex')
        from (select id, owner, uuid_send(gen_random_uuid()) as salt
              from unnest(?::uuid[], ?::uuid[]) as a (id, owner)) s
        """;
    private static final String GRANTS = """
        insert into access_grant (grant_id, subject_id, community_id, role, member_id)
        select grant_id, subject, ?, 'MEMBER', member
        from unnest(?::uuid[], ?::text[], ?::uuid[]) as g (grant_id, subject, member)
        """;
    private static final String COORDINATOR =
            "insert into access_grant (grant_id, subject_id, community_id, role) values (?, ?, ?, 'COORDINATOR')";

    private Members() {}

    /** Writes them. */
    public static void write(Servers servers, String database, Community community) {
        List<Integer> numbers = IntStream.range(0, community.members()).boxed().toList();
        UUID[] members = numbers.stream().map(community::member).toArray(UUID[]::new);
        try (Connection connection = servers.postgres().connect(database)) {
            try (PreparedStatement accounts = connection.prepareStatement(ACCOUNTS)) {
                accounts.setObject(1, community.id());
                accounts.setArray(
                        2,
                        connection.createArrayOf(
                                "uuid", numbers.stream().map(community::account).toArray()));
                accounts.setArray(3, connection.createArrayOf("uuid", members));
                accounts.executeUpdate();
            }
            try (PreparedStatement grants = connection.prepareStatement(GRANTS)) {
                grants.setObject(1, community.id());
                grants.setArray(
                        2,
                        connection.createArrayOf(
                                "uuid", numbers.stream().map(community::grant).toArray()));
                grants.setArray(
                        3,
                        connection.createArrayOf(
                                "text", numbers.stream().map(community::subject).toArray()));
                grants.setArray(4, connection.createArrayOf("uuid", members));
                grants.executeUpdate();
            }
            try (PreparedStatement coordinator = connection.prepareStatement(COORDINATOR)) {
                coordinator.setObject(1, community.coordinatorGrant());
                coordinator.setString(2, community.coordinator());
                coordinator.setObject(3, community.id());
                coordinator.executeUpdate();
            }
        } catch (SQLException failure) {
            throw new BackingFailure("The members could not be written: " + failure.getMessage(), failure);
        }
        servers.execute(database, "analyze");
    }
}
