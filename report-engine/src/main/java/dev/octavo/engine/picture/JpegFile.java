package dev.octavo.engine.picture;

import dev.octavo.engine.picture.Picture.Colors;
import dev.octavo.engine.picture.Picture.Encoding;

/// Reads the head of JPEG files (ITU-T T.81, B), which documents hold as they are.
final class JpegFile {
    private static final int MARKER = 0xFF;
    private static final int START_OF_IMAGE = 0xD8;
    private static final int END_OF_IMAGE = 0xD9;
    private static final int START_OF_SCAN = 0xDA;
    private static final int FIRST_RESTART = 0xD0;
    private static final int FIRST_FRAME = 0xC0;
    private static final int LAST_FRAME = 0xCF;
    private static final int TABLES = 0xC4;
    private static final int EXTENSION = 0xC8;
    private static final int ARITHMETIC = 0xCC;
    private static final int PROGRESSIVE = 0xC2;
    private static final byte[] NONE = {};

    private final byte[] file;

    private JpegFile(byte[] file) {
        this.file = file;
    }

    static boolean is(byte[] file) {
        return file.length > 3
                && (file[0] & 0xFF) == MARKER
                && (file[1] & 0xFF) == START_OF_IMAGE
                && (file[2] & 0xFF) == MARKER;
    }

    static Picture read(byte[] file) throws MalformedPicture {
        return new JpegFile(file).read();
    }

    private Picture read() throws MalformedPicture {
        int at = 2;
        while (at + 4 <= file.length && (file[at] & 0xFF) == MARKER) {
            int marker = file[at + 1] & 0xFF;
            if (marker == MARKER) {
                at++;
            } else if (marker >= FIRST_RESTART && marker <= END_OF_IMAGE) {
                at += 2;
            } else if (isFrame(marker)) {
                return frame(marker, at + 4);
            } else if (marker == START_OF_SCAN) {
                break;
            } else {
                at += 2 + twoBytes(at + 2);
            }
        }
        throw new MalformedPicture("the JPEG file is damaged: it has no frame");
    }

    private static boolean isFrame(int marker) {
        return marker >= FIRST_FRAME
                && marker <= LAST_FRAME
                && marker != TABLES
                && marker != EXTENSION
                && marker != ARITHMETIC;
    }

    private Picture frame(int marker, int at) throws MalformedPicture {
        if (at + 6 > file.length || marker > PROGRESSIVE || file[at] != 8) {
            throw new MalformedPicture(
                    "the JPEG file is of a rare kind: expected a baseline or progressive one of 8 bits");
        }
        int height = twoBytes(at + 1);
        int width = twoBytes(at + 3);
        PictureReader.checkSize(width, height);
        Colors colors =
                switch (file[at + 5]) {
                    case 1 -> Colors.GRAY;
                    case 3 -> Colors.RGB;
                    default ->
                            throw new MalformedPicture(
                                    "the JPEG file has the colors of a printing press: save it in RGB");
                };
        return new Picture(width, height, Encoding.JPEG, colors, 8, file, NONE, null);
    }

    private int twoBytes(int at) throws MalformedPicture {
        if (at + 2 > file.length) {
            throw new MalformedPicture("the JPEG file is damaged: it ends in its head");
        }
        return (file[at] & 0xFF) << 8 | (file[at + 1] & 0xFF);
    }
}
