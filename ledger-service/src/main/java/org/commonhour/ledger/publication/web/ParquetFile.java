package org.commonhour.ledger.publication.web;

import blue.strategic.parquet.Dehydrator;
import blue.strategic.parquet.ParquetWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Types;
import org.commonhour.ledger.publication.ReleasedTable;
import org.commonhour.ledger.publication.TableColumn;
import org.commonhour.ledger.publication.TableFile;
import org.jspecify.annotations.Nullable;

/** A published table as Parquet, the same columns as the CSV; what is withheld is null. Writes a file and so may block. */
final class ParquetFile {

    private static final MessageType SCHEMA = schema();
    private static final Dehydrator<List<@Nullable Object>> ROW = (row, values) -> {
        for (int column = 0; column < row.size(); column++) {
            var value = row.get(column);
            if (value != null) {
                values.write(TableFile.COLUMNS.get(column).name(), value);
            }
        }
    };

    private ParquetFile() {}

    static byte[] of(ReleasedTable released) {
        try {
            var folder = Files.createTempDirectory("published-table");
            var file = folder.resolve("table.parquet");
            try {
                try (var writer = ParquetWriter.writeFile(SCHEMA, file.toFile(), ROW)) {
                    for (var row : TableFile.rows(released)) {
                        writer.write(row);
                    }
                }
                return Files.readAllBytes(file);
            } finally {
                Files.deleteIfExists(file);
                Files.deleteIfExists(folder);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static MessageType schema() {
        var schema = Types.buildMessage();
        for (TableColumn column : TableFile.COLUMNS) {
            switch (column.type()) {
                case TEXT ->
                    schema.optional(PrimitiveTypeName.BINARY)
                            .as(LogicalTypeAnnotation.stringType())
                            .named(column.name());
                case WHOLE_NUMBER -> schema.optional(PrimitiveTypeName.INT64).named(column.name());
            }
        }
        return schema.named("unpaid_beside_paid");
    }
}
