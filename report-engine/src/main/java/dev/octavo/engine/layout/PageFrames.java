package dev.octavo.engine.layout;

/// The first sheet and all others, which differ at most in what is left free above and under
/// the body.
public record PageFrames(PageFrame first, Others others) {
    /// The sheets after the first.
    public sealed interface Others {
        /// They can be made.
        record Framed(PageFrame frame) implements Others {}

        /// They cannot, which is the report's fault only when it goes on to the second of its
        /// pages.
        ///
        /// @param fault thrown then
        record Impossible(RuntimeException fault) implements Others {}
    }

    /// The same sheet always.
    public static PageFrames all(PageFrame frame) {
        return new PageFrames(frame, new Others.Framed(frame));
    }

    /// The sheet of a page.
    ///
    /// @param pageNumber from 1
    public PageFrame of(int pageNumber) {
        if (pageNumber == 1) {
            return first;
        }
        return switch (others) {
            case Others.Framed(PageFrame frame) -> frame;
            case Others.Impossible(RuntimeException fault) -> throw fault;
        };
    }

    /// The height that the body of every page has at least.
    public float bodyHeight() {
        return switch (others) {
            case Others.Framed(PageFrame frame) -> Math.min(first.bodyHeight(), frame.bodyHeight());
            case Others.Impossible _ -> first.bodyHeight();
        };
    }
}
