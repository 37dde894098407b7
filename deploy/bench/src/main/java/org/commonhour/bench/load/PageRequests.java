package org.commonhour.bench.load;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Reads of one page by the community's coordinator. */
public final class PageRequests implements Requests {
    private final ByteBuffer request;

    /** @param path what follows the community's address, such as {@code /insight/figures} */
    public PageRequests(Community community, String token, String path) {
        String whole = "/api/v1/communities/" + community.id() + path;
        request = ByteBuffer.wrap(HttpText.head("GET", whole, token, 0).getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public ByteBuffer next(int caller) {
        return request.duplicate();
    }
}
