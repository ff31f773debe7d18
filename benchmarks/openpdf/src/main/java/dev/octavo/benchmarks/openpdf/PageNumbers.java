package dev.octavo.benchmarks.openpdf;

import dev.octavo.benchmarks.contender.StrikesTable;

import org.openpdf.text.Document;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfPageEventHelper;
import org.openpdf.text.pdf.PdfTemplate;
import org.openpdf.text.pdf.PdfWriter;

/// Prints `Page x of y` at the end of each page; the total is a template filled in at the end.
final class PageNumbers extends PdfPageEventHelper {
    private static final float BASELINE = 20;
    private static final float TOTAL_WIDTH = 40;

    private final BaseFont font;
    private PdfTemplate total;

    PageNumbers(BaseFont font) {
        this.font = font;
    }

    @Override
    public void onOpenDocument(PdfWriter writer, Document document) {
        total =
                writer.getDirectContent()
                        .createTemplate(TOTAL_WIDTH, StrikesTable.FONT_SIZE + BASELINE);
    }

    @Override
    public void onEndPage(PdfWriter writer, Document document) {
        String text = "Page " + writer.getPageNumber() + " of ";
        float start = StrikesTable.PAGE_WIDTH / 2;
        PdfContentByte content = writer.getDirectContent();
        write(content, text, start, BASELINE);
        content.addTemplate(
                total, start + font.getWidthPoint(text, StrikesTable.FONT_SIZE), BASELINE);
    }

    @Override
    public void onCloseDocument(PdfWriter writer, Document document) {
        // The writer has begun one page more than the document has.
        write(total, Integer.toString(writer.getPageNumber() - 1), 0, 0);
    }

    private void write(PdfContentByte content, String text, float x, float y) {
        content.beginText();
        content.setFontAndSize(font, StrikesTable.FONT_SIZE);
        content.setTextMatrix(x, y);
        content.showText(text);
        content.endText();
    }
}
