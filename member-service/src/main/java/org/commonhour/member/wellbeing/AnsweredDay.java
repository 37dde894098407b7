package org.commonhour.member.wellbeing;

import java.time.LocalDate;

/** The answers of a day. */
public record AnsweredDay(LocalDate day, Answers answers) {}
