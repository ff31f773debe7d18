package dev.octavo.engine.picture;

/// Reads pictures.
public final class PictureReader {
    /// The longest edge, in pixels.
    public static final int MAX_EDGE = 10_000;

    /// The most pixels: an A4 page at 600 dots per inch.
    public static final int MAX_PIXELS = 35_000_000;

    private PictureReader() {}

    /// What came of reading a file.
    public sealed interface Outcome {
        /// It is a picture.
        record Accepted(Picture picture) implements Outcome {}

        /// It is none that can be printed.
        ///
        /// @param reason what is wrong and what was expected
        record Refused(String reason) implements Outcome {}
    }

    /// Reads a file, whatever its name says.
    ///
    /// @param file whole; not copied, and must not change
    public static Outcome read(byte[] file) {
        try {
            if (PngFile.is(file)) {
                return new Outcome.Accepted(PngFile.read(file));
            }
            if (JpegFile.is(file)) {
                return new Outcome.Accepted(JpegFile.read(file));
            }
            return new Outcome.Refused("this is neither a PNG nor a JPEG file");
        } catch (MalformedPicture malformed) {
            return new Outcome.Refused(malformed.reason());
        }
    }

    static void checkSize(int width, int height) throws MalformedPicture {
        boolean fits =
                width > 0
                        && height > 0
                        && width <= MAX_EDGE
                        && height <= MAX_EDGE
                        && (long) width * height <= MAX_PIXELS;
        if (!fits) {
            throw new MalformedPicture(
                    "the picture has %d by %d pixels; expected at most %d on an edge and %d in all"
                            .formatted(width, height, MAX_EDGE, MAX_PIXELS));
        }
    }
}
