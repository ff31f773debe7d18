package dev.octavo.engine.layout;

import java.util.ArrayDeque;
import java.util.Deque;

/// The levels of a document's headings in its structure. A heading may look like one of level 4
/// under one of level 1; in the structure it is of level 2, because there no level may be
/// skipped (PDF/UA-1, 7.4.2), and the first is of level 1.
///
/// Serves one document, whose headings are told in the order of reading.
public final class HeadingLevels {
    private final Deque<Integer> path = new ArrayDeque<>();

    /// The level of the next heading in the structure.
    ///
    /// @param level 1 (most important) to 6, as it looks
    /// @return at most as large as `level`
    public int next(int level) {
        while (!path.isEmpty() && path.peek() >= level) {
            path.pop();
        }
        path.push(level);
        return path.size();
    }
}
