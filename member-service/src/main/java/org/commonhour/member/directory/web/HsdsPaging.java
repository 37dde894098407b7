package org.commonhour.member.directory.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import org.jboss.resteasy.reactive.RestQuery;

/** Which page of a list is wanted; pages count from 1. */
class HsdsPaging {

    @RestQuery
    @DefaultValue("1")
    @Min(1)
    @Max(10_000)
    int page = 1;

    @RestQuery("per_page")
    @DefaultValue("50")
    @Min(1)
    @Max(100)
    int perPage = 50;

    long offset() {
        return (page - 1L) * perPage;
    }
}
