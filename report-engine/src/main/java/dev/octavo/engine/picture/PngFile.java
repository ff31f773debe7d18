package dev.octavo.engine.picture;

import dev.octavo.engine.picture.Picture.Colors;
import dev.octavo.engine.picture.Picture.Encoding;

import org.jspecify.annotations.Nullable;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;

/// Reads PNG files (W3C, PNG Specification, third edition). Their rows go into a document as they
/// are; where pixels have an opacity, it is divided from their colors.
final class PngFile {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final int HEADER = 0x49484452;
    private static final int PALETTE = 0x504C5445;
    private static final int DATA = 0x49444154;
    private static final int TRANSPARENCY = 0x74524E53;
    private static final int END = 0x49454E44;
    private static final int CHUNK_FRAME = 12;
    private static final byte[] NONE = {};

    /// What the head says.
    ///
    /// @param type of the pixels: 0 gray, 2 RGB, 3 indexed, 4 and 6 with an opacity
    record Head(int width, int height, int bits, int type) {
        Colors colors() {
            return switch (type) {
                case 0, 4 -> Colors.GRAY;
                case 3 -> Colors.INDEXED;
                default -> Colors.RGB;
            };
        }

        boolean hasAlpha() {
            return type >= 4;
        }

        int components() {
            return colors().components() + (hasAlpha() ? 1 : 0);
        }

        /// Bytes of a row without its filter.
        int rowBytes() {
            return (int) (((long) width * components() * bits + 7) / 8);
        }

        /// Bytes from a pixel to the next, at least 1.
        int pixelBytes() {
            return Math.max(1, components() * bits / 8);
        }
    }

    private final ByteBuffer file;
    private final ByteArrayOutputStream data = new ByteArrayOutputStream();
    private @Nullable Head head;
    private byte[] palette = NONE;
    private byte[] transparency = NONE;

    private PngFile(byte[] file) {
        this.file = ByteBuffer.wrap(file);
    }

    static boolean is(byte[] file) {
        return file.length > SIGNATURE.length
                && Arrays.equals(file, 0, SIGNATURE.length, SIGNATURE, 0, SIGNATURE.length);
    }

    static Picture read(byte[] file) throws MalformedPicture {
        PngFile png = new PngFile(file);
        png.readChunks();
        return png.picture();
    }

    private void readChunks() throws MalformedPicture {
        file.position(SIGNATURE.length);
        while (file.remaining() >= CHUNK_FRAME) {
            int length = file.getInt();
            int type = file.getInt();
            if (length < 0 || length > file.remaining() - 4) {
                break;
            }
            byte[] content = new byte[length];
            file.get(content);
            file.getInt();
            switch (type) {
                case HEADER -> head = head(ByteBuffer.wrap(content));
                case PALETTE -> palette = content;
                case TRANSPARENCY -> transparency = content;
                case DATA -> data.writeBytes(content);
                case END -> {
                    return;
                }
                default -> {}
            }
        }
        throw new MalformedPicture("the PNG file is damaged: it ends before its end");
    }

    private static Head head(ByteBuffer content) throws MalformedPicture {
        if (content.remaining() != 13) {
            throw new MalformedPicture("the PNG file is damaged: its head is malformed");
        }
        Head read = new Head(content.getInt(), content.getInt(), content.get(), content.get());
        PictureReader.checkSize(read.width(), read.height());
        boolean interlaced = content.get(12) != 0;
        boolean known =
                switch (read.type()) {
                    case 0, 3 -> read.bits() > 0 && read.bits() <= 8;
                    case 2, 4, 6 -> read.bits() == 8;
                    default -> false;
                };
        if (interlaced || !known) {
            throw new MalformedPicture(
                    "the PNG file is of a rare kind: save it with 8 bits and without interlacing");
        }
        return read;
    }

    private Picture picture() throws MalformedPicture {
        if (head == null) {
            throw new MalformedPicture("the PNG file is damaged: it has no head");
        }
        Colors colors = head.colors();
        boolean paletteFits =
                colors != Colors.INDEXED || (palette.length >= 3 && palette.length % 3 == 0);
        if (!paletteFits || palette.length > 3 * 256) {
            throw new MalformedPicture("the PNG file is damaged: its palette is malformed");
        }
        byte[] rows = data.toByteArray();
        boolean translucentPalette = colors == Colors.INDEXED && transparency.length > 0;
        PngRows decoded = new PngRows(head, translucentPalette ? transparency : NONE);
        decoded.read(rows);
        byte[] used = colors == Colors.INDEXED ? palette : NONE;
        Encoding encoding = head.hasAlpha() ? Encoding.ROWS : Encoding.PNG_ROWS;
        return new Picture(
                head.width(),
                head.height(),
                encoding,
                colors,
                head.bits(),
                head.hasAlpha() ? decoded.colors() : rows,
                used,
                head.hasAlpha() || translucentPalette ? decoded.alpha() : null);
    }
}
