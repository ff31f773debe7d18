package dev.octavo.engine.layout;

/// What is drawn in a cell of a table besides its text.
public interface CellMark {
    /// Where a cell's first line of text stands.
    ///
    /// @param y its upper edge
    record Place(float x, float y, float width, float height) {}

    /// Draws it; nothing stands outside the place.
    ///
    /// @param cell what the cell is
    void draw(Canvas canvas, Place place, Tag cell);
}
