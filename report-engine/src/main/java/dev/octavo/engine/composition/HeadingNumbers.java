package dev.octavo.engine.composition;

import java.util.Arrays;

/// Counts the headings that want a number, as in `2.1`.
final class HeadingNumbers {
    private static final int LEVELS = 6;

    private final int[] counts = new int[LEVELS];

    /// The number of the next heading.
    ///
    /// @param level from 1, the outermost, to 6
    String next(int level) {
        counts[level - 1]++;
        Arrays.fill(counts, level, LEVELS, 0);
        StringBuilder number = new StringBuilder();
        for (int i = 0; i < level; i++) {
            // A level that was left out does not count.
            if (counts[i] > 0) {
                number.append(number.isEmpty() ? "" : ".").append(counts[i]);
            }
        }
        return number.toString();
    }
}
