package dev.octavo.engine.composition;

import dev.octavo.engine.layout.LayoutException;

import java.util.Locale;

/// Counts the rows of all tables of a tagged document: its tags are held in memory, row by row,
/// until it ends.
final class RowLimit {
    private final long limit;
    private long rows;

    RowLimit(long limit) {
        this.limit = limit;
    }

    /// Whether there were more rows than that.
    boolean isExceeded() {
        return rows > limit;
    }

    /// A table has one more row.
    void add(String dataset) {
        rows++;
        if (rows > limit) {
            throw new LayoutException(
                    String.format(
                            Locale.ROOT,
                            "the tables of a tagged document have at most %,d rows, and dataset"
                                    + " '%s' has more: print fewer with 'where' or 'limit', or"
                                    + " write 'document: { tagging: optional }' for a document"
                                    + " without tags, which is not accessible (PDF/UA)",
                            limit,
                            dataset));
        }
    }
}
