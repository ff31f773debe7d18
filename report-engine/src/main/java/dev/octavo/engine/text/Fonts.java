package dev.octavo.engine.text;

import java.util.List;

/// The fonts of an engine. System fonts are never touched: what a report looks like must not
/// depend on where it is rendered.
///
/// @param sans for text, with figures of equal width
/// @param mono for code
public record Fonts(FontFamily sans, FontFamily mono) {

    /// The fonts shipped with the engine: Source Sans 3 and Source Code Pro, both by Adobe
    /// under the SIL Open Font License 1.1, whose text lies beside them.
    public static Fonts bundled() {
        return Bundled.FONTS;
    }

    /// Parsed once for all engines, when the first of them is made.
    private static final class Bundled {
        private static final Fonts FONTS = load();

        private static Fonts load() {
            FontFamily sans =
                    new FontFamily(
                            "sans",
                            FontFace.bundled("SourceSans3-Regular"),
                            FontFace.bundled("SourceSans3-SemiBold"),
                            FontFace.bundled("SourceSans3-Italic"),
                            FontFace.bundled("SourceSans3-SemiBoldItalic"),
                            List.of());
            // Hardly a report does without it.
            sans.regular().readAhead();
            FontFace code = FontFace.bundled("SourceCodePro-Regular");
            return new Fonts(sans, new FontFamily("mono", code, code, code, code, List.of(sans)));
        }
    }
}
