package dev.octavo.engine.chart;

import dev.octavo.engine.layout.DrawOp.PathStep;

import java.util.List;

/// The shape of a point, so that series can be told apart without their colors.
enum Marker {
    CIRCLE,
    SQUARE,
    TRIANGLE,
    DIAMOND;

    /// How far the control points of a quarter circle stand from its ends, as a share of its
    /// radius.
    static final float ARC = 0.5523f;

    /// The outline around a point. All markers take about the same area.
    ///
    /// @param radius of the circle
    List<PathStep> path(float x, float y, float radius) {
        return switch (this) {
            case CIRCLE -> circle(x, y, radius);
            case SQUARE -> {
                float r = radius * 0.89f;
                yield polygon(x - r, y - r, x + r, y - r, x + r, y + r, x - r, y + r);
            }
            case TRIANGLE -> {
                float r = radius * 1.25f;
                yield polygon(x, y - r, x + r * 0.95f, y + r * 0.72f, x - r * 0.95f, y + r * 0.72f);
            }
            case DIAMOND -> {
                float r = radius * 1.25f;
                yield polygon(x, y - r, x + r, y, x, y + r, x - r, y);
            }
        };
    }

    private static List<PathStep> circle(float x, float y, float r) {
        float c = r * ARC;
        return List.of(
                new PathStep.Move(x + r, y),
                new PathStep.Curve(x + r, y + c, x + c, y + r, x, y + r),
                new PathStep.Curve(x - c, y + r, x - r, y + c, x - r, y),
                new PathStep.Curve(x - r, y - c, x - c, y - r, x, y - r),
                new PathStep.Curve(x + c, y - r, x + r, y - c, x + r, y),
                new PathStep.Close());
    }

    private static List<PathStep> polygon(float... points) {
        List<PathStep> path = new java.util.ArrayList<>();
        path.add(new PathStep.Move(points[0], points[1]));
        for (int i = 2; i < points.length; i += 2) {
            path.add(new PathStep.Line(points[i], points[i + 1]));
        }
        path.add(new PathStep.Close());
        return path;
    }
}
