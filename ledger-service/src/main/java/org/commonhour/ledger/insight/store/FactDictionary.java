package org.commonhour.ledger.insight.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.commonhour.kit.store.NativeStatement;
import org.commonhour.kit.store.ResultRow;
import org.commonhour.ledger.insight.CountedLine;
import org.commonhour.ledger.insight.CountedSource;
import org.commonhour.ledger.insight.Fact;
import org.commonhour.ledger.insight.FactCodes;
import org.commonhour.ledger.insight.LineFacts;
import org.hibernate.reactive.mutiny.Mutiny;

/** The codes of facts. Those that others have committed are remembered; the own ones of a transaction may yet fail. */
@ApplicationScoped
class FactDictionary {

    private volatile FactCodes committed = new FactCodes();

    private record Coded(int code, Fact fact) {}

    /** Codes of all facts of these sources; new ones are written in the session's transaction. */
    Uni<FactCodes> codes(Mutiny.Session db, Collection<CountedSource> sources) {
        var known = committed;
        var unknown = sources.stream()
                .flatMap(source -> source.lines().stream())
                .map(CountedLine::fact)
                .filter(fact -> !known.knows(fact))
                .distinct()
                .toList();
        return unknown.isEmpty() ? Uni.createFrom().item(known) : learn(db, unknown);
    }

    private Uni<FactCodes> learn(Mutiny.Session db, List<Fact> facts) {
        return read(db).flatMap(known -> {
            committed = known;
            var missing = facts.stream().filter(fact -> !known.knows(fact)).toList();
            return missing.isEmpty() ? Uni.createFrom().item(known) : add(db, known.copy(), missing);
        });
    }

    private static Uni<FactCodes> add(Mutiny.Session db, FactCodes codes, List<Fact> missing) {
        var added =
                missing.stream().map(fact -> new Coded(codes.code(fact), fact)).toList();
        return insert(CountSql.NEW_FACTS.on(db), added)
                .update()
                // Another may have written the same fact, or by a hair's breadth another fact with the same code.
                .chain(() -> read(db))
                .invoke(found -> added.forEach(coded -> {
                    if (!coded.fact().equals(found.fact(coded.code()))) {
                        throw new IllegalStateException("the code of a fact was taken meanwhile");
                    }
                }))
                .replaceWith(codes);
    }

    private static NativeStatement.Run insert(NativeStatement.Run statement, List<Coded> added) {
        return statement
                .set("facts", added.stream().map(Coded::code).toArray(Integer[]::new))
                .set("parts", texts(added, fact -> fact.part()))
                .set("phases", texts(added, fact -> fact.facts().phase()))
                .set(
                        "levels",
                        texts(
                                added,
                                fact -> Objects.requireNonNullElse(fact.facts().participationLevel(), "")))
                .set("functions", texts(added, fact -> fact.facts().function()))
                .set("standings", texts(added, fact -> fact.facts().standing()))
                .set("remunerations", texts(added, fact -> fact.facts().remuneration()))
                .set("relationships", texts(added, fact -> fact.facts().relationship()))
                .set(
                        "compulsory",
                        texts(added, fact -> String.valueOf(fact.facts().compulsory())))
                .set("channels", texts(added, fact -> fact.facts().channel()))
                .set("works", texts(added, fact -> fact.facts().work().name()));
    }

    private static String[] texts(List<Coded> added, Function<Fact, String> field) {
        return added.stream().map(Coded::fact).map(field).toArray(String[]::new);
    }

    private static Uni<FactCodes> read(Mutiny.Session db) {
        return CountSql.FACTS.on(db).rows(FactDictionary::coded).map(rows -> {
            var codes = new FactCodes();
            rows.forEach(row -> codes.know(row.code(), row.fact()));
            return codes;
        });
    }

    private static Coded coded(ResultRow row) {
        return new Coded(
                (int) row.number(),
                new Fact(
                        row.text(),
                        new LineFacts(
                                row.text(),
                                row.textOrNull(),
                                row.text(),
                                row.text(),
                                row.text(),
                                row.text(),
                                row.flag(),
                                row.text())));
    }
}
