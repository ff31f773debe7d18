package dev.octavo.engine.layout;

/// A sheet and the part of it that the body fills.
///
/// @param width of the sheet
/// @param height of the sheet
/// @param top left free above the body
/// @param bottom left free under the body
/// @param start left free at the start edge
/// @param end left free at the end edge
public record PageFrame(
        float width, float height, float top, float bottom, float start, float end) {
    /// A body narrower or lower than this is no place for text.
    private static final float LEAST = 72;

    public PageFrame {
        if (width - start - end < LEAST || height - top - bottom < LEAST) {
            throw new IllegalArgumentException(
                    "The margins leave no room: %.0f by %.0f points of %.0f by %.0f"
                            .formatted(width - start - end, height - top - bottom, width, height));
        }
    }

    /// The width of the body.
    public float bodyWidth() {
        return width - start - end;
    }

    /// The height of the body.
    public float bodyHeight() {
        return height - top - bottom;
    }
}
