package dev.octavo.engine.composition;

import dev.octavo.engine.font.FontFile;
import dev.octavo.engine.layout.Spacing;
import dev.octavo.engine.layout.Theme;
import dev.octavo.engine.template.Length;
import dev.octavo.engine.template.ThemeDefinition;
import dev.octavo.engine.template.ThemeDefinition.ColorRole;
import dev.octavo.engine.template.ThemeDefinition.FontFiles;
import dev.octavo.engine.template.ThemeDefinition.FontRole;
import dev.octavo.engine.template.ThemeDefinition.SizeRole;
import dev.octavo.engine.template.ThemeDefinition.SpacingRole;
import dev.octavo.engine.text.Color;
import dev.octavo.engine.text.FontFace;
import dev.octavo.engine.text.FontFamily;
import dev.octavo.engine.text.TextStyle;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// The theme that a template asks for.
final class Themes {
    private Themes() {}

    /// A theme with a template's changes.
    static Theme of(Theme standard, ThemeDefinition changes) {
        Color ink = color(changes, ColorRole.INK, standard.text().color());
        Color muted = color(changes, ColorRole.MUTED, standard.muted());
        FontFamily sans = family(changes, FontRole.TEXT, standard.text().family());
        TextStyle text = style(changes, SizeRole.TEXT, standard.text(), sans).withColor(ink);
        TextStyle table = style(changes, SizeRole.TABLE, standard.table(), sans).withColor(ink);
        return new Theme(
                text,
                family(changes, FontRole.HEADINGS, sans),
                family(changes, FontRole.CODE, standard.mono()),
                table,
                style(changes, SizeRole.FURNITURE, standard.furniture(), sans).withColor(muted),
                muted,
                color(changes, ColorRole.ACCENT, standard.accent()),
                color(changes, ColorRole.HAIRLINE, standard.hairline()),
                color(changes, ColorRole.TINT, standard.tint()),
                headingSizes(changes, text.size()),
                spacing(changes, Spacing.of(text.size(), table.size())),
                changes.leading() == null ? standard.leading() : changes.leading().floatValue());
    }

    private static List<Float> headingSizes(ThemeDefinition changes, float textSize) {
        List<Float> sizes = new ArrayList<>(Theme.headingSizes(textSize));
        for (int level = 1; level <= sizes.size(); level++) {
            Length size = changes.sizes().get(SizeRole.valueOf("HEADING" + level));
            if (size != null) {
                sizes.set(level - 1, (float) size.points());
            }
        }
        return sizes;
    }

    private static Spacing spacing(ThemeDefinition changes, Spacing standard) {
        return new Spacing(
                distance(changes, SpacingRole.BLOCK, standard.block()),
                distance(changes, SpacingRole.PARAGRAPH, standard.paragraph()),
                distance(changes, SpacingRole.ROW, standard.row()),
                distance(changes, SpacingRole.COLUMN, standard.column()));
    }

    private static float distance(ThemeDefinition changes, SpacingRole role, float standard) {
        Length distance = changes.spacing().get(role);
        return distance == null ? standard : (float) distance.points();
    }

    private static Color color(ThemeDefinition changes, ColorRole role, Color standard) {
        Integer color = changes.colors().get(role);
        return color == null ? standard : new Color(color);
    }

    private static TextStyle style(
            ThemeDefinition changes, SizeRole role, TextStyle standard, FontFamily family) {
        Length size = changes.sizes().get(role);
        TextStyle style = standard.withFamily(family);
        return size == null ? style : style.withSize((float) size.points());
    }

    /// The fonts that a template brings along, and after them the standard ones, for the
    /// characters that they lack.
    private static FontFamily family(ThemeDefinition changes, FontRole role, FontFamily standard) {
        FontFiles files = changes.fonts().get(role);
        if (files == null) {
            return standard;
        }
        FontFace regular = FontFace.of(files.regular());
        FontFace bold = face(files.bold(), regular);
        return new FontFamily(
                role.name().toLowerCase(Locale.ROOT),
                regular,
                bold,
                face(files.italic(), regular),
                face(files.boldItalic(), bold),
                Stream.concat(Stream.of(standard), standard.fallbacks().stream()).toList());
    }

    private static FontFace face(@Nullable FontFile file, FontFace nearest) {
        return file == null ? nearest : FontFace.of(file);
    }
}
