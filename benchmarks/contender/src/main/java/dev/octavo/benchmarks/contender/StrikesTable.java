package dev.octavo.benchmarks.contender;

import java.util.List;

/// The table that every contender makes: A4 landscape, eight columns of fixed width, one font in
/// one size, a header that is repeated on every page, every second row shaded, and `Page x of y`
/// below. Every cell fits its column on one line, so that all contenders break pages after the
/// same rows; but a cell must be able to wrap, so settings that cut instead are not allowed.
/// Lengths are in points.
public final class StrikesTable {
    public static final float PAGE_WIDTH = 841.89f;
    public static final float PAGE_HEIGHT = 595.28f;
    public static final int MARGIN = 36;

    /// The width of all columns together.
    public static final int WIDTH = 770;

    public static final float FONT_SIZE = 8.5f;

    /// Left and right of the text in a cell.
    public static final int CELL_PADDING = 3;

    /// From one row to the next; 34 rows and a header fill a page.
    public static final float ROW_HEIGHT = 14.7f;

    /// Behind the header.
    public static final int HEADER_COLOR = 0xDDE3EA;

    /// Behind every second row.
    public static final int SHADE_COLOR = 0xF3F5F8;

    /// How hard pages are compressed, where a contender lets one choose.
    public static final int DEFLATE_LEVEL = 1;

    public static final List<Column> COLUMNS =
            List.of(
                    new Column("No", 42, true),
                    new Column("Date", 52, false),
                    new Column("Airport", 194, false),
                    new Column("Operator", 146, false),
                    new Column("Aircraft", 92, false),
                    new Column("Phase", 58, false),
                    new Column("Species", 104, false),
                    new Column("Cost", 82, true));

    private StrikesTable() {}

    /// One column.
    ///
    /// @param title its header, and the name of its field in the CSV file
    /// @param width in points
    /// @param alignedAtEnd whether its text stands at the right edge
    public record Column(String title, int width, boolean alignedAtEnd) {}
}
