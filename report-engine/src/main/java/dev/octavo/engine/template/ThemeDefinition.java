package dev.octavo.engine.template;

import org.jspecify.annotations.Nullable;

import java.util.EnumMap;
import java.util.Map;

/// What a template changes of the look of everything it prints.
///
/// @param colors as `0xRRGGBB`; those that are not here stay as they are
/// @param sizes of fonts; those that are not here stay as they are
/// @param leading the distance of lines as a multiple of the font size; null to leave it
public record ThemeDefinition(
        Map<ColorRole, Integer> colors, Map<SizeRole, Length> sizes, @Nullable Double leading) {
    /// Changes nothing.
    public static final ThemeDefinition NONE =
            new ThemeDefinition(
                    new EnumMap<>(ColorRole.class), new EnumMap<>(SizeRole.class), null);

    public ThemeDefinition {
        colors = Map.copyOf(colors);
        sizes = Map.copyOf(sizes);
    }

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
        /// Prose; headings are multiples of it.
        TEXT,
        /// The cells of tables.
        TABLE,
        /// Headers and footers.
        FURNITURE
    }
}
