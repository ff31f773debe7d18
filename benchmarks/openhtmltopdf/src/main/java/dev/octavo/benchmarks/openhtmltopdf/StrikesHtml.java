package dev.octavo.benchmarks.openhtmltopdf;

import dev.octavo.benchmarks.contender.NotoSans;
import dev.octavo.benchmarks.contender.Strikes;
import dev.octavo.benchmarks.contender.StrikesTable;
import dev.octavo.benchmarks.contender.StrikesTable.Column;

import org.w3c.dom.Document;
import org.w3c.dom.Element;

import java.util.List;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

/// The table as an HTML document. Shaded rows have a class: counting them in CSS (`:nth-child`)
/// takes time that grows with the square of the rows.
final class StrikesHtml {
    private static final String STYLE =
            """
            @page {
              size: %spt %spt; margin: %dpt;
              @bottom-center {
                content: "Page " counter(page) " of " counter(pages);
                font-family: "%s"; font-size: %spt;
              }
            }
            body { margin: 0; font-family: "%s"; font-size: %spt; }
            table { width: %dpt; table-layout: fixed; border-collapse: collapse; -fs-table-paginate: paginate; }
            tr { page-break-inside: avoid; }
            td, th { padding: 0 %dpt; height: %spt; font-weight: normal; text-align: left; vertical-align: middle; }
            th { background-color: #%06x; }
            .shaded { background-color: #%06x; }
            .end { text-align: right; }
            """
                    .formatted(
                            StrikesTable.PAGE_WIDTH,
                            StrikesTable.PAGE_HEIGHT,
                            StrikesTable.MARGIN,
                            NotoSans.FAMILY,
                            StrikesTable.FONT_SIZE,
                            NotoSans.FAMILY,
                            StrikesTable.FONT_SIZE,
                            StrikesTable.WIDTH,
                            StrikesTable.CELL_PADDING,
                            StrikesTable.ROW_HEIGHT,
                            StrikesTable.HEADER_COLOR,
                            StrikesTable.SHADE_COLOR);

    private final Document document;

    private StrikesHtml(Document document) {
        this.document = document;
    }

    static Document make(Strikes strikes) throws ParserConfigurationException {
        Document document = DocumentBuilderFactory.newInstance().newDocumentBuilder().newDocument();
        new StrikesHtml(document).fill(strikes);
        return document;
    }

    private void fill(Strikes strikes) {
        Element html = document.createElement("html");
        document.appendChild(html);
        text(child(child(html, "head"), "style"), STYLE);
        Element table = child(child(html, "body"), "table");
        List<String> titles = StrikesTable.COLUMNS.stream().map(Column::title).toList();
        Element header = child(child(table, "thead"), "tr");
        for (int i = 0; i < titles.size(); i++) {
            Element title = cell(header, "th", i, titles.get(i));
            title.setAttribute("style", "width: " + cellWidth(i) + "pt");
        }
        Element body = child(table, "tbody");
        for (int row = 1; strikes.hasNext(); row++) {
            Element line = child(body, "tr");
            if (row % 2 == 0) {
                line.setAttribute("class", "shaded");
            }
            String[] cells = strikes.next();
            for (int i = 0; i < cells.length; i++) {
                cell(line, "td", i, cells[i]);
            }
        }
    }

    private Element cell(Element row, String name, int column, String text) {
        Element cell = child(row, name);
        if (StrikesTable.COLUMNS.get(column).alignedAtEnd()) {
            cell.setAttribute("class", "end");
        }
        text(cell, text);
        return cell;
    }

    private static int cellWidth(int column) {
        return StrikesTable.COLUMNS.get(column).width() - 2 * StrikesTable.CELL_PADDING;
    }

    private Element child(Element parent, String name) {
        Element child = document.createElement(name);
        parent.appendChild(child);
        return child;
    }

    private void text(Element element, String text) {
        element.appendChild(document.createTextNode(text));
    }
}
