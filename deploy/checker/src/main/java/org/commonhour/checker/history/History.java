package org.commonhour.checker.history;

import java.util.List;

/** All calls of all clients on one community, and what was to be seen afterwards. */
public record History(List<Call> calls, Seen seen) {}
