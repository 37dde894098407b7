package org.commonhour.bench.load;

import java.util.UUID;

/**
 * The community under load: its members are numbered, and so their ids need not be read from anywhere.
 *
 * @param number tells communities of one database apart
 * @param members how many members it has, each with an account
 */
public record Community(int number, int members) {
    public UUID id() {
        return numbered(1, 0);
    }

    /** The account of a member. */
    public UUID account(int member) {
        return numbered(2, member);
    }

    /** The member behind a number. */
    public UUID member(int member) {
        return numbered(3, member);
    }

    /** The grant by which the member may act in the community. */
    public UUID grant(int member) {
        return numbered(4, member);
    }

    /** The grant of the one coordinator. */
    public UUID coordinatorGrant() {
        return numbered(5, 0);
    }

    /** How the identity provider calls the one coordinator. */
    public String coordinator() {
        return "bench-" + number + "-coordinator";
    }

    /** How the identity provider calls the member. */
    public String subject(int member) {
        return "bench-" + number + "-" + member;
    }

    private UUID numbered(int sort, int index) {
        return Ids.of(sort, this, index);
    }
}
