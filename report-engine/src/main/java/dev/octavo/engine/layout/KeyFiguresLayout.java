package dev.octavo.engine.layout;

import dev.octavo.engine.layout.ColumnsLayout.Width;
import dev.octavo.engine.text.Line;
import dev.octavo.engine.text.Run;
import dev.octavo.engine.text.TextStyle;
import dev.octavo.engine.text.Typesetter;

import java.io.IOException;
import java.util.Collections;
import java.util.List;

/// Sets a row of big numbers, each under a short bar and over its label; several rows where one
/// has no room for all.
public final class KeyFiguresLayout {
    private static final float LEAST_WIDTH = 88;
    private static final float GUTTER = 18;
    private static final float BAR = 1.6f;
    private static final float VALUE_SIZE = 2.2f;
    private static final float LEAST_VALUE_SIZE = 1.2f;
    private static final float LABEL_SIZE = 0.9f;

    private final Flow flow;
    private final Theme theme;
    private final Typesetter typesetter;
    private final Tag parent;

    /// One big number.
    ///
    /// @param label what it is
    /// @param value as it is printed
    /// @param note more about it; empty for nothing
    public record KeyFigure(String label, String value, String note) {}

    public KeyFiguresLayout(Flow flow, Theme theme, Typesetter typesetter, Tag parent) {
        this.flow = flow;
        this.theme = theme;
        this.typesetter = typesetter;
        this.parent = parent;
    }

    /// Prints the figures.
    ///
    /// @param figures at least one
    public void print(List<KeyFigure> figures) throws IOException {
        int most = Math.max(1, (int) ((flow.width() + GUTTER) / (LEAST_WIDTH + GUTTER)));
        int rows = (figures.size() + most - 1) / most;
        int inRow = (figures.size() + rows - 1) / rows;
        TextStyle value = valueStyle(figures, (flow.width() - GUTTER * (inRow - 1)) / inRow);
        float space = theme.spacing().block() * 1.2f;
        for (int first = 0; first < figures.size(); first += inRow) {
            Tag tag = parent.child(Tag.Role.SECTION);
            List<Width> widths = Collections.nCopies(inRow, new Width.Share(1));
            ColumnsLayout columns = new ColumnsLayout(flow, space, tag, widths, GUTTER);
            List<KeyFigure> row = figures.subList(first, Math.min(first + inRow, figures.size()));
            for (int i = 0; i < row.size(); i++) {
                print(row.get(i), columns.column(i), tag, value);
            }
            columns.finish();
            space = theme.spacing().block();
        }
    }

    /// The largest style in which every value stands on one line; all have the same, so that
    /// they stand on one line with each other.
    private TextStyle valueStyle(List<KeyFigure> figures, float width) {
        TextStyle style = theme.text().withStrong(true);
        float largest = theme.text().size() * VALUE_SIZE;
        float widest = 0;
        for (KeyFigure figure : figures) {
            widest = Math.max(widest, typesetter.width(figure.value(), style.withSize(largest)));
        }
        float fitting = widest > width ? largest * width / widest * 0.99f : largest;
        return style.withSize(Math.max(theme.text().size() * LEAST_VALUE_SIZE, fitting));
    }

    private void print(KeyFigure figure, Flow column, Tag row, TextStyle value) throws IOException {
        Tag tag = row.child(Tag.Role.PARAGRAPH);
        TextStyle label = theme.text().withSize(theme.text().size() * LABEL_SIZE);
        float size = label.size();
        column.add(new BarSlab(theme, column.width(), BAR), 0, Keep.WITH_NEXT);
        lines(figure.value(), value, value.size() * 1.15f, size * 0.35f, column, tag);
        lines(figure.label(), label, size * 1.3f, 0, column, tag);
        if (!figure.note().isEmpty()) {
            TextStyle note = label.withColor(theme.muted());
            lines(figure.note(), note, size * 1.3f, 0, column, tag);
        }
        column.complete(tag);
    }

    private void lines(
            String text, TextStyle style, float height, float firstSpace, Flow column, Tag tag)
            throws IOException {
        float space = firstSpace;
        for (Line line : typesetter.lines(List.of(new Run(text, style)), column.width())) {
            column.add(new LineSlab(line, height, 0, tag, List.of(), null), space, Keep.WITH_NEXT);
            space = 0;
        }
    }

    /// A short line of the theme's one color over a figure.
    private record BarSlab(Theme theme, float width, float height) implements Slab {
        @Override
        public boolean isFigure() {
            return true;
        }

        @Override
        public void draw(Canvas canvas, float x, float y) {
            canvas.tint(x, y, width, height, theme.accent());
        }
    }
}
