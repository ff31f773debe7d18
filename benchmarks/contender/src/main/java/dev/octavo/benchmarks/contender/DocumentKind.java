package dev.octavo.benchmarks.contender;

import java.util.Locale;

/// The documents that contenders are asked for. All begin with the table of [StrikesTable].
public enum DocumentKind {
    /// The table, without a structure tree.
    TABLE,
    /// The table, tagged for PDF/UA.
    TAGGED_TABLE,
    /// The table and ten bar charts after it.
    BAR_CHARTS,
    /// The table and ten line charts after it.
    LINE_CHARTS,
    /// The table and ten area charts after it.
    AREA_CHARTS,
    /// The table and ten pie charts after it.
    PIE_CHARTS,
    /// The table and ten scatter charts after it.
    SCATTER_CHARTS;

    /// How many charts a document with charts has: enough for the cost of one to stand out from
    /// the cost of the table.
    public static final int CHARTS = 10;

    /// The name in file names and on command lines, such as `tagged-table`.
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The kind of a name.
    ///
    /// @throws IllegalArgumentException when there is none of that name
    public static DocumentKind of(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
