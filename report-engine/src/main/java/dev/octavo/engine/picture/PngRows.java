package dev.octavo.engine.picture;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.Inflater;

/// Inflates the rows of a PNG file one after the other, takes their filters back (PNG, 9.2), and
/// divides opacities from colors. A file without opacities is read to see that it is whole.
final class PngRows {
    private final PngFile.Head head;
    private final byte[] opacities;
    private final ByteArrayOutputStream colors = new ByteArrayOutputStream();
    private final ByteArrayOutputStream alpha = new ByteArrayOutputStream();

    /// @param opacities of the colors of the palette, from its first; empty when all are opaque
    PngRows(PngFile.Head head, byte[] opacities) {
        this.head = head;
        this.opacities = opacities;
    }

    /// The deflated colors of the pixels; empty unless they came with an opacity.
    byte[] colors() {
        return colors.toByteArray();
    }

    /// The deflated opacities of the pixels; empty when all are opaque.
    byte[] alpha() {
        return alpha.toByteArray();
    }

    void read(byte[] deflated) throws MalformedPicture {
        byte[] row = new byte[1 + head.rowBytes()];
        byte[] above = new byte[row.length];
        try (Inflater inflater = new Inflater();
                Deflater colorDeflater = new Deflater();
                Deflater alphaDeflater = new Deflater();
                DeflaterOutputStream colorOut = new DeflaterOutputStream(colors, colorDeflater);
                DeflaterOutputStream alphaOut = new DeflaterOutputStream(alpha, alphaDeflater)) {
            inflater.setInput(deflated);
            for (int y = 0; y < head.height(); y++) {
                fill(row, inflater);
                if (head.hasAlpha() || opacities.length > 0) {
                    unfilter(row, above);
                    divide(row, colorOut, alphaOut);
                    byte[] swap = above;
                    above = row;
                    row = swap;
                }
            }
        } catch (DataFormatException damaged) {
            throw new MalformedPicture("the PNG file is damaged: its rows cannot be read");
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static void fill(byte[] row, Inflater inflater)
            throws DataFormatException, MalformedPicture {
        int filled = 0;
        while (filled < row.length) {
            int count = inflater.inflate(row, filled, row.length - filled);
            if (count == 0) {
                throw new MalformedPicture("the PNG file is damaged: it has too few rows");
            }
            filled += count;
        }
    }

    private void unfilter(byte[] row, byte[] above) throws MalformedPicture {
        int filter = row[0];
        int step = head.pixelBytes();
        for (int i = 1; i < row.length; i++) {
            int left = i > step ? row[i - step] & 0xFF : 0;
            int up = above[i] & 0xFF;
            int upLeft = i > step ? above[i - step] & 0xFF : 0;
            row[i] +=
                    (byte)
                            switch (filter) {
                                case 0 -> 0;
                                case 1 -> left;
                                case 2 -> up;
                                case 3 -> (left + up) / 2;
                                case 4 -> paeth(left, up, upLeft);
                                default ->
                                        throw new MalformedPicture(
                                                "the PNG file is damaged: a row has an unknown filter");
                            };
        }
    }

    private static int paeth(int left, int up, int upLeft) {
        int estimate = left + up - upLeft;
        int toLeft = Math.abs(estimate - left);
        int toUp = Math.abs(estimate - up);
        int toUpLeft = Math.abs(estimate - upLeft);
        if (toLeft <= toUp && toLeft <= toUpLeft) {
            return left;
        }
        return toUp <= toUpLeft ? up : upLeft;
    }

    private void divide(byte[] row, DeflaterOutputStream colorOut, DeflaterOutputStream alphaOut)
            throws IOException {
        if (!head.hasAlpha()) {
            int mask = (1 << head.bits()) - 1;
            for (int x = 0; x < head.width(); x++) {
                int bit = x * head.bits();
                int shift = 8 - head.bits() - bit % 8;
                int index = (row[1 + bit / 8] & 0xFF) >> shift & mask;
                alphaOut.write(index < opacities.length ? opacities[index] : 0xFF);
            }
            return;
        }
        int components = head.components();
        for (int at = 1; at < row.length; at += components) {
            colorOut.write(row, at, components - 1);
            alphaOut.write(row[at + components - 1]);
        }
    }
}
