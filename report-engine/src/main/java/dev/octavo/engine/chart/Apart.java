package dev.octavo.engine.chart;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// Moves labels apart that would cover each other, as little as need be.
final class Apart {
    private Apart() {}

    /// Where labels stand that want to be at `middles`.
    ///
    /// @param middles where the labels want to be
    /// @param heights of the labels
    /// @return where they are: within the bounds where they all fit, in the order of `middles`
    static float[] move(float[] middles, float[] heights, float top, float bottom) {
        List<Integer> order =
                IntStream.range(0, middles.length)
                        .boxed()
                        .sorted(Comparator.comparingDouble(i -> middles[i]))
                        .toList();
        float[] moved = middles.clone();
        float edge = top;
        for (int i : order) {
            moved[i] = Math.max(moved[i], edge + heights[i] / 2);
            edge = moved[i] + heights[i] / 2;
        }
        edge = bottom;
        for (int i : order.reversed()) {
            moved[i] = Math.min(moved[i], edge - heights[i] / 2);
            edge = moved[i] - heights[i] / 2;
        }
        return moved;
    }

    /// Whether labels fit between bounds at all.
    static boolean fits(float[] heights, float top, float bottom) {
        double needed = 0;
        for (float height : heights) {
            needed += height;
        }
        return needed <= bottom - top;
    }

    /// Labels of the same height.
    static float[] equal(int count, float height) {
        float[] heights = new float[count];
        Arrays.fill(heights, height);
        return heights;
    }
}
