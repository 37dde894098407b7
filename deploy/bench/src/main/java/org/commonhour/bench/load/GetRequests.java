package org.commonhour.bench.load;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Reads of an address below the caller's own account. */
public final class GetRequests implements Requests {
    private final ByteBuffer[] requests;
    private final int callers;
    private final int[] turn;

    /** @param suffix what follows the account's address, such as {@code /entries} */
    public GetRequests(SignedIn people, String suffix, int callers) {
        this.callers = callers;
        this.turn = new int[callers];
        this.requests = new ByteBuffer[people.count()];
        for (int member = 0; member < requests.length; member++) {
            Community community = people.community();
            String path = "/api/v1/communities/" + community.id() + "/accounts/" + community.account(member) + suffix;
            String head = HttpText.head("GET", path, people.tokens().get(member), 0);
            requests[member] = ByteBuffer.wrap(head.getBytes(StandardCharsets.US_ASCII));
        }
    }

    @Override
    public ByteBuffer next(int caller) {
        return requests[(caller + callers * turn[caller]++) % requests.length].duplicate();
    }
}
