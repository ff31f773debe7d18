package dev.octavo.engine.layout;

/// The first sheet and all others, which differ at most in what is left free above and under
/// the body.
public record PageFrames(PageFrame first, PageFrame others) {
    /// The same sheet always.
    public static PageFrames all(PageFrame frame) {
        return new PageFrames(frame, frame);
    }

    /// The sheet of a page.
    ///
    /// @param pageNumber from 1
    public PageFrame of(int pageNumber) {
        return pageNumber == 1 ? first : others;
    }

    /// The height that the body of every page has at least.
    public float bodyHeight() {
        return Math.min(first.bodyHeight(), others.bodyHeight());
    }
}
