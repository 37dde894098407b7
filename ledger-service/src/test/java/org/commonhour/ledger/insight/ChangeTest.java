package org.commonhour.ledger.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChangeTest {

    /** Delivery by professionals and the community before and now, and how often help was asked for. */
    @ParameterizedTest
    @CsvSource({
        "100, 100,  90, 110, 20, 19, STAFF_FELL_MEMBERS_ROSE",
        "100, 100,  91, 110, 20, 20, ",
        "100, 100,  90, 109, 20, 20, ",
        "100, 100,  50, 200, 20, 18, ",
        "100, 100,  50, 200, 20, 99, STAFF_FELL_MEMBERS_ROSE",
        "100, 100, 110,  90, 20, 20, ",
        "100, 100,   0, 200, 20, 20, NOT_COMPARABLE",
        "  0, 100,  90, 110, 20, 20, NOT_COMPARABLE",
        "100,   0,  90, 110, 20, 20, NOT_COMPARABLE"
    })
    void notesThatStaffHoursFellWhileMembersDidMore(
            long staffBefore,
            long membersBefore,
            long staffNow,
            long membersNow,
            long needsBefore,
            long needsNow,
            @Nullable ChangeNote note) {
        var change = new Change(
                new GridMinutes(0, 0, staffBefore, membersBefore),
                new GridMinutes(0, 0, staffNow, membersNow),
                new NeedCounts(needsBefore, needsNow));

        assertThat(change.notes()).isEqualTo(note == null ? Set.of() : Set.of(note));
    }

    @ParameterizedTest
    @CsvSource({
        "50, 50, 60, 50, true",
        "50, 50, 60, 49, true",
        "50, 50, 60, 51, false",
        "50, 50, 50, 40, false",
        "50, 50, 40, 40, false"
    })
    void notesMoreWorkWithoutMoreSay(long work, long say, long workNow, long sayNow, boolean noted) {
        var change = new Change(
                new GridMinutes(100 - say, say, 100 - work, work),
                new GridMinutes(100 - sayNow, sayNow, 100 - workNow, workNow),
                new NeedCounts(0, 0));

        assertThat(change.notes().contains(ChangeNote.MORE_WORK_NO_MORE_SAY)).isEqualTo(noted);
        assertThat(change.notes()).contains(ChangeNote.REQUESTS_UNKNOWN);
    }
}
