package dev.octavo.engine.composition;

import dev.octavo.engine.layout.Theme;
import dev.octavo.engine.template.Length;
import dev.octavo.engine.template.ThemeDefinition;
import dev.octavo.engine.template.ThemeDefinition.ColorRole;
import dev.octavo.engine.template.ThemeDefinition.SizeRole;
import dev.octavo.engine.text.Color;
import dev.octavo.engine.text.TextStyle;

/// The theme that a template asks for.
final class Themes {
    private Themes() {}

    /// A theme with a template's changes.
    static Theme of(Theme standard, ThemeDefinition changes) {
        Color ink = color(changes, ColorRole.INK, standard.text().color());
        Color muted = color(changes, ColorRole.MUTED, standard.muted());
        return new Theme(
                style(changes, SizeRole.TEXT, standard.text()).withColor(ink),
                standard.mono(),
                style(changes, SizeRole.TABLE, standard.table()).withColor(ink),
                style(changes, SizeRole.FURNITURE, standard.furniture()).withColor(muted),
                muted,
                color(changes, ColorRole.ACCENT, standard.accent()),
                color(changes, ColorRole.HAIRLINE, standard.hairline()),
                color(changes, ColorRole.TINT, standard.tint()),
                changes.leading() == null ? standard.leading() : changes.leading().floatValue());
    }

    private static Color color(ThemeDefinition changes, ColorRole role, Color standard) {
        Integer color = changes.colors().get(role);
        return color == null ? standard : new Color(color);
    }

    private static TextStyle style(ThemeDefinition changes, SizeRole role, TextStyle standard) {
        Length size = changes.sizes().get(role);
        return size == null ? standard : standard.withSize((float) size.points());
    }
}
