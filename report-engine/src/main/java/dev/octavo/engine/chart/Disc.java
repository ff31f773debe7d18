package dev.octavo.engine.chart;

import dev.octavo.engine.layout.DrawOp.PathStep;

import java.util.ArrayList;
import java.util.List;

/// The circle of a pie.
record Disc(float x, float y, float radius) {
    private static final double TURN = 2 * Math.PI;

    /// Where an angle, in radians from twelve o'clock, meets a circle around the same middle.
    PathStep.Move at(float distance, double angle) {
        return new PathStep.Move(pointX(distance, angle), pointY(distance, angle));
    }

    float pointX(float distance, double angle) {
        return (float) (x + distance * Math.sin(angle));
    }

    float pointY(float distance, double angle) {
        return (float) (y - distance * Math.cos(angle));
    }

    /// The outline of a part.
    ///
    /// @param inner the radius of what is left free in the middle
    List<PathStep> outline(Wedge wedge, float inner) {
        List<PathStep> path = new ArrayList<>();
        boolean whole = wedge.share() >= 1;
        path.add(at(radius, wedge.from()));
        arc(path, radius, wedge.from(), wedge.to());
        if (inner > 0) {
            path.add(
                    whole
                            ? at(inner, wedge.to())
                            : new PathStep.Line(
                                    pointX(inner, wedge.to()), pointY(inner, wedge.to())));
            arc(path, inner, wedge.to(), wedge.from());
        } else if (!whole) {
            path.add(new PathStep.Line(x, y));
        }
        path.add(new PathStep.Close());
        return path;
    }

    /// The part of a circle around the same middle that a part of the pie has.
    List<PathStep> arc(float distance, Wedge wedge) {
        List<PathStep> path = new ArrayList<>();
        path.add(at(distance, wedge.from()));
        arc(path, distance, wedge.from(), wedge.to());
        return path;
    }

    /// Appends a part of a circle as cubic curves, of an eighth of the circle at most.
    private void arc(List<PathStep> path, float distance, double from, double to) {
        int parts = Math.max(1, (int) Math.ceil(Math.abs(to - from) / (TURN / 8)));
        double step = (to - from) / parts;
        // The distance of the control points: 4/3 tan(a/4).
        double reach = distance * 4.0 / 3 * Math.tan(step / 4);
        for (int i = 0; i < parts; i++) {
            double a = from + i * step;
            double b = a + step;
            path.add(
                    new PathStep.Curve(
                            (float) (pointX(distance, a) + reach * Math.cos(a)),
                            (float) (pointY(distance, a) + reach * Math.sin(a)),
                            (float) (pointX(distance, b) - reach * Math.cos(b)),
                            (float) (pointY(distance, b) - reach * Math.sin(b)),
                            pointX(distance, b),
                            pointY(distance, b)));
        }
    }
}
