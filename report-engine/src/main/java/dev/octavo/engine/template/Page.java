package dev.octavo.engine.template;

import dev.octavo.engine.expression.Written;

/// The sheet that a report is printed on.
///
/// @param size the paper
/// @param orientation which way round it is held
/// @param margins left free on each side
public record Page(PageSize size, Orientation orientation, Margins margins) implements Written {
    /// What a template without `page` gets: A4, upright, 20 mm all round.
    public static final Page DEFAULT =
            new Page(PageSize.A4, Orientation.PORTRAIT, Margins.all(Length.millimetres(20)));

    /// Which way round the paper is held.
    public enum Orientation {
        /// The shorter side at the bottom.
        PORTRAIT,
        /// The longer side at the bottom.
        LANDSCAPE
    }

    /// What is left free on each side.
    public record Margins(Length top, Length end, Length bottom, Length start) {
        /// The same on each side.
        public static Margins all(Length margin) {
            return new Margins(margin, margin, margin, margin);
        }
    }

    /// Width of the whole sheet as it is held, in points.
    public double width() {
        return orientation == Orientation.PORTRAIT ? size.width() : size.height();
    }

    /// Height of the whole sheet as it is held, in points.
    public double height() {
        return orientation == Orientation.PORTRAIT ? size.height() : size.width();
    }
}
