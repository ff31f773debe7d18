package dev.octavo.engine.chart;

/// The rectangle in which something is drawn.
///
/// @param y its upper edge
record Box(float x, float y, float width, float height) {
    float end() {
        return x + width;
    }

    float bottom() {
        return y + height;
    }

    /// What is left without a strip at each side.
    Box without(float top, float end, float bottom, float start) {
        return new Box(
                x + start,
                y + top,
                Math.max(1, width - start - end),
                Math.max(1, height - top - bottom));
    }
}
