package org.commonhour.ledger.posting.store;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.function.Function;
import org.commonhour.ledger.account.BalanceLimit;
import org.commonhour.ledger.minutes.Minutes;
import org.commonhour.ledger.posting.AccountChange;
import org.commonhour.ledger.posting.Decided;
import org.commonhour.ledger.posting.DecidedBatch;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Writes changes of accounts' state and limits; they are rare, so that they have a statement of their own. */
final class TermWriter {

    private TermWriter() {}

    static Uni<Void> write(Mutiny.Session session, List<DecidedBatch> batches) {
        var changes = Columns.of(batches, Decided::changes);
        if (changes.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return session.createNativeQuery(BatchSql.TERMS)
                .setParameter("communities", changes.communities())
                .setParameter("accounts", changes.uuids(one -> one.after().id()))
                .setParameter("revisions", changes.longs(one -> one.after().revision()))
                .setParameter("changes", changes.texts(AccountChange::kind))
                .setParameter("states", changes.texts(one -> one.after().state()))
                .setParameter("floors", minutes(changes, BalanceLimit::floor))
                .setParameter("ceilings", minutes(changes, BalanceLimit::ceiling))
                .setParameter("softFloors", minutes(changes, BalanceLimit::softFloor))
                .setParameter("softCeilings", minutes(changes, BalanceLimit::softCeiling))
                .setParameter(
                        "available",
                        changes.longs(one -> one.after().available().value()))
                .setParameter(
                        "expected", changes.longs(one -> one.after().expected().value()))
                .setParameter("afterSeqs", changes.longs(AccountChange::afterSeq))
                .setParameter("reasons", changes.texts(one -> one.authority().reason()))
                .setParameter("deciders", changes.texts(one -> one.authority().by()))
                .setParameter("recorded", changes.recorded())
                .executeUpdate()
                .replaceWithVoid();
    }

    private static String[] minutes(Columns<AccountChange> changes, Function<BalanceLimit, @Nullable Minutes> field) {
        return changes.texts(one -> {
            var minutes = field.apply(one.after().limit());
            return minutes == null ? null : minutes.value();
        });
    }
}
