package dev.octavo.engine.chart;

import dev.octavo.engine.layout.DrawOp.Dash;
import dev.octavo.engine.text.Color;

import java.util.ArrayList;
import java.util.List;

/// The colors of series, and what tells series apart where colors cannot.
///
/// Neighbours differ in lightness as well as in hue, and no two colors have the same lightness:
/// they can be told apart with any kind of color blindness and in black and white.
final class Palette {
    /// As many series as can be told apart.
    static final int SIZE = 8;

    private static final List<Color> STANDARD =
            List.of(
                    Color.parse("#14607A"),
                    Color.parse("#F5B54A"),
                    Color.parse("#341B4E"),
                    Color.parse("#62AF9F"),
                    Color.parse("#84281A"),
                    Color.parse("#CBDDE6"),
                    Color.parse("#8067B2"),
                    Color.parse("#95903B"));
    private static final Dash[] DASHES = {Dash.SOLID, Dash.DASHED, Dash.DOTTED, Dash.DASH_DOTTED};

    private static final Marker[] MARKERS = {
        Marker.CIRCLE, Marker.SQUARE, Marker.TRIANGLE, Marker.DIAMOND
    };

    private final List<Color> colors;

    private Palette(List<Color> colors) {
        this.colors = colors;
    }

    /// The palette that begins with a color: the standard color that is nearest in lightness
    /// gives way to it.
    static Palette of(Color accent) {
        List<Color> colors = new ArrayList<>(STANDARD);
        if (!colors.remove(accent)) {
            Color nearest = colors.getFirst();
            for (Color color : colors) {
                boolean nearer =
                        Math.abs(lightness(color) - lightness(accent))
                                < Math.abs(lightness(nearest) - lightness(accent));
                nearest = nearer ? color : nearest;
            }
            colors.remove(nearest);
        }
        colors.addFirst(accent);
        return new Palette(List.copyOf(colors));
    }

    Color color(int series) {
        return colors.get(series % colors.size());
    }

    /// How many others before it have the same color.
    int round(int series) {
        return series / colors.size();
    }

    Dash dash(int series) {
        return DASHES[series % DASHES.length];
    }

    Marker marker(int series) {
        return MARKERS[series % MARKERS.length];
    }

    /// Black or white, whichever is easier to read on a color.
    static Color on(Color color) {
        return lightness(color) > 60 ? Color.BLACK : Color.WHITE;
    }

    /// The lightness of a color as people see it, 0 (black) to 100 (white): L* of CIE 1976.
    static double lightness(Color color) {
        double luminance =
                0.2126 * linear(color.red())
                        + 0.7152 * linear(color.green())
                        + 0.0722 * linear(color.blue());
        return luminance > 0.008856 ? 116 * Math.cbrt(luminance) - 16 : 903.3 * luminance;
    }

    private static double linear(int component) {
        double share = component / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
