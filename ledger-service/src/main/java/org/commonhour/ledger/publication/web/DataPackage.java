package org.commonhour.ledger.publication.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.commonhour.ledger.publication.OpenTables;
import org.commonhour.ledger.publication.ReleasedTable;
import org.commonhour.ledger.publication.TableColumn;
import org.commonhour.ledger.publication.TableFile;

/** The descriptor of a community's CSV files: a Frictionless tabular data package (specs.frictionlessdata.io, version 1). */
final class DataPackage {

    private final Links links;

    DataPackage(Links links) {
        this.links = links;
    }

    Map<String, Object> of(OpenTables tables) {
        Map<String, Object> descriptor = new LinkedHashMap<>();
        var community = tables.opening().communityId();
        descriptor.put("profile", "tabular-data-package");
        descriptor.put("name", "unpaid-beside-paid-" + community);
        descriptor.put("id", community.toString());
        descriptor.put("title", "Unpaid beside paid hours of community " + community);
        descriptor.put("homepage", links.community(community));
        descriptor.put("licenses", List.of(Map.of("name", links.licenseName(), "path", links.license())));
        descriptor.put("resources", tables.tables().stream().map(this::resource).toList());
        return descriptor;
    }

    private Map<String, Object> resource(ReleasedTable table) {
        Map<String, Object> resource = new LinkedHashMap<>();
        resource.put("profile", "tabular-data-resource");
        resource.put("name", "unpaid-beside-paid-" + table.quarter().toString().toLowerCase(Locale.ROOT));
        resource.put("title", "Unpaid beside paid hours by service, " + table.quarter());
        resource.put("path", links.file(table, FileFormat.CSV));
        resource.put("format", "csv");
        resource.put("mediatype", "text/csv");
        resource.put("encoding", "utf-8");
        resource.put("version", String.valueOf(table.revision()));
        resource.put("created", table.releasedAt().toString());
        resource.put(
                "schema",
                Map.of(
                        "fields",
                                TableFile.COLUMNS.stream()
                                        .map(DataPackage::field)
                                        .toList(),
                        "missingValues", List.of("")));
        return resource;
    }

    private static Map<String, Object> field(TableColumn column) {
        return Map.of(
                "name",
                column.name(),
                "type",
                switch (column.type()) {
                    case TEXT -> "string";
                    case WHOLE_NUMBER -> "integer";
                },
                "description",
                column.description());
    }
}
