package dev.octavo.engine.spelling;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/// Finds the known word closest to an unknown one, for messages.
public final class Suggestion {
    private static final int LONGEST_WORD = 64;

    private Suggestion() {}

    /// A clause to end a message with, such as `; did you mean 'title'?`, or nothing when no
    /// known word is close.
    public static String clause(String word, Collection<String> known) {
        return closest(word, known).map(near -> "; did you mean '" + near + "'?").orElse("");
    }

    /// The closest known word that differs by at most a third of its letters; the first of
    /// several.
    public static Optional<String> closest(String word, Collection<String> known) {
        if (word.length() > LONGEST_WORD) {
            return Optional.empty();
        }
        String best = null;
        int bestDistance = Integer.MAX_VALUE;
        for (String candidate : known) {
            int distance = distance(fold(word), fold(candidate));
            if (distance < bestDistance
                    && distance <= Math.max(1, candidate.length() / 3)
                    && distance < candidate.length()) {
                best = candidate;
                bestDistance = distance;
            }
        }
        return Optional.ofNullable(best);
    }

    private static String fold(String word) {
        return word.toLowerCase(Locale.ROOT);
    }

    /// Optimal string alignment: insertions, deletions, replacements and swaps of neighbours.
    private static int distance(String left, String right) {
        int[] beforeLast = new int[right.length() + 1];
        int[] last = new int[right.length() + 1];
        int[] current = new int[right.length() + 1];
        for (int j = 0; j <= right.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= left.length(); i++) {
            current[0] = i;
            for (int j = 1; j <= right.length(); j++) {
                int cost = left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1;
                current[j] = Math.min(Math.min(current[j - 1], last[j]) + 1, last[j - 1] + cost);
                if (i > 1
                        && j > 1
                        && left.charAt(i - 1) == right.charAt(j - 2)
                        && left.charAt(i - 2) == right.charAt(j - 1)) {
                    current[j] = Math.min(current[j], beforeLast[j - 2] + 1);
                }
            }
            int[] spare = beforeLast;
            beforeLast = last;
            last = current;
            current = spare;
        }
        return last[right.length()];
    }
}
