package org.commonhour.ledger.insight;

import java.util.EnumSet;
import java.util.Set;

/**
 * A period beside the one of the same length before it: the test that co-production is not a way of handing services
 * down to people.
 *
 * @param before design and delivery in the period before
 * @param now design and delivery in the period
 * @param needs how often help was asked for
 */
public record Change(GridMinutes before, GridMinutes now, NeedCounts needs) {

    /** What is worth a look. */
    public Set<ChangeNote> notes() {
        var notes = EnumSet.noneOf(ChangeNote.class);
        // A missing report of staff hours must not look like staff who left.
        if (isEmpty(before) || isEmpty(now)) {
            notes.add(ChangeNote.NOT_COMPARABLE);
            return notes;
        }
        if (needs.before() == 0 && needs.now() == 0) {
            notes.add(ChangeNote.REQUESTS_UNKNOWN);
        }
        var staffFell = 10 * now.deliveryProfessional() <= 9 * before.deliveryProfessional();
        var membersRose = 10 * now.deliveryCommunity() >= 11 * before.deliveryCommunity();
        var demandStayed = 20 * needs.now() >= 19 * needs.before();
        if (staffFell && membersRose && demandStayed) {
            notes.add(ChangeNote.STAFF_FELL_MEMBERS_ROSE);
        }
        var moreWork = now.deliveryShare().orElse(0) > before.deliveryShare().orElse(0);
        var sayKnown = now.design() > 0 && before.design() > 0;
        if (moreWork
                && sayKnown
                && now.designShare().orElse(0) <= before.designShare().orElse(0)) {
            notes.add(ChangeNote.MORE_WORK_NO_MORE_SAY);
        }
        return notes;
    }

    private static boolean isEmpty(GridMinutes minutes) {
        return minutes.deliveryProfessional() == 0 || minutes.deliveryCommunity() == 0;
    }
}
