package org.commonhour.ledger.problem.openapi;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.commonhour.kit.problem.CommonProblem;
import org.commonhour.kit.problem.Problem;
import org.commonhour.kit.problem.ProblemCode;
import org.commonhour.ledger.problem.LedgerProblem;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** Says in the API description that refusals are problem documents, and lists every code there is, by precedence. */
public final class DocumentedProblems implements OASFilter {

    private static final String CODES = "ProblemCode";
    private static final List<CommonProblem> EVERYWHERE =
            List.of(CommonProblem.UNAUTHENTICATED, CommonProblem.UNAVAILABLE);

    /** Every code that this service can answer with, its own after those that all services share. */
    public static List<String> codes() {
        return Stream.concat(Arrays.stream(CommonProblem.values()), Arrays.stream(LedgerProblem.values()))
                .map(ProblemCode::code)
                .toList();
    }

    @Override
    public void filterOpenAPI(OpenAPI api) {
        var components = api.getComponents();
        if (api.getPaths() == null || components == null || components.getSchemas() == null) {
            return;
        }
        components.addSchema(CODES, catalogue());
        var problem = components.getSchemas().get("Problem");
        if (problem != null && problem.getProperties() != null) {
            problem.addProperty("code", OASFactory.createSchema().ref("#/components/schemas/" + CODES));
        }
        api.getPaths()
                .getPathItems()
                .values()
                .forEach(item -> item.getOperations().values().forEach(DocumentedProblems::document));
    }

    private static Schema catalogue() {
        return OASFactory.createSchema()
                .addType(Schema.SchemaType.STRING)
                .description("Why a request was refused; of several reasons the first one here. See problems.md.")
                .enumeration(List.copyOf(codes()));
    }

    private static void document(Operation operation) {
        var responses = operation.getResponses();
        for (var problem : EVERYWHERE) {
            var status = Integer.toString(problem.status());
            if (responses.getAPIResponse(status) == null || problem == CommonProblem.UNAUTHENTICATED) {
                responses.addAPIResponse(status, OASFactory.createAPIResponse().description(problem.title() + "."));
            }
        }
        responses.getAPIResponses().forEach((status, response) -> {
            if (status.matches("[45]..") && response.getContent() == null) {
                response.setContent(problemDocument());
            }
        });
    }

    private static Content problemDocument() {
        var schema = OASFactory.createSchema().ref("#/components/schemas/Problem");
        return OASFactory.createContent()
                .addMediaType(Problem.MEDIA_TYPE, OASFactory.createMediaType().schema(schema));
    }
}
