package org.commonhour.bench.load;

import java.util.List;
import java.util.stream.IntStream;

/**
 * The members who are signed in, each with a token of their own.
 *
 * @param community where they belong
 * @param tokens the token of member 0, 1, 2 and so on
 * @param coordinatorToken the token of the community's coordinator
 */
public record SignedIn(Community community, List<String> tokens, String coordinatorToken) {

    /** Signs the first {@code count} members and the coordinator in. */
    public static SignedIn of(Community community, Tokens tokens, int count) {
        return new SignedIn(
                community,
                IntStream.range(0, count)
                        .parallel()
                        .mapToObj(member -> tokens.of(community.subject(member)))
                        .toList(),
                tokens.of(community.coordinator()));
    }

    public int count() {
        return tokens.size();
    }
}
