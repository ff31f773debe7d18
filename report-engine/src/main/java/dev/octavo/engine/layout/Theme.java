package dev.octavo.engine.layout;

import dev.octavo.engine.text.Color;
import dev.octavo.engine.text.FontFamily;
import dev.octavo.engine.text.Fonts;
import dev.octavo.engine.text.TextStyle;

import java.util.ArrayList;
import java.util.List;

/// How a report looks: its fonts, colors and measures, in one place.
///
/// @param text of the body
/// @param headings the fonts of headings
/// @param mono the fonts of code
/// @param table of the cells of tables
/// @param furniture of headers and footers
/// @param muted the color of what stands back: labels, furniture, column titles
/// @param accent the one color that stands out: links, the bars of charts, the rule under a
///     heading
/// @param hairline the color of the thin lines between rows
/// @param tint the color behind what is set apart, such as every second row
/// @param headingSizes of the levels 1 to 6, in points
/// @param spacing the distances between things
/// @param leading the distance of lines, as a multiple of the font size
public record Theme(
        TextStyle text,
        FontFamily headings,
        FontFamily mono,
        TextStyle table,
        TextStyle furniture,
        Color muted,
        Color accent,
        Color hairline,
        Color tint,
        List<Float> headingSizes,
        Spacing spacing,
        float leading) {
    private static final Color INK = Color.parse("#1C2430");
    private static final Color MUTED = Color.parse("#5A6675");
    private static final Color ACCENT = Color.parse("#14607A");
    private static final Color HAIRLINE = Color.parse("#DDE3E8");
    private static final Color TINT = Color.parse("#F4F7F9");
    private static final float TEXT_SIZE = 10;
    private static final float TABLE_SIZE = 8.5f;
    private static final float FURNITURE_SIZE = 8;
    private static final float LEADING = 1.4f;

    /// From level 1 to 6: each about a fifth smaller than the one above, the last as large as
    /// text.
    private static final float[] HEADING_SIZES = {2.2f, 1.6f, 1.3f, 1.1f, 1, 1};

    public Theme {
        headingSizes = List.copyOf(headingSizes);
    }

    /// The sizes of headings that go with a size of text.
    public static List<Float> headingSizes(float textSize) {
        List<Float> sizes = new ArrayList<>();
        for (float multiple : HEADING_SIZES) {
            sizes.add(textSize * multiple);
        }
        return sizes;
    }

    /// Ink on white with one deep teal.
    public static Theme standard(Fonts fonts) {
        return new Theme(
                TextStyle.of(fonts.sans(), TEXT_SIZE, INK),
                fonts.sans(),
                fonts.mono(),
                TextStyle.of(fonts.sans(), TABLE_SIZE, INK),
                TextStyle.of(fonts.sans(), FURNITURE_SIZE, MUTED),
                MUTED,
                ACCENT,
                HAIRLINE,
                TINT,
                headingSizes(TEXT_SIZE),
                Spacing.of(TEXT_SIZE, TABLE_SIZE),
                LEADING);
    }

    /// The style of a heading.
    ///
    /// @param level 1 (largest) to 6
    public TextStyle heading(int level) {
        return text.withFamily(headings).withStrong(true).withSize(headingSizes.get(level - 1));
    }

    /// The distance of the lines of a style, in points. Large letters need relatively less.
    public float lineHeight(TextStyle style) {
        return style.size() * (style.size() > text.size() * 1.25f ? 1.2f : leading);
    }
}
