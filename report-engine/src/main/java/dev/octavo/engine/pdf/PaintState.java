package dev.octavo.engine.pdf;

import dev.octavo.engine.layout.DrawOp.Dash;
import dev.octavo.engine.text.Color;

/// The colors and lines of a page's graphics state (ISO 32000-1, 8.4). What is already so is not
/// said again.
final class PaintState {
    private static final int NONE = -1;

    private final Bytes bytes;
    private int fillColor;
    private int strokeColor;
    private int thickness;
    private LineForm lineForm = LineForm.PLAIN;

    /// How lines meet and how they are interrupted.
    ///
    /// @param unit the thickness that dashes are a multiple of, in hundredths of a point
    private record LineForm(boolean round, Dash dash, int unit) {
        private static final LineForm PLAIN = new LineForm(false, Dash.SOLID, 0);
    }

    /// @param bytes of the content, which get the operators
    PaintState(Bytes bytes) {
        this.bytes = bytes;
    }

    /// Nothing is so yet: a page begins.
    void begin() {
        fillColor = NONE;
        strokeColor = NONE;
        thickness = NONE;
        lineForm = LineForm.PLAIN;
    }

    /// Lines with square ends from here on.
    void plainLine(Color color, float newThickness) {
        stroke(color, newThickness);
        form(LineForm.PLAIN);
    }

    /// Lines with round ends and corners from here on.
    void roundLine(Color color, float newThickness, Dash dash) {
        stroke(color, newThickness);
        form(new LineForm(true, dash, Bytes.units(newThickness)));
    }

    /// Sets joins, caps and dashes (ISO 32000-1, 8.4.3).
    private void form(LineForm form) {
        if (lineForm.round() != form.round()) {
            bytes.add(form.round() ? "1 j 1 J\n" : "0 j 0 J\n");
        }
        boolean dashes = form.dash() != Dash.SOLID || lineForm.dash() != Dash.SOLID;
        if (dashes && !lineForm.equals(form)) {
            int[] lengths =
                    switch (form.dash()) {
                        case SOLID -> new int[0];
                        case DASHED -> new int[] {4, 3};
                        case DOTTED -> new int[] {0, 2};
                        case DASH_DOTTED -> new int[] {5, 3, 0, 3};
                    };
            bytes.add('[');
            for (int length : lengths) {
                bytes.units(length * form.unit()).add(' ');
            }
            bytes.add("] 0 d\n");
        }
        lineForm = form;
    }

    /// Areas and letters have a color from here on.
    void fill(Color color) {
        if (fillColor != color.rgb()) {
            fillColor = color.rgb();
            components(color).add("rg\n");
        }
    }

    private void stroke(Color color, float newThickness) {
        if (strokeColor != color.rgb()) {
            strokeColor = color.rgb();
            components(color).add("RG\n");
        }
        int units = Bytes.units(newThickness);
        if (thickness != units) {
            thickness = units;
            bytes.units(units).add(" w\n");
        }
    }

    private Bytes components(Color color) {
        return bytes.component(color.red()).component(color.green()).component(color.blue());
    }
}
