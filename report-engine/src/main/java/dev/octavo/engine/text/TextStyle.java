package dev.octavo.engine.text;

/// How a run of text looks.
///
/// @param family the fonts
/// @param strong whether the bold faces are used
/// @param slanted whether the italic faces are used
/// @param size the font size in points, above 0
/// @param color the color of the glyphs
/// @param tracking extra space after each character, in em; 0 for none
public record TextStyle(
        FontFamily family,
        boolean strong,
        boolean slanted,
        float size,
        Color color,
        float tracking) {
    public TextStyle {
        if (!(size > 0)) {
            throw new IllegalArgumentException("A font size is above 0, not " + size);
        }
    }

    /// Regular, upright and untracked.
    public static TextStyle of(FontFamily family, float size, Color color) {
        return new TextStyle(family, false, false, size, color, 0);
    }

    /// The face that the family has for this style.
    public FontFace face() {
        return family.face(strong, slanted);
    }

    public TextStyle withStrong(boolean newStrong) {
        return new TextStyle(family, newStrong, slanted, size, color, tracking);
    }

    public TextStyle withSlanted(boolean newSlanted) {
        return new TextStyle(family, strong, newSlanted, size, color, tracking);
    }

    public TextStyle withSize(float newSize) {
        return new TextStyle(family, strong, slanted, newSize, color, tracking);
    }

    public TextStyle withColor(Color newColor) {
        return new TextStyle(family, strong, slanted, size, newColor, tracking);
    }

    public TextStyle withFamily(FontFamily newFamily) {
        return new TextStyle(newFamily, strong, slanted, size, color, tracking);
    }

    public TextStyle withTracking(float newTracking) {
        return new TextStyle(family, strong, slanted, size, color, newTracking);
    }
}
