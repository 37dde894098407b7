package org.commonhour.member.importing;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonhour.member.member.PersonDetails;
import org.jspecify.annotations.Nullable;

/** What became of reading one row: a member, or why not. */
public sealed interface Reading {

    /** The columns of TimeOverflow's file, in order. Gender and date of birth are read past and not kept. */
    List<String> COLUMNS = List.of(
            "member_uid",
            "entry_date",
            "first",
            "last1",
            "last2",
            "gender",
            "date_of_birth",
            "phone",
            "alt_phone",
            "email");

    /** A row that can be taken. */
    record Good(ImportedMember member) implements Reading {}

    /** A row that cannot. */
    record Bad(String column, String why) implements Reading {}

    /** Reads the texts of {@link #COLUMNS}, empty where the file has nothing. */
    static Reading of(List<String> texts, LocalDate today) {
        if (!texts.get(0).matches("[0-9]{1,18}")) {
            return new Bad("member_uid", "Must be a whole number.");
        }
        LocalDate joinedOn;
        try {
            joinedOn = LocalDate.parse(texts.get(1));
        } catch (DateTimeParseException e) {
            return new Bad("entry_date", "Must be a date, like 2018-01-30.");
        }
        if (joinedOn.isAfter(today)) {
            return new Bad("entry_date", "Is in the future.");
        }
        var name = Stream.of(texts.get(2), texts.get(3), texts.get(4))
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(" "));
        if (name.isEmpty()) {
            return new Bad("first", "A name is needed.");
        }
        if (name.length() > 120 || name.codePoints().anyMatch(Character::isISOControl)) {
            return new Bad("first", "The name must be one line of at most 120 characters.");
        }
        return withContacts(Long.parseLong(texts.get(0)), joinedOn, name, texts);
    }

    private static Reading withContacts(long number, LocalDate joinedOn, String name, List<String> texts) {
        for (int column : List.of(7, 8)) {
            if (!texts.get(column).matches("|[0-9+()./ -]{3,40}")) {
                return new Bad(COLUMNS.get(column), "Must be a telephone number of 3 to 40 characters, or empty.");
            }
        }
        if (texts.get(9).length() > 254 || !texts.get(9).matches("|[^\\s@]+@[^\\s@]+")) {
            return new Bad("email", "Must be an e-mail address, or empty.");
        }
        var phone = filled(texts.get(7));
        var other = filled(texts.get(8));
        var details = new PersonDetails(
                name,
                filled(texts.get(9)),
                phone == null ? other : phone,
                phone == null || Objects.equals(phone, other) ? null : other);
        return new Good(new ImportedMember(number, joinedOn, details));
    }

    private static @Nullable String filled(String text) {
        return text.isEmpty() ? null : text;
    }
}
