package dev.octavo.engine.template;

import dev.octavo.engine.font.FontFile;

import org.jspecify.annotations.Nullable;

import java.util.Map;

/// What a template changes of the look of everything it prints.
///
/// @param fonts that the template brings along; what has none here is set as ever
/// @param colors as `0xRRGGBB`; those that are not here stay as they are
/// @param sizes of fonts; those that are not here stay as they are
/// @param spacing distances; those that are not here follow from the sizes
/// @param leading the distance of lines as a multiple of the font size; null to leave it
public record ThemeDefinition(
        Map<FontRole, FontFiles> fonts,
        Map<ColorRole, Integer> colors,
        Map<SizeRole, Length> sizes,
        Map<SpacingRole, Length> spacing,
        @Nullable Double leading) {
    /// Changes nothing.
    public static final ThemeDefinition NONE =
            new ThemeDefinition(Map.of(), Map.of(), Map.of(), Map.of(), null);

    public ThemeDefinition {
        fonts = Map.copyOf(fonts);
        colors = Map.copyOf(colors);
        sizes = Map.copyOf(sizes);
        spacing = Map.copyOf(spacing);
    }

    /// What a font is for.
    public enum FontRole {
        /// Everything that has no font of its own.
        TEXT,
        /// Headings and titles of sections.
        HEADINGS,
        /// Code.
        CODE
    }

    /// The files of one design. A face that is missing is the nearest that is there.
    ///
    /// @param bold null for none, as are the others
    public record FontFiles(
            FontFile regular,
            @Nullable FontFile bold,
            @Nullable FontFile italic,
            @Nullable FontFile boldItalic) {}

    /// What a color is for.
    public enum ColorRole {
        /// Text, and the heavy rules of tables.
        INK,
        /// What stands back: labels, headers and footers, column titles.
        MUTED,
        /// The one color that stands out: links, titles of groups, charts.
        ACCENT,
        /// The thin lines between rows.
        HAIRLINE,
        /// Behind what is set apart.
        TINT
    }

    /// What a font size is for.
    public enum SizeRole {
        /// Prose; headings that have no size of their own are multiples of it.
        TEXT,
        /// The cells of tables.
        TABLE,
        /// Headers and footers.
        FURNITURE,
        /// Headings of the first level.
        HEADING1,
        HEADING2,
        HEADING3,
        HEADING4,
        HEADING5,
        HEADING6
    }

    /// What a distance is for.
    public enum SpacingRole {
        /// Before tables, charts, pictures and columns.
        BLOCK,
        /// Before texts and between their paragraphs.
        PARAGRAPH,
        /// Above and under the text of a table's rows.
        ROW,
        /// Between the columns of a table.
        COLUMN
    }
}
