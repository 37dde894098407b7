package org.commonhour.kit.imports;

/** A good row and the line of the file it starts on (from 1). */
public record ImportRow<R>(long line, R content) {}
