package org.commonhour.kit.problem;

import java.util.ArrayList;
import java.util.List;

/** Carries a refusal from a use case to the web; it has no stack trace, for it is not a fault. */
public final class DomainProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient ProblemCode code;
    private final transient List<FieldError> errors;

    private DomainProblem(ProblemCode code, String detail, List<FieldError> errors) {
        super(detail, null, false, false);
        this.code = code;
        this.errors = List.copyOf(errors);
    }

    /** A refusal with a sentence for the caller: plain words, no personal data, no Java names. */
    public static DomainProblem of(ProblemCode code, String detail) {
        return new DomainProblem(code, detail, List.of());
    }

    /** The same refusal, pointing at one more place (a JSON pointer) of the request. */
    public DomainProblem at(String pointer, String detail) {
        var more = new ArrayList<>(errors);
        more.add(new FieldError(pointer, detail));
        return new DomainProblem(code, detail(), more);
    }

    public ProblemCode code() {
        return code;
    }

    /** The sentence for the caller. */
    public String detail() {
        var message = getMessage();
        return message == null ? code.title() : message;
    }

    public List<FieldError> errors() {
        return errors;
    }
}
