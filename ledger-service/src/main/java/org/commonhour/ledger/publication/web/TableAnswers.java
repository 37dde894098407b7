package org.commonhour.ledger.publication.web;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import java.util.function.Supplier;
import org.commonhour.ledger.publication.ReleasedTable;
import org.jboss.resteasy.reactive.RestResponse;

/** A released table as a file: it never changes, so that who has it need not fetch it again. */
final class TableAnswers {

    /** Short, so that a community that closes its data is closed soon; asking again costs nothing but the question. */
    private static final int KEPT_SECONDS = 3_600;

    private TableAnswers() {}

    static Uni<RestResponse<String>> csv(ReleasedTable released, Request request, boolean open) {
        return file(released, FileFormat.CSV, request, open, () -> CsvFile.of(released));
    }

    static Uni<RestResponse<byte[]>> parquet(ReleasedTable released, Request request, boolean open) {
        return file(released, FileFormat.PARQUET, request, open, () -> ParquetFile.of(released));
    }

    private static <T> Uni<RestResponse<T>> file(
            ReleasedTable released, FileFormat format, Request request, boolean open, Supplier<T> content) {
        var name = "unpaid-beside-paid-%s-r%d".formatted(released.quarter(), released.revision());
        var tag = new EntityTag(released.communityId() + "-" + name + "-" + format.word());
        var known = request.evaluatePreconditions(tag);
        if (known != null) {
            return Uni.createFrom()
                    .item(kept(
                                    RestResponse.ResponseBuilder.<T>create(
                                            known.build().getStatus()),
                                    tag,
                                    open)
                            .build());
        }
        return Uni.createFrom()
                .item(content)
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                .map(body -> kept(RestResponse.ResponseBuilder.ok(body), tag, open)
                        .header(HttpHeaders.CONTENT_TYPE, format.contentType())
                        .header(
                                HttpHeaders.CONTENT_DISPOSITION,
                                "attachment; filename=\"%s.%s\"".formatted(name, format.word()))
                        .build());
    }

    private static <T> RestResponse.ResponseBuilder<T> kept(
            RestResponse.ResponseBuilder<T> answer, EntityTag tag, boolean open) {
        var caching = new CacheControl();
        caching.setMaxAge(KEPT_SECONDS);
        caching.setPrivate(!open);
        return answer.tag(tag).cacheControl(caching);
    }
}
