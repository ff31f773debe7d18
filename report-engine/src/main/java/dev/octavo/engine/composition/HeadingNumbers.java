package dev.octavo.engine.composition;

import dev.octavo.engine.template.Block;

import java.util.Arrays;

/// Counts the headings that want a number, as in `2.1`.
final class HeadingNumbers {
    private static final int LEVELS = 6;

    private final int[] counts = new int[LEVELS];

    /// The text of a heading, behind its number if it has one.
    String numbered(Block.Heading heading, String text) {
        if (!heading.numbered()) {
            return text;
        }
        int level = heading.level();
        counts[level - 1]++;
        Arrays.fill(counts, level, LEVELS, 0);
        StringBuilder number = new StringBuilder();
        for (int i = 0; i < level; i++) {
            // A level that was left out does not count.
            if (counts[i] > 0) {
                number.append(number.isEmpty() ? "" : ".").append(counts[i]);
            }
        }
        return number + "\u2002" + text;
    }
}
