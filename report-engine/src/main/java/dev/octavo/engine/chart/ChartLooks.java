package dev.octavo.engine.chart;

import dev.octavo.engine.layout.Theme;
import dev.octavo.engine.text.Color;
import dev.octavo.engine.text.TextStyle;

/// How charts look.
///
/// @param label of names and values
/// @param muted of axes
/// @param strong of what stands out
/// @param grid the lines behind the data
/// @param axis the line that data begins at
record ChartLooks(
        TextStyle label,
        TextStyle muted,
        TextStyle strong,
        Color grid,
        Color axis,
        Color paper,
        Palette palette) {
    private static final float LEADING = 1.25f;

    static ChartLooks of(Theme theme) {
        TextStyle label = theme.table().withSize(theme.table().size() * 0.94f);
        return new ChartLooks(
                label,
                label.withColor(theme.muted()),
                theme.text().withStrong(true),
                theme.hairline(),
                theme.muted(),
                Color.WHITE,
                Palette.of(theme.accent()));
    }

    float lineHeight() {
        return label.size() * LEADING;
    }

    /// The distance between things that belong together.
    float gap() {
        return label.size() * 0.5f;
    }
}
