package dev.octavo.engine.pdf;

/// How a file is written.
///
/// @param tagged whether the document's structure is written, for readers who do not see it
/// @param compression of pages, 1 (fast) to 9 (small)
public record PdfOptions(boolean tagged, int compression) {
    /// Level 3 costs less than half the time of 6, for a tenth more bytes.
    static final int QUICK = 3;

    /// Tagged, and compressed quickly.
    public static final PdfOptions DEFAULT = new PdfOptions(true, QUICK);

    public PdfOptions {
        if (compression < 1 || compression > 9) {
            throw new IllegalArgumentException(
                    "Compression is between 1 and 9, not " + compression);
        }
    }
}
