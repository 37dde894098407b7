package org.commonhour.ledger.insight;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
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
    public record Row(@Nullable UUID serviceId, PublishedCell unpaid, PublishedCell paid) {}

    /**
     * What a row is made of.
     *
     * @param serviceId the service; null for none
     * @param paid which side
     * @param evidence what it rests on
     */
    public record Source(@Nullable UUID serviceId, boolean paid, CellEvidence evidence) {

        boolean isWithheld() {
            return !PublicationFilter.cell(evidence).isPublished();
        }
    }

    /** The services of one side whose minutes are withheld. */
    static List<Optional<UUID>> withheld(List<Source> sources, boolean paid) {
        return sources.stream()
                .filter(source -> source.paid() == paid && source.isWithheld())
                .map(source -> Optional.ofNullable(source.serviceId()))
                .toList();
    }

    /** The table of these sources, with the evidence of the totals and of what is withheld on each side. */
    static PublishedTable of(List<Source> sources, Together unpaid, Together paid) {
        Set<String> services =
                sources.stream().map(source -> key(source.serviceId())).collect(Collectors.toCollection(TreeSet::new));
        var rows = services.stream()
                .map(service -> new Row(
                        service.isEmpty() ? null : UUID.fromString(service),
                        cell(sources, service, false),
                        cell(sources, service, true)))
                .toList();
        return new PublishedTable(rows, unpaid.total(sources, false), paid.total(sources, true));
    }

    /**
     * Evidence of several rows of one side, counted together.
     *
     * @param all of all rows
     * @param withheld of the rows that are withheld
     */
    record Together(CellEvidence all, CellEvidence withheld) {

        PublishedCell total(List<Source> sources, boolean paid) {
            var shown = sources.stream()
                    .filter(source -> source.paid() == paid
                            && PublicationFilter.cell(source.evidence()).people() != null)
                    .map(source -> source.evidence().people())
                    .toList();
            return PublicationFilter.total(all, withheld, shown);
        }
    }

    private static PublishedCell cell(List<Source> sources, String service, boolean paid) {
        return sources.stream()
                .filter(source ->
                        source.paid() == paid && key(source.serviceId()).equals(service))
                .findFirst()
                .map(source -> PublicationFilter.cell(source.evidence()))
                .orElseGet(() -> PublicationFilter.cell(CellEvidence.NOTHING));
    }

    private static String key(@Nullable UUID serviceId) {
        return serviceId == null ? "" : serviceId.toString();
    }
}
