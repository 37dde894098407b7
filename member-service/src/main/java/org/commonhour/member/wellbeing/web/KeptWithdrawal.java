package org.commonhour.member.wellbeing.web;

/** What is kept of an answer to repeat it: nothing. */
record KeptWithdrawal() {}
