package org.commonhour.ledger.publication.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.commonhour.kit.web.Page;
import org.commonhour.ledger.publication.OpenTables;
import org.commonhour.ledger.publication.ReleasedTable;
import org.jspecify.annotations.Nullable;

/**
 * Open tables as a catalogue that data portals harvest: W3C DCAT 3 in JSON-LD. Each community is a catalogue with a series;
 * each quarter is a dataset of it, whose version is the revision.
 */
final class Catalogue {

    private static final String CODES = "http://publications.europa.eu/resource/authority/";
    private static final Map<String, String> CONTEXT = Map.of(
            "dcat", "http://www.w3.org/ns/dcat#",
            "dct", "http://purl.org/dc/terms/",
            "foaf", "http://xmlns.com/foaf/0.1/",
            "hydra", "http://www.w3.org/ns/hydra/core#",
            "xsd", "http://www.w3.org/2001/XMLSchema#");
    private static final String METHOD = "Minutes by service. Fewer than 8 people are withheld, and so are minutes that"
            + " one or two people dominate and a total that would give away what is withheld. People are rounded to 5,"
            + " minutes to 300.";

    private final Links links;

    Catalogue(Links links) {
        this.links = links;
    }

    /** One community. */
    Map<String, Object> of(OpenTables tables) {
        var document = document(CONTEXT);
        document.putAll(catalogue(tables));
        return document;
    }

    /** A page of communities. */
    Map<String, Object> page(Page<OpenTables> page) {
        var document = document(CONTEXT);
        document.put("@id", links.all());
        document.put("@type", "dcat:Catalog");
        document.put("dct:title", "Time banks: unpaid beside paid hours");
        document.put("dct:license", id(links.license()));
        document.put("dcat:catalog", page.items().stream().map(this::catalogue).toList());
        var next = page.next();
        if (next != null) {
            document.put("hydra:next", id(links.all() + "?cursor=" + next));
        }
        return document;
    }

    private Map<String, Object> catalogue(OpenTables tables) {
        var community = tables.opening().communityId();
        var address = links.community(community);
        var catalogue = document(null);
        catalogue.put("@id", address);
        catalogue.put("@type", "dcat:Catalog");
        catalogue.put("dct:title", "Unpaid beside paid hours of community " + community);
        catalogue.put("dct:issued", moment(tables.opening().openedAt().toString()));
        catalogue.put("dct:publisher", publisher(community));
        catalogue.put("dct:license", id(links.license()));
        catalogue.put(
                "dcat:dataset",
                Stream.concat(
                                Stream.of(series(community)),
                                tables.tables().stream().map(this::dataset))
                        .toList());
        return catalogue;
    }

    private Map<String, Object> series(UUID community) {
        var series = document(null);
        series.put("@id", links.community(community) + "#series");
        series.put("@type", "dcat:DatasetSeries");
        series.put("dct:title", "Unpaid beside paid hours by service, by quarter");
        series.put("dct:description", METHOD);
        series.put("dct:publisher", id(links.community(community) + "#publisher"));
        series.put("dct:license", id(links.license()));
        series.put("dct:accrualPeriodicity", id(CODES + "frequency/QUARTERLY"));
        return series;
    }

    private Map<String, Object> dataset(ReleasedTable table) {
        var community = links.community(table.communityId());
        var months = table.quarter().months();
        var dataset = document(null);
        dataset.put("@id", links.table(table));
        dataset.put("@type", "dcat:Dataset");
        dataset.put("dct:title", "Unpaid beside paid hours by service, " + table.quarter());
        dataset.put("dct:description", METHOD);
        dataset.put("dct:identifier", table.communityId() + "/" + table.quarter());
        dataset.put("dcat:version", String.valueOf(table.revision()));
        dataset.put("dct:issued", moment(table.releasedAt().toString()));
        dataset.put("dct:publisher", id(community + "#publisher"));
        dataset.put("dct:license", id(links.license()));
        dataset.put("dct:accessRights", id(CODES + "access-right/PUBLIC"));
        dataset.put("dct:accrualPeriodicity", id(CODES + "frequency/QUARTERLY"));
        dataset.put("dcat:inSeries", id(community + "#series"));
        dataset.put(
                "dct:temporal",
                Map.of(
                        "@type", "dct:PeriodOfTime",
                        "dcat:startDate", day(months.from().atDay(1).toString()),
                        "dcat:endDate", day(months.to().atEndOfMonth().toString())));
        dataset.put(
                "dcat:distribution",
                Stream.of(FileFormat.values())
                        .map(format -> distribution(table, format))
                        .toList());
        return dataset;
    }

    private Map<String, Object> distribution(ReleasedTable table, FileFormat format) {
        var address = links.file(table, format);
        var distribution = document(null);
        distribution.put("@id", address);
        distribution.put("@type", "dcat:Distribution");
        distribution.put("dct:title", format.name());
        distribution.put("dct:license", id(links.license()));
        distribution.put("dcat:accessURL", id(address));
        distribution.put("dcat:downloadURL", id(address));
        distribution.put("dcat:mediaType", id("https://www.iana.org/assignments/media-types/" + format.mediaType()));
        return distribution;
    }

    /** Names of communities are not known here; the id is, and the directory tells more. */
    private Map<String, Object> publisher(UUID community) {
        var publisher = document(null);
        publisher.put("@id", links.community(community) + "#publisher");
        publisher.put("@type", "foaf:Agent");
        publisher.put("foaf:name", "Community " + community);
        publisher.put("dct:identifier", community.toString());
        return publisher;
    }

    private static Map<String, Object> document(@Nullable Map<String, String> context) {
        Map<String, Object> document = new LinkedHashMap<>();
        if (context != null) {
            document.put("@context", context);
        }
        return document;
    }

    private static Map<String, String> id(String address) {
        return Map.of("@id", address);
    }

    private static Map<String, String> moment(String value) {
        return Map.of("@type", "xsd:dateTime", "@value", value);
    }

    private static Map<String, String> day(String value) {
        return Map.of("@type", "xsd:date", "@value", value);
    }
}
