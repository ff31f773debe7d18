package dev.octavo.engine.text;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.Character.UnicodeScript;
import java.net.URL;
import java.util.Collections;
import java.util.List;
import java.util.Properties;
import java.util.TreeMap;
import java.util.function.Supplier;

/// The Chinese, Japanese and Korean fonts on the class path, asked for the characters that a
/// family lacks. They are large, so each is parsed when the first character needs it, and then
/// shared by all documents.
///
/// A jar brings fonts along by naming them in `META-INF/octavo/fonts.properties`: the language
/// that a font is drawn for, and its resource. Unicode has one character where these languages
/// draw an ideograph differently, so the language of the text chooses the font.
public final class EastAsianFonts {
    private static final String LIST = "META-INF/octavo/fonts.properties";

    /// Ideographs and syllables, and the symbols and forms that stand among them.
    private static final int[][] RANGES = {
        {0x1100, 0x11FF},
        {0x2010, 0x27BF},
        {0x2E80, 0xA4CF},
        {0xA960, 0xD7FF},
        {0xF900, 0xFAFF},
        {0xFE10, 0xFE6F},
        {0xFF00, 0xFFEF},
        {0x1F100, 0x1F2FF},
        {0x20000, 0x3FFFF}
    };

    /// No fonts at all.
    static final EastAsianFonts NONE = new EastAsianFonts(List::of);

    private static final EastAsianFonts INSTALLED = new EastAsianFonts(() -> Installed.FACES);

    private final Supplier<List<LazyFace>> faces;

    private EastAsianFonts(Supplier<List<LazyFace>> faces) {
        this.faces = faces;
    }

    /// Those on the class path; none when the optional module is missing.
    public static EastAsianFonts installed() {
        return INSTALLED;
    }

    /// Looked for once, when a character needs it: that opens every jar on the class path.
    private static final class Installed {
        private static final List<LazyFace> FACES = load(EastAsianFonts.class.getClassLoader());
    }

    private static List<LazyFace> load(ClassLoader classPath) {
        TreeMap<String, LazyFace> byLanguage = new TreeMap<>(Collections.reverseOrder());
        try {
            for (URL list : Collections.list(classPath.getResources(LIST))) {
                Properties fonts = new Properties();
                try (InputStream input = list.openStream()) {
                    fonts.load(input);
                }
                for (String language : fonts.stringPropertyNames()) {
                    String resource = fonts.getProperty(language).strip();
                    byLanguage.put(language, new LazyFace(language, resource));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(LIST + " cannot be read", e);
        }
        return List.copyOf(byLanguage.values());
    }

    /// Finds the face for a character.
    ///
    /// @param language whose font is asked first, such as `ja`
    /// @return null when no font has it
    @Nullable FontFace faceOf(int codePoint, String language) {
        if (!mayHave(codePoint)) {
            return null;
        }
        for (LazyFace face : faces.get()) {
            if (face.language.equals(language) && face.get().glyph(codePoint) != 0) {
                return face.get();
            }
        }
        for (LazyFace face : faces.get()) {
            if (!face.language.equals(language) && face.get().glyph(codePoint) != 0) {
                return face.get();
            }
        }
        return null;
    }

    /// Whether it is worth parsing a large font for a character.
    private static boolean mayHave(int codePoint) {
        for (int[] range : RANGES) {
            if (codePoint >= range[0] && codePoint <= range[1]) {
                return true;
            }
        }
        return false;
    }

    /// The language of a paragraph as its letters show it: Japanese has kana, Korean has
    /// hangul, and a paragraph of ideographs alone is in the language of the document.
    ///
    /// @param document the language of the document, such as `en`
    static String language(List<Run> runs, String document) {
        boolean korean = false;
        for (Run run : runs) {
            String text = run.text();
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                if (c >= 0x1100) {
                    UnicodeScript script = UnicodeScript.of(c);
                    if (script == UnicodeScript.HIRAGANA || script == UnicodeScript.KATAKANA) {
                        return "ja";
                    }
                    korean |= script == UnicodeScript.HANGUL;
                }
            }
        }
        if (korean) {
            return "ko";
        }
        return document.equals("ja") || document.equals("ko") ? document : "zh";
    }

    /// A font that is parsed when it is needed.
    private static final class LazyFace {
        private final String language;
        private final String resource;
        private volatile @Nullable FontFace parsed;

        LazyFace(String language, String resource) {
            this.language = language;
            this.resource = resource;
        }

        FontFace get() {
            FontFace face = parsed;
            return face == null ? parse() : face;
        }

        private synchronized FontFace parse() {
            FontFace face = parsed;
            if (face == null) {
                face = FontFace.resource(EastAsianFonts.class.getClassLoader(), resource);
                parsed = face;
            }
            return face;
        }
    }
}
