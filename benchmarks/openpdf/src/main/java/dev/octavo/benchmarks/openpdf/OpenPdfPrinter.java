package dev.octavo.benchmarks.openpdf;

import dev.octavo.benchmarks.contender.Printer;
import dev.octavo.benchmarks.contender.Strikes;
import dev.octavo.benchmarks.contender.StrikesTable;
import dev.octavo.benchmarks.contender.StrikesTable.Column;

import org.openpdf.text.Document;
import org.openpdf.text.Element;
import org.openpdf.text.Font;
import org.openpdf.text.Phrase;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;
import org.openpdf.text.pdf.PdfWriter;

import java.awt.Color;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;

/// The table by `PdfPTable`.
final class OpenPdfPrinter implements Printer {
    /// How many rows the table holds before it is handed to the document.
    private static final int ROWS_AT_ONCE = 100;

    private static final Color HEADER = new Color(StrikesTable.HEADER_COLOR);
    private static final Color SHADE = new Color(StrikesTable.SHADE_COLOR);
    private static final List<Column> COLUMNS = StrikesTable.COLUMNS;

    private final BaseFont baseFont;
    private final Font font;

    OpenPdfPrinter(BaseFont baseFont) {
        this.baseFont = baseFont;
        this.font = new Font(baseFont, StrikesTable.FONT_SIZE);
    }

    @Override
    public void print(Path rows, OutputStream out) throws Exception {
        float margin = StrikesTable.MARGIN;
        Document document =
                new Document(
                        new Rectangle(StrikesTable.PAGE_WIDTH, StrikesTable.PAGE_HEIGHT),
                        margin,
                        margin,
                        margin,
                        margin);
        PdfWriter writer = PdfWriter.getInstance(document, out);
        writer.setCloseStream(false);
        writer.setCompressionLevel(StrikesTable.DEFLATE_LEVEL);
        writer.setPageEvent(new PageNumbers(baseFont));
        document.open();
        PdfPTable table = table();
        try (Strikes strikes = Strikes.read(rows)) {
            for (int row = 1; strikes.hasNext(); row++) {
                addRow(table, strikes.next(), row % 2 == 0 ? SHADE : null);
                if (row % ROWS_AT_ONCE == 0) {
                    document.add(table);
                }
            }
        }
        table.setComplete(true);
        document.add(table);
        document.close();
    }

    private PdfPTable table() throws Exception {
        PdfPTable table = new PdfPTable(COLUMNS.size());
        float[] widths = new float[COLUMNS.size()];
        for (int i = 0; i < widths.length; i++) {
            widths[i] = COLUMNS.get(i).width();
        }
        table.setTotalWidth(widths);
        table.setLockedWidth(true);
        table.setHorizontalAlignment(Element.ALIGN_LEFT);
        table.setComplete(false);
        String[] titles = COLUMNS.stream().map(Column::title).toArray(String[]::new);
        addRow(table, titles, HEADER);
        table.setHeaderRows(1);
        return table;
    }

    private void addRow(PdfPTable table, String[] texts, Color background) {
        for (int i = 0; i < texts.length; i++) {
            PdfPCell cell = new PdfPCell(new Phrase(texts[i], font));
            cell.setBorder(Rectangle.NO_BORDER);
            cell.setPaddingLeft(StrikesTable.CELL_PADDING);
            cell.setPaddingRight(StrikesTable.CELL_PADDING);
            cell.setMinimumHeight(StrikesTable.ROW_HEIGHT);
            if (COLUMNS.get(i).alignedAtEnd()) {
                cell.setHorizontalAlignment(Element.ALIGN_RIGHT);
            }
            if (background != null) {
                cell.setBackgroundColor(background);
            }
            table.addCell(cell);
        }
    }
}
