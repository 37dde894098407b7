package org.commonhour.ledger.statement.web;

import io.quarkus.qute.Engine;
import io.quarkus.qute.HtmlEscaper;
import io.quarkus.qute.ReflectionValueResolver;
import io.quarkus.qute.Template;
import io.quarkus.qute.Variant;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.commonhour.ledger.statement.StatementPage;

/** Lays a statement out as a page, which is well-formed XML too. */
final class StatementHtml {

    private static final String FILE = "/templates/statement/page.html";
    private static final Template TEMPLATE = template();

    private StatementHtml() {}

    static String write(StatementPage page) {
        return TEMPLATE.data("page", page).render().strip();
    }

    private static Template template() {
        var engine = Engine.builder()
                .addDefaults()
                .addValueResolver(new ReflectionValueResolver())
                .addResultMapper(new HtmlEscaper(List.of(Variant.TEXT_HTML)))
                .build();
        try (InputStream text = Objects.requireNonNull(StatementHtml.class.getResourceAsStream(FILE), FILE)) {
            return engine.parse(
                    new String(text.readAllBytes(), StandardCharsets.UTF_8), Variant.forContentType(Variant.TEXT_HTML));
        } catch (IOException broken) {
            throw new UncheckedIOException(FILE, broken);
        }
    }
}
