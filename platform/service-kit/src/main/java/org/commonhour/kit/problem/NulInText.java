package org.commonhour.kit.problem;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;

/** A text of the body holds the character NUL, which PostgreSQL keeps in no text. */
public final class NulInText extends MismatchedInputException {

    private static final long serialVersionUID = 1L;

    public NulInText(JsonParser parser) {
        super(parser, "NUL in a text", String.class);
    }
}
