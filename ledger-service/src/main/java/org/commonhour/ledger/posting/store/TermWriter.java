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
        return BatchSql.TERMS
                .on(session)
                .set("communities", changes.communities())
                .set("accounts", changes.uuids(one -> one.after().id()))
                .set("revisions", changes.longs(one -> one.after().revision()))
                .set("changes", changes.texts(AccountChange::kind))
                .set("states", changes.texts(one -> one.after().state()))
                .set("floors", minutes(changes, BalanceLimit::floor))
                .set("ceilings", minutes(changes, BalanceLimit::ceiling))
                .set("softFloors", minutes(changes, BalanceLimit::softFloor))
                .set("softCeilings", minutes(changes, BalanceLimit::softCeiling))
                .set("available", changes.longs(one -> one.after().available().value()))
                .set("expected", changes.longs(one -> one.after().expected().value()))
                .set("afterSeqs", changes.longs(AccountChange::afterSeq))
                .set("reasons", changes.texts(one -> one.authority().reason()))
                .set("deciders", changes.texts(one -> one.authority().by()))
                .set("recorded", changes.recorded())
                .update()
                .replaceWithVoid();
    }

    private static String[] minutes(Columns<AccountChange> changes, Function<BalanceLimit, @Nullable Minutes> field) {
        return changes.texts(one -> {
            var minutes = field.apply(one.after().limit());
            return minutes == null ? null : minutes.value();
        });
    }
}
