package dev.octavo.engine.layout;

import org.jspecify.annotations.Nullable;

/// A strip of the page, as wide as the place it is put in, that stands on one page as a whole
/// where that is possible.
public interface Slab {
    /// In points.
    float height();

    /// Draws the strip.
    ///
    /// @param x its start edge
    /// @param y its upper edge
    void draw(Canvas canvas, float x, float y);

    /// Divides a strip that is taller than any page.
    ///
    /// @param height that the first part may have
    /// @return null when it cannot be divided so that the first part has content
    default @Nullable Parts split(float height) {
        return null;
    }

    /// Whether it is, or begins, what a text may introduce: a table, a chart, an image or key
    /// figures.
    default boolean isFigure() {
        return false;
    }

    /// A strip in two.
    record Parts(Slab first, Slab rest) {}
}
