package org.commonhour.kit.problem;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/**
 * Adds to each operation of the API description the problems that every address can answer with. A service switches it
 * on by {@code mp.openapi.filter}.
 */
public final class DocumentedProblems implements OASFilter {

    private static final Map<String, String> HEADERS = Map.of(
            "Idempotency-Key",
            "1 to 200 characters, new for each new intent; a repeated request with the same key does nothing twice.",
            "If-Match",
            "The `ETag` of the version that is being changed.");

    @Override
    public void filterOpenAPI(OpenAPI api) {
        if (api.getPaths() != null) {
            api.getPaths()
                    .getPathItems()
                    .forEach((path, item) ->
                            item.getOperations().forEach((method, operation) -> document(path, method, operation)));
        }
    }

    private static void document(String path, PathItem.HttpMethod method, Operation operation) {
        if (operation.getParameters() != null) {
            operation.getParameters().forEach(DocumentedProblems::describeHeader);
        }
        var byStatus = new TreeMap<Integer, List<ProblemCode>>();
        var open = isOpen(operation);
        for (var problem : problems(path, method, operation.getRequestBody() != null, open)) {
            byStatus.computeIfAbsent(problem.status(), status -> new ArrayList<>())
                    .add(problem);
        }
        byStatus.forEach((status, codes) -> add(operation, Integer.toString(status), codes));
        operation.getResponses().getAPIResponses().forEach((status, response) -> {
            if (status.matches("[45]..") && response.getContent() == null) {
                response.setContent(problemDocument());
            }
        });
    }

    /** An operation that says of itself that no token is needed: no way in is listed, or an empty one. */
    private static boolean isOpen(Operation operation) {
        var ways = operation.getSecurity();
        return ways != null
                && ways.stream()
                        .allMatch(way ->
                                way.getSchemes() == null || way.getSchemes().isEmpty());
    }

    private static void describeHeader(Parameter parameter) {
        var description = HEADERS.get(parameter.getName());
        if (description != null) {
            parameter.description(description).required(true);
        }
    }

    private static List<ProblemCode> problems(String path, PathItem.HttpMethod method, boolean hasBody, boolean open) {
        var problems = new ArrayList<ProblemCode>(List.of(CommonProblem.INVALID, CommonProblem.UNAVAILABLE));
        if (!open) {
            problems.add(CommonProblem.UNAUTHENTICATED);
            problems.add(CommonProblem.SCOPE_MISSING);
        }
        if (path.contains("{")) {
            problems.add(CommonProblem.NOT_FOUND);
            if (!open) {
                problems.add(CommonProblem.FORBIDDEN);
            }
        }
        if (hasBody) {
            problems.addAll(
                    List.of(CommonProblem.UNREADABLE, CommonProblem.TOO_LARGE, CommonProblem.UNSUPPORTED_MEDIA_TYPE));
        }
        if (method == PathItem.HttpMethod.POST) {
            problems.add(CommonProblem.IDEMPOTENCY_KEY_MISSING);
            problems.add(CommonProblem.IDEMPOTENCY_KEY_REUSED);
        }
        if (method == PathItem.HttpMethod.PUT) {
            problems.add(CommonProblem.STALE);
            problems.add(CommonProblem.PRECONDITION_MISSING);
        }
        return problems;
    }

    private static void add(Operation operation, String status, List<ProblemCode> codes) {
        var response = operation.getResponses().getAPIResponse(status);
        if (response == null) {
            response = OASFactory.createAPIResponse().description("");
            operation.getResponses().addAPIResponse(status, response);
        }
        // What a resource says itself stands in code marks; other words are the generator's.
        var said = response.getDescription().startsWith("`") ? response.getDescription() : "";
        for (var code : codes) {
            var text = "`" + code.code() + "`";
            if (!said.contains(text)) {
                said = said.isEmpty() ? text : said + ", " + text;
            }
        }
        response.setDescription(said);
    }

    private static Content problemDocument() {
        var schema = OASFactory.createSchema().ref("#/components/schemas/Problem");
        return OASFactory.createContent()
                .addMediaType(Problem.MEDIA_TYPE, OASFactory.createMediaType().schema(schema));
    }
}
