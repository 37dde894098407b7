package org.commonhour.ledger.statement.web;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.commonhour.kit.access.Access;
import org.commonhour.kit.problem.CommonProblem;
import org.commonhour.kit.problem.DomainProblem;
import org.commonhour.ledger.statement.Period;
import org.commonhour.ledger.statement.Statement;
import org.commonhour.ledger.statement.StatementService;
import org.commonhour.ledger.statement.StatementWords;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/communities/{communityId}/accounts/{accountId}/statement")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Statements", description = "What an account held, what moved, and what it held afterwards.")
class StatementResource {

    private static final String CSV = "text/csv";
    private static final String PDF = "application/pdf";
    private static final String TEXT_HTML = "text/html";
    private static final String UTF_8 = ";charset=UTF-8";
    private static final int MOST_LINES = 10_000;
    private static final int MOST_LINES_IN_PRINT = 500;
    private static final String NO_ACCOUNT = "No such account, as far as you can see.";
    private static final String REFUSED =
            "Days that cannot be read, lie in the future, are in the wrong order or too many; too many lines.";

    private final Access access;
    private final StatementService statements;
    private final StatementPrinter printer;

    StatementResource(Access access, StatementService statements, StatementPrinter printer) {
        this.access = access;
        this.statements = statements;
        this.printer = printer;
    }

    @GET
    @Operation(
            summary = "The statement of an account for some days",
            description = "For the holder, staff of the organisation that holds it, and coordinators. Lines stand under"
                    + " the day on which they were recorded. At most 13 months and 10,000 lines.")
    @APIResponse(responseCode = "200", description = "The statement.")
    @APIResponse(responseCode = "404", description = NO_ACCOUNT)
    @APIResponse(responseCode = "422", description = REFUSED)
    public Uni<StatementView> data(
            @PathParam("communityId") UUID communityId,
            @PathParam("accountId") UUID accountId,
            @BeanParam StatementRequest wanted) {
        return statement(communityId, accountId, wanted, MOST_LINES).map(StatementView::of);
    }

    @GET
    @Path("/csv")
    @Produces(CSV)
    @Operation(
            summary = "The same statement as a file for a spreadsheet",
            description = "UTF-8 and RFC 4180. The first record is the balance before, the last the balance at the end."
                    + " At most 13 months and 10,000 lines.")
    @APIResponse(
            responseCode = "200",
            description = "The file.",
            content = @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING)))
    @APIResponse(responseCode = "404", description = NO_ACCOUNT)
    @APIResponse(responseCode = "422", description = REFUSED)
    public Uni<RestResponse<String>> csv(
            @PathParam("communityId") UUID communityId,
            @PathParam("accountId") UUID accountId,
            @BeanParam StatementRequest wanted) {
        return statement(communityId, accountId, wanted, MOST_LINES)
                .map(statement ->
                        answer(StatementCsv.write(statement), CSV + UTF_8, "attachment", "csv", statement.period()));
    }

    @GET
    @Path("/page")
    @Produces(TEXT_HTML)
    @Operation(
            summary = "The same statement as a page in large print and plain words",
            description = "At most 13 months and 500 lines.")
    @APIResponse(
            responseCode = "200",
            description = "The page.",
            content = @Content(mediaType = TEXT_HTML, schema = @Schema(type = SchemaType.STRING)))
    @APIResponse(responseCode = "404", description = NO_ACCOUNT)
    @APIResponse(responseCode = "422", description = REFUSED)
    @APIResponse(responseCode = "503", description = "Many statements are being made just now.")
    public Uni<RestResponse<String>> page(
            @PathParam("communityId") UUID communityId,
            @PathParam("accountId") UUID accountId,
            @BeanParam StatementRequest wanted,
            @Parameter(description = "The language; otherwise that of the request.") @QueryParam("lang") @Nullable
                    String lang,
            @Context HttpHeaders headers) {
        return statement(communityId, accountId, wanted, MOST_LINES_IN_PRINT)
                .flatMap(statement -> printer.page(words(lang, headers).page(statement))
                        .map(page -> answer(page, TEXT_HTML + UTF_8, "inline", "html", statement.period())));
    }

    @GET
    @Path("/pdf")
    @Produces(PDF)
    @Operation(
            summary = "The same page for the printer",
            description = "PDF/UA with 18 point print. At most 13 months and 500 lines.")
    @APIResponse(
            responseCode = "200",
            description = "The file.",
            content = @Content(mediaType = PDF, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(responseCode = "404", description = NO_ACCOUNT)
    @APIResponse(responseCode = "422", description = REFUSED)
    @APIResponse(responseCode = "503", description = "Many statements are being made just now.")
    public Uni<RestResponse<byte[]>> pdf(
            @PathParam("communityId") UUID communityId,
            @PathParam("accountId") UUID accountId,
            @BeanParam StatementRequest wanted,
            @Parameter(description = "The language; otherwise that of the request.") @QueryParam("lang") @Nullable
                    String lang,
            @Context HttpHeaders headers) {
        return statement(communityId, accountId, wanted, MOST_LINES_IN_PRINT)
                .flatMap(statement -> printer.pdf(words(lang, headers).page(statement))
                        .map(pdf -> answer(pdf, PDF, "attachment", "pdf", statement.period())));
    }

    private Uni<Statement> statement(UUID communityId, UUID accountId, StatementRequest wanted, int mostLines) {
        return access.require(communityId)
                .flatMap(caller -> statements.of(caller, accountId, wanted.period(), mostLines));
    }

    private static StatementWords words(@Nullable String lang, HttpHeaders headers) {
        if (lang != null && !lang.isEmpty() && !StatementWords.LANGUAGES.contains(lang)) {
            throw DomainProblem.of(CommonProblem.INVALID, "A statement cannot be had in this language.")
                    .at("lang", "One of " + String.join(", ", StatementWords.LANGUAGES) + ".");
        }
        return StatementWords.in(
                lang != null && !lang.isEmpty()
                        ? lang
                        : StatementWords.bestOf(headers.getAcceptableLanguages())
                                .orElse(StatementWords.LANGUAGES.get(0)));
    }

    private static <T> RestResponse<T> answer(
            T body, String type, String disposition, String extension, Period period) {
        var name = "hours-%s-%s.%s".formatted(period.from(), period.to(), extension);
        return RestResponse.ResponseBuilder.ok(body)
                .header(HttpHeaders.CONTENT_TYPE, type)
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition + "; filename=\"" + name + "\"")
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .build();
    }
}
