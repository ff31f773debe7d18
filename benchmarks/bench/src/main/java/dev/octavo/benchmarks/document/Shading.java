package dev.octavo.benchmarks.document;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Optional;

/// Whether every second row is shaded, as the eye sees it.
final class Shading {
    /// On a full page of some 36 rows.
    private static final int BANDS = 14;

    /// Pixels from the middle of the page, where the columns Aircraft and Phase leave paper bare.
    private static final int STRIP = 60;

    private static final int WHITE = 0xFFFFFF;

    private Shading() {}

    /// What is wrong with the shading of the first page; empty for nothing.
    static Optional<String> fault(PDDocument document) throws IOException {
        BufferedImage page = new PDFRenderer(document).renderImage(0);
        int bands = 0;
        boolean shaded = false;
        for (int y = 0; y < page.getHeight(); y++) {
            boolean shadedHere = shaded(page, y);
            if (shadedHere && !shaded) {
                bands++;
            }
            shaded = shadedHere;
        }
        return bands >= BANDS
                ? Optional.empty()
                : Optional.of(
                        "its first page has %d shaded bands, expected %d".formatted(bands, BANDS));
    }

    /// A line is shaded when hardly a pixel of the strip is white.
    private static boolean shaded(BufferedImage page, int y) {
        int white = 0;
        int middle = page.getWidth() / 2;
        for (int x = middle - STRIP; x < middle + STRIP; x++) {
            if ((page.getRGB(x, y) & WHITE) == WHITE) {
                white++;
            }
        }
        return white < STRIP / 10;
    }
}
