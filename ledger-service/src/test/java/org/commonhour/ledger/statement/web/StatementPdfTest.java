package org.commonhour.ledger.statement.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.commonhour.ledger.account.AccountKind;
import org.commonhour.ledger.statement.StatementPage;
import org.commonhour.ledger.statement.StatementWords;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatementPdfTest {

    @ParameterizedTest
    @CsvSource({
        "en, Statement of hours, 1 and a half hours came in",
        "es, Resumen de horas, Entraron: 1 hora y media",
        "de, Stundenauszug, Gekommen: 1½ Stunden",
        "fr, Relevé d’heures, Entrée : 1 heure et demie",
        "cy, Datganiad oriau, Daeth 1 awr a hanner i mewn"
    })
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

    @Test
    void runsNothingThatStandsInTheWords() {
        var page = StatementWords.in("en").page(SampleStatement.of(AccountKind.MEMBER, 0));
        var hostile = new StatementPage(
                page.language(),
                "<script>",
                page.period(),
                page.opening(),
                page.closing(),
                page.totals(),
                page.linesTitle(),
                page.dayHead(),
                page.movedHead(),
                page.afterHead(),
                page.lines(),
                page.nothing(),
                page.notes());
        assertThat(StatementHtml.write(hostile)).contains("&lt;script&gt;").doesNotContain("<script");
    }

    private static PDDocument document(String language, int lines) throws IOException {
        return Loader.loadPDF(StatementPdf.print(page(language, lines)));
    }

    private static String page(String language, int lines) {
        return StatementHtml.write(StatementWords.in(language).page(SampleStatement.of(AccountKind.MEMBER, lines)));
    }

    private static String text(PDDocument document) throws IOException {
        return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
    }
}
