package dev.octavo.engine.layout;

import dev.octavo.engine.text.Color;
import dev.octavo.engine.text.Fonts;
import dev.octavo.engine.text.TextStyle;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Keeps the pages of a flow for a test to look at.
final class RecordedPages implements PageSink {
    static final Furniture NO_FURNITURE = (canvas, pageNumber) -> null;
    static final Theme THEME = Theme.standard(Fonts.bundled());
    static final TextStyle STYLE = TextStyle.of(Fonts.bundled().sans(), 10, Color.BLACK);

    private final List<Page> pages = new ArrayList<>();

    @Override
    public void page(Page page) {
        pages.add(page);
    }

    List<Page> pages() {
        return pages;
    }

    Stream<DrawOp> ops() {
        return pages.stream().flatMap(page -> page.ops().stream());
    }

    /// The texts of a page in the order of drawing.
    static List<String> texts(Page page) {
        return page.ops().stream()
                .filter(DrawOp.Text.class::isInstance)
                .map(op -> ((DrawOp.Text) op).fragment().text())
                .toList();
    }

    List<String> texts() {
        return pages.stream().flatMap(page -> texts(page).stream()).toList();
    }
}
