package org.commonhour.ledger.insight;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Minutes of a quarter by service, after the publication filter.
 *
 * @param rows one for each service, and one for what belongs to no service
 * @param unpaidTotal all unpaid minutes
 * @param paidTotal all paid minutes
 */
public record PublishedTable(List<Row> rows, PublishedCell unpaidTotal, PublishedCell paidTotal) {

    /** Keeps its own copy of the rows. */
    public PublishedTable {
        rows = List.copyOf(rows);
    }

    /**
     * One row.
     *
     * @param serviceId the service; null for none
     * @param unpaid its unpaid side
     * @param paid its paid side
     */
    public record Row(@Nullable UUID serviceId, PublishedCell unpaid, PublishedCell paid) {

        /** One of the two sides. */
        public PublishedCell cell(boolean ofPaid) {
            return ofPaid ? paid : unpaid;
        }
    }

    /**
     * The table of these minutes, which are all of a quarter.
     *
     * @param minutes who gave how much
     * @param organisations who runs each service, and so knows exactly what was given for it
     */
    public static PublishedTable of(List<PersonMinutes> minutes, Map<UUID, UUID> organisations) {
        Map<String, List<PersonMinutes>> services = new TreeMap<>();
        minutes.forEach(given ->
                services.computeIfAbsent(key(given), key -> new ArrayList<>()).add(given));
        List<Row> rows = new ArrayList<>();
        List<Part> unpaid = new ArrayList<>();
        List<Part> paid = new ArrayList<>();
        services.forEach((key, given) -> {
            var serviceId = key.isEmpty() ? null : UUID.fromString(key);
            var organisation = Optional.ofNullable(serviceId).map(organisations::get);
            var unpaidPart = Part.of(organisation, side(given, false));
            var paidPart = Part.of(organisation, side(given, true));
            rows.add(new Row(serviceId, unpaidPart.cell(), paidPart.cell()));
            unpaid.add(unpaidPart);
            paid.add(paidPart);
        });
        return new PublishedTable(rows, total(unpaid), total(paid));
    }

    /** The total of a side. */
    public PublishedCell total(boolean paid) {
        return paid ? paidTotal : unpaidTotal;
    }

    /** The cell of a service, or of what belongs to none; nothing from nobody when there is no such row. */
    public PublishedCell cell(Optional<UUID> serviceId, boolean paid) {
        return rows.stream()
                .filter(row -> Optional.ofNullable(row.serviceId()).equals(serviceId))
                .findFirst()
                .map(row -> row.cell(paid))
                .orElseGet(() -> PublicationFilter.cell(CellEvidence.NOTHING));
    }

    /** The same without the total of a side, which would give something away. */
    public PublishedTable withoutTotal(boolean paid) {
        var withheld = PublishedCell.withheld(PublicationStatus.PROTECTS_OTHERS);
        return paid ? new PublishedTable(rows, unpaidTotal, withheld) : new PublishedTable(rows, withheld, paidTotal);
    }

    /** One side of a row, with who runs its service. */
    private record Part(
            Optional<UUID> organisation, List<PersonMinutes> minutes, CellEvidence evidence, PublishedCell cell) {

        static Part of(Optional<UUID> organisation, List<PersonMinutes> minutes) {
            var evidence = CellEvidence.of(minutes);
            return new Part(organisation, minutes, evidence, PublicationFilter.cell(evidence));
        }
    }

    /** The total that neither everybody nor the staff of one organisation, who know its rows, can take apart. */
    private static PublishedCell total(List<Part> parts) {
        var given = parts.stream().filter(part -> !part.minutes().isEmpty()).toList();
        var all = together(given, part -> true);
        return given.stream()
                .flatMap(part -> part.organisation().stream())
                .distinct()
                .map(organisation -> total(all, given, Optional.of(organisation)))
                .reduce(total(all, given, Optional.empty()), PublishedCell::and);
    }

    private static PublishedCell total(CellEvidence all, List<Part> given, Optional<UUID> onlooker) {
        Predicate<Part> isOwn =
                part -> onlooker.isPresent() && part.organisation().equals(onlooker);
        Predicate<Part> showsPeople = part -> part.cell().people() != null;
        var own = together(given, isOwn);
        var withheld = together(given, isOwn.negate().and(part -> !part.cell().isPublished()));
        var hidden = together(given, isOwn.or(showsPeople).negate());
        var known = given.stream().filter(isOwn.or(showsPeople)).map(Part::evidence);
        return PublicationFilter.total(
                all,
                withheld,
                hidden.people(),
                Stream.concat(known, Stream.of(own)).map(CellEvidence::people).toList());
    }

    private static CellEvidence together(List<Part> parts, Predicate<Part> which) {
        return CellEvidence.of(parts.stream()
                .filter(which)
                .flatMap(part -> part.minutes().stream())
                .toList());
    }

    private static List<PersonMinutes> side(List<PersonMinutes> minutes, boolean paid) {
        return minutes.stream().filter(given -> given.paid() == paid).toList();
    }

    private static String key(PersonMinutes given) {
        var service = given.serviceId();
        return service == null ? "" : service.toString();
    }
}
