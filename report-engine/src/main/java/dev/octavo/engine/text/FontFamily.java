package dev.octavo.engine.text;

import java.util.List;

/// The four faces of one design, and the families that are asked for the characters it lacks.
///
/// @param name the name by which themes ask for it
/// @param fallbacks asked in this order, upright and regular if need be; may be empty
public record FontFamily(
        String name,
        FontFace regular,
        FontFace bold,
        FontFace italic,
        FontFace boldItalic,
        List<FontFamily> fallbacks) {
    public FontFamily {
        fallbacks = List.copyOf(fallbacks);
    }

    /// The face of a weight and a slant.
    public FontFace face(boolean strong, boolean slanted) {
        if (strong) {
            return slanted ? boldItalic : bold;
        }
        return slanted ? italic : regular;
    }
}
