package org.commonhour.bench.yardstick;

import java.util.List;

/**
 * Write paths as other ledgers on PostgreSQL have published them, written anew and kept lean, so that they are measured
 * at their best: one round trip per call, whole numbers as ids, no duplicates looked for.
 */
public final class Peers {
    /** How many accounts the paths move minutes between. */
    public static final int ACCOUNTS = 10_000;

    /** How many transfers one call of the loop makes. */
    public static final int LOOP = 100;

    private static final String TABLES = """
        create table peer_account (
            id bigint primary key, balance bigint not null, version bigint not null default 0
        ) with (fillfactor = 80);
        insert into peer_account select n, 1000000000 from generate_series(1, %d) n;
        create table peer_transfer (
            id bigint generated always as identity primary key, payer bigint not null, payee bigint not null,
            amount bigint not null, at timestamptz not null default now()
        );
        create table peer_entry (
            account bigint not null, version bigint not null, transfer bigint not null, amount bigint not null,
            balance_after bigint not null, primary key (account, version)
        );
        """.formatted(ACCOUNTS);

    private static final String LOCKING = """
        create function pay_locking(p bigint, q bigint, m bigint) returns boolean language plpgsql as $$
        declare
            has bigint;
        begin
            perform 1 from peer_account where id in (p, q) order by id for update;
            select balance into has from peer_account where id = p;
            if has < m then
                return false;
            end if;
            update peer_account set balance = balance - m where id = p;
            update peer_account set balance = balance + m where id = q;
            insert into peer_transfer (payer, payee, amount) values (p, q, m);
            return true;
        end
        $$;
        """;

    private static final String ATOMIC = """
        create function pay_atomic(p bigint, q bigint, m bigint) returns boolean language plpgsql as $$
        begin
            if q < p then
                update peer_account set balance = balance + m where id = q;
            end if;
            update peer_account set balance = balance - m where id = p and balance >= m;
            if not found then
                raise exception 'not enough';
            end if;
            if p < q then
                update peer_account set balance = balance + m where id = q;
            end if;
            insert into peer_transfer (payer, payee, amount) values (p, q, m);
            return true;
        end
        $$;
        """;

    private static final String LOOPING = """
        create function pay_in_loop(payers bigint[], payees bigint[], m bigint) returns integer
        language plpgsql as $$
        declare
            payer_row peer_account;
            payee_row peer_account;
            made bigint;
        begin
            perform 1 from peer_account where id = any(payers || payees) order by id for update;
            for i in 1 .. cardinality(payers) loop
                update peer_account set balance = balance - m, version = version + 1
                    where id = payers[i] returning * into payer_row;
                if payer_row.balance < 0 then
                    raise exception 'not enough';
                end if;
                update peer_account set balance = balance + m, version = version + 1
                    where id = payees[i] returning * into payee_row;
                insert into peer_transfer (payer, payee, amount) values (payers[i], payees[i], m)
                    returning id into made;
                insert into peer_entry values (payers[i], payer_row.version, made, -m, payer_row.balance);
                insert into peer_entry values (payees[i], payee_row.version, made, m, payee_row.balance);
            end loop;
            return cardinality(payers);
        end
        $$;
        """;

    private static final String DRAW_SPREAD =
            "\\set payer random(1, %1$d)%n\\set step random(1, %2$d)%n\\set payee (:payer + :step - 1) %% %1$d + 1%n"
                    .formatted(ACCOUNTS, ACCOUNTS - 1);
    private static final String DRAW_HOT = "\\set payer random(2, %d)%n\\set payee 1%n".formatted(ACCOUNTS);

    private static final String LOOP_SPREAD = """
        select pay_in_loop(array_agg(p), array_agg((p + s - 1) %% %1$d + 1), 1)
        from (select 1 + floor(random() * %1$d)::bigint as p, 1 + floor(random() * (%1$d - 1))::bigint as s
              from generate_series(1, %2$d)) drawn;
        """.formatted(ACCOUNTS, LOOP);
    private static final String LOOP_HOT = """
        select pay_in_loop(array_agg(p), array_agg(1::bigint), 1)
        from (select 2 + floor(random() * (%1$d - 1))::bigint as p from generate_series(1, %2$d)) drawn;
        """.formatted(ACCOUNTS, LOOP);

    private Peers() {}

    /**
     * One way to write, for one shape of load.
     *
     * @param name how the row is called
     * @param hot whether all pay one account
     * @param script what pgbench sends
     * @param clients how many connections
     * @param transfers how many transfers one call makes
     */
    public record Path(String name, boolean hot, String script, int clients, int transfers) {}

    /** What to run before, in a database of its own. */
    public static List<String> preparation() {
        return List.of(TABLES, LOCKING, ATOMIC, LOOPING, "analyze");
    }

    /** All of them. */
    public static List<Path> paths() {
        return List.of(
                single("one transfer per transaction, FOR UPDATE", "pay_locking", false),
                single("one transfer per transaction, FOR UPDATE", "pay_locking", true),
                single("one transfer per transaction, atomic UPDATE", "pay_atomic", false),
                single("one transfer per transaction, atomic UPDATE", "pay_atomic", true),
                new Path("row by row in plpgsql, " + LOOP + " per call", false, LOOP_SPREAD, 2, LOOP),
                new Path("row by row in plpgsql, " + LOOP + " per call", true, LOOP_HOT, 2, LOOP));
    }

    private static Path single(String name, String function, boolean hot) {
        return new Path(
                name, hot, (hot ? DRAW_HOT : DRAW_SPREAD) + "select " + function + "(:payer, :payee, 1);\n", 32, 1);
    }
}
