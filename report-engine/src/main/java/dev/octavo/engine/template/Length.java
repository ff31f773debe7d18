package dev.octavo.engine.template;

/// A length on paper.
///
/// @param points of 1/72 inch; finite, not negative
public record Length(double points) {
    private static final double POINTS_PER_INCH = 72;
    private static final double MILLIMETRES_PER_INCH = 25.4;

    /// No length at all.
    public static final Length ZERO = new Length(0);

    public Length {
        if (!(points >= 0 && points < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("not a length: " + points);
        }
    }

    public static Length millimetres(double millimetres) {
        return new Length(millimetres / MILLIMETRES_PER_INCH * POINTS_PER_INCH);
    }

    public static Length inches(double inches) {
        return new Length(inches * POINTS_PER_INCH);
    }
}
