package dev.octavo.engine.text;

/// An opaque color in sRGB.
///
/// @param rgb the three components, eight bits each, as in `0xRRGGBB`
public record Color(int rgb) {
    public static final Color BLACK = new Color(0x000000);
    public static final Color WHITE = new Color(0xFFFFFF);

    public Color {
        if (rgb < 0 || rgb > 0xFFFFFF) {
            throw new IllegalArgumentException("A color is between 0x000000 and 0xFFFFFF");
        }
    }

    /// Reads the six hexadecimal digits of `#RRGGBB`.
    ///
    /// @throws IllegalArgumentException when the text is anything else
    public static Color parse(String text) {
        if (!text.matches("#[0-9a-fA-F]{6}")) {
            throw new IllegalArgumentException(
                    "'" + text + "' is no color: #RRGGBB was expected, as in #1F6F8B");
        }
        return new Color(Integer.parseInt(text.substring(1), 16));
    }

    /// The red component, 0 to 255.
    public int red() {
        return rgb >> 16;
    }

    /// The green component, 0 to 255.
    public int green() {
        return rgb >> 8 & 0xFF;
    }

    /// The blue component, 0 to 255.
    public int blue() {
        return rgb & 0xFF;
    }

    /// This color laid over white.
    ///
    /// @param opacity 0 (white) to 1 (this color)
    public Color tint(double opacity) {
        return new Color(
                tint(red(), opacity) << 16 | tint(green(), opacity) << 8 | tint(blue(), opacity));
    }

    private static int tint(int component, double opacity) {
        return (int) Math.round(255 + (component - 255) * opacity);
    }
}
