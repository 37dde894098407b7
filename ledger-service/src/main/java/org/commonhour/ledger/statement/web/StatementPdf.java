package org.commonhour.ledger.statement.web;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.pdmodel.font.FontMappers;

/** Prints the page of a statement: tagged for screen readers (PDF/UA), with its font inside, and nothing loaded. */
final class StatementPdf {

    private static final String NOWHERE = "about:blank";

    static {
        XRLog.setLoggingEnabled(false);
        FontMappers.set(new OneFont());
    }

    private StatementPdf() {}

    static byte[] print(String page) {
        var bytes = new ByteArrayOutputStream();
        var printer = new PdfRendererBuilder();
        printer.usePdfUaAccessibility(true);
        printer.useFont(OneFont::open, "Statement", 400, BaseRendererBuilder.FontStyle.NORMAL, true);
        // The page refers to nothing; should it ever, nothing is fetched.
        printer.useUriResolver((base, uri) -> null);
        printer.withHtmlContent(page, NOWHERE);
        printer.toStream(bytes);
        try {
            printer.run();
        } catch (IOException impossible) {
            throw new UncheckedIOException("A file in memory cannot fail.", impossible);
        }
        return bytes.toByteArray();
    }
}
