package org.commonhour.matching.problem.openapi;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.commonhour.kit.problem.CommonProblem;
import org.commonhour.kit.problem.Problem;
import org.commonhour.kit.problem.ProblemCode;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Content;

/** Adds to each operation of the API description the problems that every address can answer with. */
public final class DocumentedProblems implements OASFilter {

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
        var byStatus = new TreeMap<Integer, List<ProblemCode>>();
        for (var problem : problems(path, method, operation.getRequestBody() != null)) {
            byStatus.computeIfAbsent(problem.status(), status -> new ArrayList<>())
                    .add(problem);
        }
        byStatus.forEach((status, codes) -> add(operation, Integer.toString(status), codes));
        operation.getResponses().getAPIResponses().forEach((status, response) -> {
            if (status.startsWith("4") && response.getContent() == null) {
                response.setContent(problemDocument());
            }
        });
    }

    private static List<ProblemCode> problems(String path, PathItem.HttpMethod method, boolean hasBody) {
        var problems = new ArrayList<ProblemCode>(
                List.of(CommonProblem.UNAUTHENTICATED, CommonProblem.INVALID, CommonProblem.UNAVAILABLE));
        if (path.contains("{")) {
            problems.add(CommonProblem.NOT_FOUND);
            problems.add(CommonProblem.FORBIDDEN);
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
        for (var code : codes) {
            var text = "`" + code.code() + "`";
            var said = response.getDescription();
            if (!said.contains(text)) {
                response.setDescription(said.isEmpty() ? text : said + ", " + text);
            }
        }
    }

    private static Content problemDocument() {
        var schema = OASFactory.createSchema().ref("#/components/schemas/Problem");
        return OASFactory.createContent()
                .addMediaType(Problem.MEDIA_TYPE, OASFactory.createMediaType().schema(schema));
    }
}
