package org.commonhour.ledger.statement;

import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import org.commonhour.ledger.account.AccountKind;
import org.commonhour.ledger.minutes.Minutes;
import org.commonhour.ledger.posting.TransferKind;
import org.commonhour.ledger.transfer.AccountEntry;

/** Says a statement in plain words. A balance below nothing is help that was received, never debt. */
public final class StatementWords {

    /** The languages that a statement can be had in; the first is for everybody else. */
    public static final List<String> LANGUAGES = List.of("en", "es", "fr", "de", "cy");

    private static final long HOUR = 60;
    private static final long HALF = 30;
    // Otherwise a missing language would quietly become the machine's own.
    private static final ResourceBundle.Control THIS_LANGUAGE_ONLY =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final Locale locale;
    private final ResourceBundle words;

    private StatementWords(Locale locale) {
        this.locale = locale;
        this.words = ResourceBundle.getBundle(
                "statement.words", locale, StatementWords.class.getClassLoader(), THIS_LANGUAGE_ONLY);
    }

    /** The words of a language of {@link #LANGUAGES}. */
    public static StatementWords in(String language) {
        // English dates without a region would be American ones.
        return new StatementWords(language.equals("en") ? Locale.UK : Locale.forLanguageTag(language));
    }

    /** The first of these languages that a statement can be had in, regions aside. */
    public static Optional<String> bestOf(List<Locale> wanted) {
        return wanted.stream()
                .map(Locale::getLanguage)
                .filter(LANGUAGES::contains)
                .findFirst();
    }

    /** The whole statement. */
    public StatementPage page(Statement statement) {
        var period = statement.period();
        var kind = statement.accountKind();
        return new StatementPage(
                locale.getLanguage(),
                say("title"),
                say("period", day(period.from()), day(period.to())),
                say("opening", day(period.from()), balance(kind, statement.opening())),
                say("closing", day(period.to()), balance(kind, statement.closing())),
                say("totals", hours(statement.in()), hours(statement.out())),
                say("lines"),
                say("head.day"),
                say("head.moved"),
                say("head.after"),
                statement.lines().stream()
                        .map(line -> line(kind, period.zone(), line))
                        .toList(),
                say("nothing"),
                List.of(
                        say("note.recorded"),
                        say("note.made", moment(statement.madeAt(), period.zone())),
                        say("note.account", statement.accountId().toString())));
    }

    /** Minutes as people say them, without a sign: 90 is "1 and a half hours". */
    public String hours(Minutes amount) {
        long total = Math.abs(amount.value());
        long hours = total / HOUR;
        long minutes = total % HOUR;
        if (total == 0) {
            return say("hours.none");
        }
        if (hours == 0) {
            return minutes == HALF ? say("hours.half") : say("hours.minutes", minutes);
        }
        if (minutes == 0) {
            return say("hours.whole", hours);
        }
        return minutes == HALF ? say("hours.andHalf", hours) : say("hours.mixed", hours, minutes);
    }

    /** A balance as a sentence. */
    public String balance(AccountKind kind, Minutes balance) {
        var sign = balance.isPositive() ? "have" : balance.equals(Minutes.ZERO) ? "even" : "more";
        var whose = kind == AccountKind.MEMBER ? "member" : "other";
        return say("balance." + whose + "." + sign, hours(balance));
    }

    private StatementPage.Line line(AccountKind kind, ZoneId zone, AccountEntry entry) {
        var recordedOn = LocalDate.ofInstant(entry.recordedAt(), zone);
        // A session knows its day alone, and its time stands for that: the beginning of the day in UTC.
        var happenedOn =
                LocalDate.ofInstant(entry.occurredAt(), entry.kind() == TransferKind.SESSION ? ZoneOffset.UTC : zone);
        var came = entry.amount().isPositive();
        var other = say((came ? "from." : "to.") + entry.otherKind().name());
        return new StatementPage.Line(
                day(recordedOn),
                happenedOn.equals(recordedOn) ? "" : say("happened", day(happenedOn)),
                capital(say(came ? "came" : "went", hours(entry.amount()))),
                say("why", reason(entry), other),
                capital(balance(kind, entry.balanceAfter())));
    }

    private String capital(String sentence) {
        return sentence.substring(0, 1).toUpperCase(locale) + sentence.substring(1);
    }

    private String reason(AccountEntry entry) {
        var key = "reason." + entry.kind().name();
        return words.containsKey(key) ? words.getString(key) : say("reason.other");
    }

    private String day(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(locale)
                .format(day);
    }

    private String moment(Instant moment, ZoneId zone) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                .withLocale(locale)
                .withZone(zone)
                .format(moment);
    }

    private String say(String key, Object... values) {
        return new MessageFormat(words.getString(key), locale).format(values);
    }
}
