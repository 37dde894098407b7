package org.commonhour.ledger.publication.web;

import org.jboss.resteasy.reactive.RestResponse;

/** What every answer of open data says to browsers: pages of all sites may read it, without a sign-in. */
final class OpenDoor {

    private OpenDoor() {}

    static <T> RestResponse.ResponseBuilder<T> everybody(RestResponse.ResponseBuilder<T> answer) {
        return answer.header("Access-Control-Allow-Origin", "*")
                .header("Access-Control-Expose-Headers", "ETag, Content-Disposition");
    }
}
