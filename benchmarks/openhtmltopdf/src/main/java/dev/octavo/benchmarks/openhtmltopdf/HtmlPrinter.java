package dev.octavo.benchmarks.openhtmltopdf;

import com.openhtmltopdf.extend.FSCacheEx;
import com.openhtmltopdf.extend.FSCacheValue;
import com.openhtmltopdf.extend.impl.FSDefaultCacheStore;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.CacheStore;

import dev.octavo.benchmarks.contender.NotoSans;
import dev.octavo.benchmarks.contender.Printer;
import dev.octavo.benchmarks.contender.Strikes;

import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.w3c.dom.Document;

import java.io.OutputStream;
import java.nio.file.Path;

/// Renders the document of [StrikesHtml].
final class HtmlPrinter implements Printer {
    private static final int REGULAR = 400;

    private final TrueTypeFont font;
    private final FSCacheEx<String, FSCacheValue> metrics = new FSDefaultCacheStore();

    HtmlPrinter(TrueTypeFont font) {
        this.font = font;
    }

    @Override
    public void print(Path rows, OutputStream out) throws Exception {
        Document html;
        try (Strikes strikes = Strikes.read(rows)) {
            html = StrikesHtml.make(strikes);
        }
        try (PDDocument document = new PDDocument()) {
            PdfRendererBuilder builder = new PdfRendererBuilder();
            builder.useCacheStore(CacheStore.PDF_FONT_METRICS, metrics);
            builder.usePDDocument(document);
            builder.useFont(
                    new PDFontSupplier(PDType0Font.load(document, font, true)),
                    NotoSans.FAMILY,
                    REGULAR,
                    FontStyle.NORMAL,
                    true);
            builder.withW3cDocument(html, null);
            builder.toStream(out);
            builder.run();
        }
    }
}
