package org.commonhour.member.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.commonhour.member.member.Member;
import org.jspecify.annotations.Nullable;

/**
 * What the file says beside what is in store, told without a name or a contact.
 *
 * @param stored the member in store; null when the file brings a new one
 * @param fields what differs
 */
record MemberDifference(ImportedMember wanted, @Nullable Member stored, List<String> fields) {

    static MemberDifference of(ImportedMember wanted, @Nullable Member stored) {
        var fields = new ArrayList<String>();
        // Who was erased is not brought back by a file that still has them.
        if (stored != null && !stored.isErased()) {
            var there = stored.details();
            var here = wanted.details();
            note(fields, "name", here.displayName(), there.displayName());
            note(fields, "email", here.email(), there.email());
            note(fields, "phone", here.phone(), there.phone());
            note(fields, "alt_phone", here.otherPhone(), there.otherPhone());
            note(fields, "entry_date", wanted.joinedOn(), stored.joinedOn());
        }
        return new MemberDifference(wanted, stored, List.copyOf(fields));
    }

    boolean isNew() {
        return stored == null;
    }

    boolean isChange() {
        return !fields.isEmpty();
    }

    /** One line for people. */
    String line() {
        return stored == null
                ? "+ member " + wanted.number()
                : "~ member " + wanted.number() + ": " + String.join(", ", fields);
    }

    private static void note(List<String> fields, String name, @Nullable Object here, @Nullable Object there) {
        if (!Objects.equals(here, there)) {
            fields.add(name);
        }
    }
}
