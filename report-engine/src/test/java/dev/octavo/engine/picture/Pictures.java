package dev.octavo.engine.picture;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

import javax.imageio.ImageIO;

/// Picture files as other programs write them.
public final class Pictures {
    private Pictures() {}

    /// A file whose left half is red and whose right half is blue.
    ///
    /// @param type of [BufferedImage]
    /// @param format `png` or `jpg`
    /// @param opacity of the right half, 0 to 255
    public static byte[] halves(int type, String format, int opacity) {
        byte[] none = {0, 0};
        byte[] red = {(byte) 0xFF, 0};
        byte[] blue = {0, (byte) 0xFF};
        byte[] opacities = {(byte) 0xFF, (byte) opacity};
        BufferedImage image =
                type == BufferedImage.TYPE_BYTE_INDEXED
                        ? new BufferedImage(
                                40, 20, type, new IndexColorModel(8, 2, red, none, blue, opacities))
                        : new BufferedImage(40, 20, type);
        if (type == BufferedImage.TYPE_BYTE_INDEXED) {
            for (int y = 0; y < image.getHeight(); y++) {
                for (int x = 20; x < image.getWidth(); x++) {
                    image.getRaster().setSample(x, y, 0, 1);
                }
            }
            return write(image, format);
        }
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                image.setRGB(x, y, x < 20 ? 0xFFFF0000 : opacity << 24 | 0x0000FF);
            }
        }
        return write(image, format);
    }

    /// The bytes of a file.
    public static byte[] write(BufferedImage image, String format) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            if (!ImageIO.write(image, format, out)) {
                throw new IllegalArgumentException("no writer for " + format);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }
}
