package dev.octavo.benchmarks.fop;

import dev.octavo.benchmarks.contender.NotoSans;
import dev.octavo.benchmarks.contender.Strikes;
import dev.octavo.benchmarks.contender.StrikesTable;
import dev.octavo.benchmarks.contender.StrikesTable.Column;

import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.AttributesImpl;

import java.util.List;

/// The table as XSL formatting objects.
final class StrikesFo {
    private static final String NAMESPACE = "http://www.w3.org/1999/XSL/Format";
    private static final String SEQUENCE = "strikes";
    private static final List<Column> COLUMNS = StrikesTable.COLUMNS;
    private static final String PADDING = StrikesTable.CELL_PADDING + "pt";
    private static final String MARGIN = StrikesTable.MARGIN + "pt";
    private static final String ROW_HEIGHT = StrikesTable.ROW_HEIGHT + "pt";

    private final ContentHandler handler;

    StrikesFo(ContentHandler handler) {
        this.handler = handler;
    }

    void send(Strikes strikes) throws SAXException {
        handler.startDocument();
        handler.startPrefixMapping("fo", NAMESPACE);
        start("root", "font-family", NotoSans.FAMILY, "font-size", StrikesTable.FONT_SIZE + "pt");
        pageLayout();
        start("page-sequence", "id", SEQUENCE, "master-reference", "page");
        footer();
        start("flow", "flow-name", "xsl-region-body");
        table(strikes);
        end("flow");
        end("page-sequence");
        end("root");
        handler.endPrefixMapping("fo");
        handler.endDocument();
    }

    private void pageLayout() throws SAXException {
        start("layout-master-set");
        start(
                "simple-page-master",
                "master-name",
                "page",
                "page-width",
                StrikesTable.PAGE_WIDTH + "pt",
                "page-height",
                StrikesTable.PAGE_HEIGHT + "pt",
                "margin-left",
                MARGIN,
                "margin-right",
                MARGIN);
        start("region-body", "margin-top", MARGIN, "margin-bottom", MARGIN);
        end("region-body");
        start("region-after", "extent", MARGIN, "display-align", "center");
        end("region-after");
        end("simple-page-master");
        end("layout-master-set");
    }

    private void footer() throws SAXException {
        start("static-content", "flow-name", "xsl-region-after");
        start("block", "text-align", "center");
        text("Page ");
        start("page-number");
        end("page-number");
        text(" of ");
        start("page-number-citation-last", "ref-id", SEQUENCE);
        end("page-number-citation-last");
        end("block");
        end("static-content");
    }

    private void table(Strikes strikes) throws SAXException {
        start("table", "table-layout", "fixed", "width", StrikesTable.WIDTH + "pt");
        for (Column column : COLUMNS) {
            start("table-column", "column-width", column.width() + "pt");
            end("table-column");
        }
        start("table-header");
        row(COLUMNS.stream().map(Column::title).toArray(String[]::new), StrikesTable.HEADER_COLOR);
        end("table-header");
        start("table-body");
        for (int row = 1; strikes.hasNext(); row++) {
            row(strikes.next(), row % 2 == 0 ? StrikesTable.SHADE_COLOR : -1);
        }
        end("table-body");
        end("table");
    }

    private void row(String[] texts, int color) throws SAXException {
        if (color < 0) {
            start("table-row", "height", ROW_HEIGHT);
        } else {
            start("table-row", "height", ROW_HEIGHT, "background-color", "#%06x".formatted(color));
        }
        for (int i = 0; i < texts.length; i++) {
            start(
                    "table-cell",
                    "padding-left",
                    PADDING,
                    "padding-right",
                    PADDING,
                    "display-align",
                    "center");
            if (COLUMNS.get(i).alignedAtEnd()) {
                start("block", "text-align", "end");
            } else {
                start("block");
            }
            text(texts[i]);
            end("block");
            end("table-cell");
        }
        end("table-row");
    }

    private void start(String name, String... attributes) throws SAXException {
        AttributesImpl list = new AttributesImpl();
        for (int i = 0; i < attributes.length; i += 2) {
            list.addAttribute("", attributes[i], attributes[i], "CDATA", attributes[i + 1]);
        }
        handler.startElement(NAMESPACE, name, "fo:" + name, list);
    }

    private void end(String name) throws SAXException {
        handler.endElement(NAMESPACE, name, "fo:" + name);
    }

    private void text(String text) throws SAXException {
        handler.characters(text.toCharArray(), 0, text.length());
    }
}
