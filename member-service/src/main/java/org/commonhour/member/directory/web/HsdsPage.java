package org.commonhour.member.directory.web;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.List;
import java.util.function.Function;
import org.commonhour.member.directory.Found;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One page of a list, as HSDS wants it. */
@Schema(name = "HsdsPage")
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record HsdsPage<T>(
        long totalItems,
        long totalPages,
        int pageNumber,
        int size,
        boolean firstPage,
        boolean lastPage,
        boolean empty,
        List<T> contents) {

    static <S, T> HsdsPage<T> of(Found<S> found, HsdsPaging paging, Function<S, T> message) {
        var items = found.items().stream().map(message).toList();
        var pages = (found.total() + paging.perPage - 1) / paging.perPage;
        return new HsdsPage<>(
                found.total(),
                pages,
                paging.page,
                items.size(),
                paging.page == 1,
                paging.page >= pages,
                items.isEmpty(),
                items);
    }
}
