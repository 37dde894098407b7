package org.commonhour.checker.history;

/**
 * One call of a client, ended.
 *
 * @param number counts the calls of a history
 * @param sentNs when it was sent, in nanoseconds of one clock that never goes back
 * @param answeredNs when the client knew how it ended, by the same clock
 */
public record Call(long number, int client, Ask ask, long sentNs, long answeredNs, Answer answer) {}
