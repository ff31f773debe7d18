package dev.octavo.engine;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

import javax.imageio.ImageIO;

/// A page as a small picture, compared with what it should look like.
///
/// @param expected what was accepted
/// @param actual what is printed now
record PageRaster(BufferedImage expected, BufferedImage actual) {
    /// How far a channel of a pixel may be off, of 255: a rounding is no difference.
    private static final int TOLERANCE = 32;

    /// Which share of the pixels may be further off.
    private static final double MOST_DIFFERENT = 0.0005;

    private static final int GAP = 8;

    boolean isAlike() {
        return isOfTheSameSize() && differentShare() <= MOST_DIFFERENT;
    }

    /// What is different, in words.
    String describe() {
        return isOfTheSameSize()
                ? String.format(Locale.ROOT, "%.3f %% of the pixels differ", 100 * differentShare())
                : "%d x %d pixels instead of %d x %d"
                        .formatted(
                                actual.getWidth(),
                                actual.getHeight(),
                                expected.getWidth(),
                                expected.getHeight());
    }

    /// Puts next to each other what was expected, what is there, and where they differ.
    void writeComparison(Path file) throws IOException {
        int width = Math.max(expected.getWidth(), actual.getWidth());
        int height = Math.max(expected.getHeight(), actual.getHeight());
        BufferedImage all =
                new BufferedImage(3 * width + 2 * GAP, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = all.createGraphics();
        graphics.setColor(Color.GRAY);
        graphics.fillRect(0, 0, all.getWidth(), height);
        graphics.drawImage(expected, 0, 0, null);
        graphics.drawImage(actual, width + GAP, 0, null);
        graphics.drawImage(difference(), 2 * (width + GAP), 0, null);
        graphics.dispose();
        write(all, file);
    }

    static void write(BufferedImage picture, Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        ImageIO.write(picture, "png", file.toFile());
    }

    private BufferedImage difference() {
        int width = Math.min(expected.getWidth(), actual.getWidth());
        int height = Math.min(expected.getHeight(), actual.getHeight());
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                Color color = isDifferent(x, y) ? Color.RED : Color.WHITE;
                picture.setRGB(x, y, color.getRGB());
            }
        }
        return picture;
    }

    private boolean isOfTheSameSize() {
        return expected.getWidth() == actual.getWidth()
                && expected.getHeight() == actual.getHeight();
    }

    private double differentShare() {
        long different = 0;
        for (int y = 0; y < expected.getHeight(); y++) {
            for (int x = 0; x < expected.getWidth(); x++) {
                different += isDifferent(x, y) ? 1 : 0;
            }
        }
        return (double) different / expected.getWidth() / expected.getHeight();
    }

    private boolean isDifferent(int x, int y) {
        int one = expected.getRGB(x, y);
        int other = actual.getRGB(x, y);
        for (int shift = 0; shift <= 16; shift += 8) {
            if (Math.abs((one >> shift & 0xFF) - (other >> shift & 0xFF)) > TOLERANCE) {
                return true;
            }
        }
        return false;
    }
}
