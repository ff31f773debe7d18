package dev.octavo.engine.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/// What our red, green and blue mean.
final class ColorProfile {
    /// A minimal ICC profile (ICC.1:2010) of sRGB: the primaries and the curve of IEC
    /// 61966-2-1, adapted to D50. Made for this project, in the public domain.
    static final byte[] SRGB = read("srgb.icc");

    private ColorProfile() {}

    private static byte[] read(String name) {
        try (InputStream file = ColorProfile.class.getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalStateException("The profile " + name + " is not in the jar");
            }
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("The profile " + name + " cannot be read", e);
        }
    }
}
