package dev.octavo.engine.layout;

import dev.octavo.engine.picture.Picture;

/// A picture in a header or footer.
///
/// @param height in points; it is printed smaller where its width has no room
public record SlotPicture(Picture picture, float height) implements SlotContent {
    /// The width that goes with the height, in points.
    public float width() {
        return height * picture.width() / picture.height();
    }
}
