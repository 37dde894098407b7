package org.commonhour.checker.fault;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import org.commonhour.checker.history.Ask;

/** What clients ask for: mostly small gifts, many of them from and to one account, some that limits must refuse. */
final class Asks {
    private final List<UUID> members;
    private final UUID issue;

    Asks(List<UUID> members, UUID issue) {
        this.members = members;
        this.issue = issue;
    }

    Ask any(SplittableRandom random) {
        var debit = member(random);
        var credit = member(random);
        var kind = "GIFT";
        int dice = random.nextInt(100);
        if (dice < 8) {
            debit = issue;
            kind = "GRANT";
        } else if (dice < 16 || debit.equals(credit)) {
            credit = issue;
        }
        return new Ask(id(random), debit, credit, minutes(random), kind, random.nextInt(50) == 0 ? "HARDSHIP" : null);
    }

    /** A few at once, some of them linked. */
    List<Ask> batch(SplittableRandom random) {
        var batch = new ArrayList<Ask>();
        for (int part = 1 + random.nextInt(3); part > 0; part--) {
            var group = random.nextBoolean() ? id(random) : null;
            for (int member = 1 + random.nextInt(3); member > 0; member--) {
                batch.add(any(random).in(group));
            }
        }
        return batch;
    }

    /** The same id with one other field. */
    Ask altered(Ask ask, SplittableRandom random) {
        return switch (random.nextInt(4)) {
            case 0 -> new Ask(ask.id(), ask.debit(), other(ask, random), ask.minutes(), ask.kind(), ask.override());
            case 1 ->
                new Ask(
                        ask.id(),
                        ask.debit(),
                        ask.credit(),
                        ask.minutes(),
                        ask.kind().equals("GIFT") ? "OPENING" : "GIFT",
                        ask.override());
            case 2 ->
                new Ask(
                        ask.id(),
                        ask.debit(),
                        ask.credit(),
                        ask.minutes(),
                        ask.kind(),
                        ask.override() == null ? "CORRECTION" : null);
            default -> new Ask(ask.id(), ask.debit(), ask.credit(), ask.minutes() + 1, ask.kind(), ask.override());
        };
    }

    private UUID other(Ask ask, SplittableRandom random) {
        for (UUID found = member(random); ; found = member(random)) {
            if (!found.equals(ask.debit()) && !found.equals(ask.credit())) {
                return found;
            }
        }
    }

    private UUID member(SplittableRandom random) {
        return random.nextInt(3) == 0 ? members.get(0) : members.get(random.nextInt(members.size()));
    }

    private static long minutes(SplittableRandom random) {
        int dice = random.nextInt(100);
        if (dice < 85) {
            return 1 + random.nextInt(60);
        }
        return dice < 96 ? 100 + random.nextInt(900) : 1_000 + random.nextInt(7_000);
    }

    private static UUID id(SplittableRandom random) {
        return new UUID((random.nextLong() & ~0xF000L) | 0x4000L, (random.nextLong() >>> 2) | Long.MIN_VALUE);
    }
}
