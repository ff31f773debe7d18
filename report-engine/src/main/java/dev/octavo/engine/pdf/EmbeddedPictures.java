package dev.octavo.engine.pdf;

import dev.octavo.engine.picture.Picture;

import java.io.IOException;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;

/// The pictures that one document shows (ISO 32000-1, 8.9.5), each written once.
final class EmbeddedPictures {
    private final PdfFile file;
    private final IdentityHashMap<Picture, Integer> indexes = new IdentityHashMap<>();
    private final List<Picture> pictures = new ArrayList<>();
    private final List<Integer> objects = new ArrayList<>();

    EmbeddedPictures(PdfFile file) {
        this.file = file;
    }

    /// The name of a picture in the pages' resources, without the slash.
    String resource(Picture picture) {
        return "P" + index(picture);
    }

    /// The number of a picture's object.
    int object(Picture picture) {
        return objects.get(index(picture));
    }

    private int index(Picture picture) {
        return indexes.computeIfAbsent(
                picture,
                added -> {
                    pictures.add(added);
                    objects.add(file.reserve());
                    return pictures.size() - 1;
                });
    }

    boolean isEmpty() {
        return pictures.isEmpty();
    }

    /// Writes the pictures and appends them to the entry of the pages' resources.
    void write(Bytes resources) throws IOException {
        for (Picture picture : pictures) {
            int object = object(picture);
            write(picture, object);
            resources.name(resource(picture)).add(' ').reference(object);
        }
    }

    private void write(Picture picture, int object) throws IOException {
        byte[] alpha = picture.alpha();
        int mask = alpha == null ? 0 : writeAlpha(picture, alpha);
        Bytes entries = head(picture).add("/BitsPerComponent ").integer(picture.bits());
        switch (picture.colors()) {
            case GRAY -> entries.add("/ColorSpace/DeviceGray");
            case RGB -> entries.add("/ColorSpace/DeviceRGB");
            case INDEXED -> entries.add("/ColorSpace ").reference(writeColors(picture.palette()));
        }
        if (mask != 0) {
            entries.add("/SMask ").reference(mask);
        }
        switch (picture.encoding()) {
            case JPEG -> entries.add("/Filter/DCTDecode");
            case ROWS -> entries.add("/Filter/FlateDecode");
            case PNG_ROWS -> {
                entries.add("/Filter/FlateDecode/DecodeParms<</Predictor 15/Colors ");
                entries.integer(picture.colors().components());
                entries.add("/BitsPerComponent ").integer(picture.bits());
                entries.add("/Columns ").integer(picture.width()).add(">>");
            }
        }
        write(object, entries, picture.data());
    }

    /// Writes a palette, apart from its picture: in an object stream it is encrypted with it.
    private int writeColors(byte[] palette) throws IOException {
        int object = file.reserve();
        Bytes body = new Bytes(1024).add("[/Indexed/DeviceRGB ").integer(palette.length / 3 - 1);
        file.packedObject(object, body.add(' ').literal(palette, palette.length).add(']'));
        return object;
    }

    private int writeAlpha(Picture picture, byte[] alpha) throws IOException {
        Bytes entries = head(picture).add("/BitsPerComponent 8/ColorSpace/DeviceGray");
        int object = file.reserve();
        write(object, entries.add("/Filter/FlateDecode"), alpha);
        return object;
    }

    private static Bytes head(Picture picture) {
        Bytes entries = new Bytes(1024).add("/Type/XObject/Subtype/Image/Width ");
        return entries.integer(picture.width()).add("/Height ").integer(picture.height());
    }

    private void write(int object, Bytes entries, byte[] data) throws IOException {
        file.rawStream(object, entries, new Bytes(data.length).add(data, 0, data.length));
    }
}
