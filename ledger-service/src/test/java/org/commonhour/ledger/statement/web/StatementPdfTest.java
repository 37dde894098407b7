package org.commonhour.ledger.statement.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.qute.Engine;
import io.quarkus.qute.ReflectionValueResolver;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.commonhour.ledger.account.AccountKind;
import org.commonhour.ledger.statement.StatementWords;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatementPdfTest {

    @ParameterizedTest
    @CsvSource({"en, Statement of hours, 1 and a half hours came in", "es, Resumen de horas, Entraron: 1 hora y media"})
    void saysTheStatementInTheLanguageAsked(String language, String title, String line) throws IOException {
        try (var document = document(language, 5)) {
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo(language);
            assertThat(document.getDocumentInformation().getTitle()).startsWith(title);
            assertThat(text(document)).contains(title, line);
        }
    }

    @Test
    void isTaggedForScreenReadersAndHasItsFontInside() throws IOException {
        try (var document = document("en", 40)) {
            var catalog = document.getDocumentCatalog();
            assertThat(catalog.getMarkInfo().isMarked()).isTrue();
            assertThat(catalog.getStructureTreeRoot().getKids()).isNotEmpty();
            assertThat(document.getNumberOfPages()).isGreaterThan(3);
            for (var page : document.getPages()) {
                for (var name : page.getResources().getFontNames()) {
                    assertThat(page.getResources().getFont(name).isEmbedded()).isTrue();
                }
            }
        }
    }

    @Test
    void printsNothingSmallerThan18Points() throws IOException {
        try (var document = document("en", 12)) {
            List<Float> sizes = new ArrayList<>();
            new PDFTextStripper() {
                @Override
                protected void processTextPosition(TextPosition text) {
                    sizes.add(text.getFontSizeInPt());
                }
            }.getText(document);
            assertThat(sizes).isNotEmpty().allMatch(size -> size >= 18f);
        }
    }

    @Test
    void printsAsManyLinesAsAStatementMayHave() throws IOException {
        try (var document = document("en", 500)) {
            assertThat(text(document)).contains("At the end of 31 May 2026");
        }
    }

    private static PDDocument document(String language, int lines) throws IOException {
        return Loader.loadPDF(StatementPdf.print(page(language, lines)));
    }

    private static String page(String language, int lines) throws IOException {
        var engine = Engine.builder()
                .addDefaults()
                .addValueResolver(new ReflectionValueResolver())
                .build();
        try (InputStream template =
                Objects.requireNonNull(StatementPdfTest.class.getResourceAsStream("/templates/statement/page.html"))) {
            var page = StatementWords.in(language).page(SampleStatement.of(AccountKind.MEMBER, lines));
            return engine.parse(new String(template.readAllBytes(), StandardCharsets.UTF_8))
                    .data("page", page)
                    .render()
                    .strip();
        }
    }

    private static String text(PDDocument document) throws IOException {
        return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
    }
}
