package dev.octavo.engine.pdf;

/// How a file is written.
///
/// @param tagged whether the document's structure is written, for readers who do not see it
/// @param compression of pages, 1 (fast) to 9 (small)
/// @param taggedRows how many rows the tables of a tagged document may have in all, at least 1:
///     where the tags stand is held in memory until the document ends
public record PdfOptions(boolean tagged, int compression, long taggedRows) {
    /// Measured: a table takes some 6 % less time than at level 3, for 4 % more bytes; and at 3
    /// less than half of what 6 takes, for a tenth more.
    private static final int QUICK = 1;

    /// Measured: rows of eight columns are tagged with a heap of 64 MB, of twenty with 128 MB.
    private static final long DEFAULT_TAGGED_ROWS = 200_000;

    /// Tagged, and compressed quickly.
    public static final PdfOptions DEFAULT = new PdfOptions(true, QUICK);

    /// With as many rows in tagged tables as by default.
    public PdfOptions(boolean tagged, int compression) {
        this(tagged, compression, DEFAULT_TAGGED_ROWS);
    }

    /// The same for a document without tags.
    public PdfOptions untagged() {
        return new PdfOptions(false, compression, taggedRows);
    }

    public PdfOptions {
        if (compression < 1 || compression > 9) {
            throw new IllegalArgumentException(
                    "Compression is between 1 and 9, not " + compression);
        }
        if (taggedRows < 1) {
            throw new IllegalArgumentException("At least one row can be tagged");
        }
    }
}
