package org.commonhour.kit.problem;

/** The refusals that every service shares, in order of precedence. */
public enum CommonProblem implements ProblemCode {
    TOO_MANY_REQUESTS("request/too-many", 429, "Too many requests", true),
    UNAVAILABLE("service/unavailable", 503, "Not available just now", true),
    UNAUTHENTICATED("access/unauthenticated", 401, "Sign in first", false),
    UNREADABLE("request/unreadable", 400, "The request cannot be read", false),
    METHOD_NOT_ALLOWED("request/method-not-allowed", 405, "This cannot be done here", false),
    NOT_ACCEPTABLE("request/not-acceptable", 406, "No such form of answer", false),
    UNSUPPORTED_MEDIA_TYPE("request/unsupported-media-type", 415, "Unknown form of request", false),
    TOO_LARGE("request/too-large", 413, "The request is too large", false),
    IDEMPOTENCY_KEY_MISSING("idempotency/key-missing", 400, "An idempotency key is needed", false),
    SCOPE_MISSING("access/scope-missing", 403, "The client's token does not cover this", false),
    NOT_FOUND("request/not-found", 404, "Not found", false),
    FORBIDDEN("access/forbidden", 403, "Not allowed", false),
    INVALID("request/invalid", 422, "The request breaks a rule", false),
    IDEMPOTENCY_KEY_REUSED("idempotency/key-reused", 422, "The idempotency key was used for something else", false),
    PRECONDITION_MISSING("precondition/missing", 428, "Say which version you are changing", false),
    STALE("precondition/stale", 412, "Somebody else changed this meanwhile", false),
    UNEXPECTED("service/unexpected", 500, "Something went wrong", true);

    private final String code;
    private final int status;
    private final String title;
    private final boolean retryHelps;

    CommonProblem(String code, int status, String title, boolean retryHelps) {
        this.code = code;
        this.status = status;
        this.title = title;
        this.retryHelps = retryHelps;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public boolean retryHelps() {
        return retryHelps;
    }
}
