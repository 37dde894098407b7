package org.commonhour.ledger.insight;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
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

    /** The table of these minutes, which are all of a quarter. */
    public static PublishedTable of(List<PersonMinutes> minutes) {
        Map<String, List<PersonMinutes>> services = new TreeMap<>();
        minutes.forEach(given ->
                services.computeIfAbsent(key(given), key -> new ArrayList<>()).add(given));
        var rows = services.entrySet().stream()
                .map(service -> new Row(
                        service.getKey().isEmpty() ? null : UUID.fromString(service.getKey()),
                        PublicationFilter.cell(CellEvidence.of(side(service.getValue(), false))),
                        PublicationFilter.cell(CellEvidence.of(side(service.getValue(), true)))))
                .toList();
        return new PublishedTable(rows, total(services, false), total(services, true));
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

    private static PublishedCell total(Map<String, List<PersonMinutes>> services, boolean paid) {
        List<PersonMinutes> all = new ArrayList<>();
        List<PersonMinutes> withheld = new ArrayList<>();
        List<Long> shownPeople = new ArrayList<>();
        for (var service : services.values()) {
            var own = side(service, paid);
            if (own.isEmpty()) {
                continue;
            }
            all.addAll(own);
            var evidence = CellEvidence.of(own);
            var cell = PublicationFilter.cell(evidence);
            if (!cell.isPublished()) {
                withheld.addAll(own);
            }
            if (cell.people() != null) {
                shownPeople.add(evidence.people());
            }
        }
        return PublicationFilter.total(CellEvidence.of(all), CellEvidence.of(withheld), shownPeople);
    }

    private static List<PersonMinutes> side(List<PersonMinutes> minutes, boolean paid) {
        return minutes.stream().filter(given -> given.paid() == paid).toList();
    }

    private static String key(PersonMinutes given) {
        var service = given.serviceId();
        return service == null ? "" : service.toString();
    }
}
