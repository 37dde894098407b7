package org.commonhour.kit.problem;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns whatever a request ran into into a problem document: never a stack trace, never a Java name. */
@ApplicationScoped
public class ProblemMappers {

    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

    private final ProblemResponses responses;

    ProblemMappers(ProblemResponses responses) {
        this.responses = responses;
    }

    @ServerExceptionMapper
    RestResponse<Problem> refused(DomainProblem problem, UriInfo uri) {
        return responses.of(problem.code(), problem.detail(), problem.errors(), uri.getPath());
    }

    @ServerExceptionMapper
    RestResponse<Problem> invalid(ConstraintViolationException violations, UriInfo uri) {
        var errors = violations.getConstraintViolations().stream()
                .map(ProblemMappers::fieldError)
                .sorted(java.util.Comparator.comparing(FieldError::pointer))
                .toList();
        return responses.of(CommonProblem.INVALID, "Some of what was sent breaks a rule.", errors, uri.getPath());
    }

    @ServerExceptionMapper
    RestResponse<Problem> unreadable(MismatchedInputException mismatch, UriInfo uri) {
        return unreadableJson(mismatch, uri);
    }

    @ServerExceptionMapper
    RestResponse<Problem> unauthorized(UnauthorizedException missing, UriInfo uri) {
        return responses.of(CommonProblem.UNAUTHENTICATED, "This needs a signed-in caller.", List.of(), uri.getPath());
    }

    @ServerExceptionMapper
    RestResponse<Problem> unauthenticated(AuthenticationFailedException failed, UriInfo uri) {
        return responses.of(
                CommonProblem.UNAUTHENTICATED, "The token is not valid here. Sign in again.", List.of(), uri.getPath());
    }

    @ServerExceptionMapper
    RestResponse<Problem> forbidden(ForbiddenException forbidden, UriInfo uri) {
        return responses.of(CommonProblem.FORBIDDEN, "You may not do this.", List.of(), uri.getPath());
    }

    @ServerExceptionMapper
    RestResponse<Problem> http(WebApplicationException failure, UriInfo uri) {
        for (Throwable cause = failure.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof JacksonException json) {
                return unreadableJson(json, uri);
            }
        }
        var code = codeOf(failure.getResponse().getStatus());
        if (code == CommonProblem.UNEXPECTED) {
            LOG.errorf(failure, "event=unexpected path=%s", uri.getPath());
        }
        return responses.of(code, detailOf(code), List.of(), uri.getPath());
    }

    @ServerExceptionMapper
    RestResponse<Problem> unexpected(Throwable failure, UriInfo uri) {
        if (Outages.passes(failure)) {
            LOG.warnf("event=backing-service-unavailable path=%s cause=%s", uri.getPath(), failure);
            return responses.of(
                    CommonProblem.UNAVAILABLE,
                    "A part we depend on is not answering. Try again in a moment.",
                    List.of(),
                    uri.getPath());
        }
        LOG.errorf(failure, "event=unexpected path=%s", uri.getPath());
        return responses.of(
                CommonProblem.UNEXPECTED, "This is our fault. Quote the trace id.", List.of(), uri.getPath());
    }

    private RestResponse<Problem> unreadableJson(JacksonException failure, UriInfo uri) {
        var pointer = failure instanceof JsonMappingException mapping ? pointerOf(mapping) : "";
        if (failure instanceof NulInText) {
            return responses.of(
                    CommonProblem.INVALID,
                    "Some of what was sent breaks a rule.",
                    List.of(new FieldError(pointer, "holds a character that cannot be kept")),
                    uri.getPath());
        }
        var why = failure instanceof UnrecognizedPropertyException ? "Unknown field." : "Not of the expected form.";
        return responses.of(
                CommonProblem.UNREADABLE,
                "The body is not the JSON that is expected here.",
                List.of(new FieldError(pointer, why)),
                uri.getPath());
    }

    private static String pointerOf(JsonMappingException failure) {
        return failure.getPath().stream()
                .map(step -> step.getFieldName() == null ? String.valueOf(step.getIndex()) : step.getFieldName())
                .map(step -> step.replace("~", "~0").replace("/", "~1"))
                .collect(Collectors.joining("/", "/", ""));
    }

    /** Drops the method and its parameter's name from the path: the caller knows the request's fields only. */
    private static FieldError fieldError(ConstraintViolation<?> violation) {
        var pointer = new StringBuilder();
        var parameter = "";
        for (Path.Node node : violation.getPropertyPath()) {
            if (node.getKind() == ElementKind.METHOD) {
                continue;
            }
            if (node.getKind() == ElementKind.PARAMETER) {
                parameter = node.getName();
                continue;
            }
            if (node.getIndex() != null) {
                pointer.append('/').append(node.getIndex());
            }
            if (node.getKind() == ElementKind.PROPERTY) {
                pointer.append('/').append(node.getName());
            }
        }
        return new FieldError(pointer.isEmpty() ? parameter : pointer.toString(), violation.getMessage());
    }

    private static CommonProblem codeOf(int status) {
        return switch (status) {
            case 400 -> CommonProblem.UNREADABLE;
            case 401 -> CommonProblem.UNAUTHENTICATED;
            case 403 -> CommonProblem.FORBIDDEN;
            case 404 -> CommonProblem.NOT_FOUND;
            case 405 -> CommonProblem.METHOD_NOT_ALLOWED;
            case 406 -> CommonProblem.NOT_ACCEPTABLE;
            case 413 -> CommonProblem.TOO_LARGE;
            case 415 -> CommonProblem.UNSUPPORTED_MEDIA_TYPE;
            case 429 -> CommonProblem.TOO_MANY_REQUESTS;
            case 503 -> CommonProblem.UNAVAILABLE;
            default -> CommonProblem.UNEXPECTED;
        };
    }

    private static String detailOf(CommonProblem code) {
        return switch (code) {
            case NOT_FOUND -> "There is nothing here that you can see.";
            case METHOD_NOT_ALLOWED -> "This address does not take that method.";
            case UNSUPPORTED_MEDIA_TYPE -> "Send the media type that the API description names.";
            case UNREADABLE -> "The request cannot be read.";
            default -> code.title() + ".";
        };
    }
}
