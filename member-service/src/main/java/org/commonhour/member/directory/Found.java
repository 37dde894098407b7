package org.commonhour.member.directory;

import java.util.List;

/** One page of what was found, and how many there are in all. */
public record Found<T>(List<T> items, long total) {}
