package dev.octavo.engine.picture;

import org.jspecify.annotations.Nullable;

/// A picture as a document holds it. Immutable; two pictures are the same only when they are the
/// same object.
public final class Picture {
    /// How the data is encoded.
    public enum Encoding {
        /// A whole JPEG file.
        JPEG,
        /// Deflated rows, each behind the number of its PNG filter (PNG, 9).
        PNG_ROWS,
        /// Deflated rows without filters.
        ROWS
    }

    /// What the components of a pixel are.
    public enum Colors {
        GRAY(1),
        RGB(3),
        /// An index into the palette.
        INDEXED(1);

        private final int components;

        Colors(int components) {
            this.components = components;
        }

        /// Of each pixel.
        public int components() {
            return components;
        }
    }

    private final int width;
    private final int height;
    private final Encoding encoding;
    private final Colors colors;
    private final int bits;
    private final byte[] data;
    private final byte[] palette;
    private final byte @Nullable [] alpha;

    /// @param bits of each component: 1, 2, 4 or 8
    /// @param palette three bytes for each color; empty unless indexed
    /// @param alpha the deflated opacities of all pixels, one byte each; null when opaque
    Picture(
            int width,
            int height,
            Encoding encoding,
            Colors colors,
            int bits,
            byte[] data,
            byte[] palette,
            byte @Nullable [] alpha) {
        this.width = width;
        this.height = height;
        this.encoding = encoding;
        this.colors = colors;
        this.bits = bits;
        this.data = data;
        this.palette = palette;
        this.alpha = alpha;
    }

    /// In pixels.
    public int width() {
        return width;
    }

    /// In pixels.
    public int height() {
        return height;
    }

    public Encoding encoding() {
        return encoding;
    }

    public Colors colors() {
        return colors;
    }

    /// Of each component: 1, 2, 4 or 8.
    public int bits() {
        return bits;
    }

    /// Shared, never to be changed.
    public byte[] data() {
        return data;
    }

    /// Three bytes for each color; empty unless indexed. Shared, never to be changed.
    public byte[] palette() {
        return palette;
    }

    /// The deflated opacities of all pixels, one byte each; null when opaque. Shared, never to
    /// be changed.
    public byte @Nullable [] alpha() {
        return alpha;
    }
}
