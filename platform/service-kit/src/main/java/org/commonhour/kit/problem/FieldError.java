package org.commonhour.kit.problem;

/** One place of the request that is wrong: a JSON pointer (or the name of a parameter), and why. */
public record FieldError(String pointer, String detail) {}
