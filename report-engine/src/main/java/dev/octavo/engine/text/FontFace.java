package dev.octavo.engine.text;

import dev.octavo.engine.font.FontFile;
import dev.octavo.engine.font.FontReader;

import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Arrays;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicReferenceArray;

/// One font file: the glyph and the advance of every character, and the vertical metrics.
///
/// Immutable and shared by all documents. A file is read when a document first asks for it, and
/// its characters 256 at a time: most documents use few faces and little more than Latin, and a
/// process that prints only one should not wait for the others.
public final class FontFace {
    /// Where the font comes from.
    @FunctionalInterface
    private interface Source {
        Program read() throws IOException;
    }

    /// What is read of the file at once; lengths in em.
    private record Program(
            TrueTypeFont font,
            CmapLookup characters,
            float unitsPerEm,
            float ascent,
            float descent,
            float capHeight) {}

    private static final float USUAL_CAP_HEIGHT = 0.7f;
    private static final int PAGE_BITS = 8;
    private static final int PAGE_MASK = (1 << PAGE_BITS) - 1;

    /// For the pages of characters that a font lacks.
    private static final int[] NONE = new int[PAGE_MASK + 1];

    /// The spaces of fixed widths, and those that hold words together.
    private static final int[] SPACES = {
        0xA0, 0x2000, 0x2001, 0x2002, 0x2003, 0x2004, 0x2005, 0x2006, 0x2007, 0x2008, 0x2009,
        0x200A, 0x202F, 0x205F, 0x3000
    };
    private static final int NO_BREAK_HYPHEN = 0x2011;

    private final String name;
    private final Source source;
    private volatile @Nullable Program program;

    /// Of the characters of the basic plane, glyph and advance: a report asks for millions.
    private final AtomicReferenceArray<int @Nullable []> pages =
            new AtomicReferenceArray<>(1 << (16 - PAGE_BITS));

    private FontFace(String name, Source source) {
        this.name = name;
        this.source = source;
    }

    /// Reads a TrueType file.
    ///
    /// @param name the name under which warnings speak of this face
    /// @param file the bytes of the file, closed by the caller
    /// @throws IOException when these bytes are no TrueType font
    public static FontFace read(String name, InputStream file) throws IOException {
        // At once: what is wrong with a file is its giver's to know, and then it is closed.
        TrueTypeFont font = FontReader.parse(file.readAllBytes());
        return new FontFace(name, () -> program(font));
    }

    /// A font shipped beside this class.
    static FontFace bundled(String name) {
        String folder = FontFace.class.getPackageName().replace('.', '/');
        return resource(FontFace.class.getClassLoader(), folder + "/fonts/" + name + ".ttf");
    }

    /// A font on the class path, named like its file.
    static FontFace resource(ClassLoader classPath, String path) {
        URL file = classPath.getResource(path);
        if (file == null) {
            throw new IllegalStateException("The font " + path + " is not on the class path");
        }
        String name = path.substring(path.lastIndexOf('/') + 1, path.lastIndexOf('.'));
        return new FontFace(
                name,
                () -> {
                    try (InputStream input = file.openStream()) {
                        return program(FontReader.parse(input.readAllBytes()));
                    }
                });
    }

    /// Begins to read the file, and the characters that nearly every text has, while the caller
    /// goes on: what a new process does longest before its first page. Whoever asks for the face
    /// before that is done waits for no more than the rest, and hears of a file that is broken.
    void readAhead() {
        FutureTask<Integer> reading = new FutureTask<>(() -> entry(' '));
        Thread.ofPlatform().name("font " + name).daemon().start(reading);
    }

    /// A font that a template brings along.
    public static FontFace of(FontFile file) {
        return new FontFace(file.name(), () -> program(file.program()));
    }

    private static Program program(TrueTypeFont font) throws IOException {
        float unitsPerEm = font.getUnitsPerEm();
        float capHeight = font.getOS2Windows().getCapHeight() / unitsPerEm;
        return new Program(
                font,
                font.getUnicodeCmapLookup(),
                unitsPerEm,
                font.getHorizontalHeader().getAscender() / unitsPerEm,
                -font.getHorizontalHeader().getDescender() / unitsPerEm,
                // Old files do not tell it.
                capHeight > 0 ? capHeight : USUAL_CAP_HEIGHT);
    }

    private Program loaded() {
        Program known = program;
        return known == null ? load() : known;
    }

    private synchronized Program load() {
        Program known = program;
        if (known == null) {
            try {
                known = source.read();
            } catch (IOException e) {
                throw new UncheckedIOException("The font " + name + " cannot be read", e);
            }
            program = known;
        }
        return known;
    }

    /// Glyph and advance of a character of the basic plane; 0 when it has none.
    private int entry(int character) {
        int[] page = pages.getAcquire(character >> PAGE_BITS);
        if (page == null) {
            page = readPage(character >> PAGE_BITS);
            pages.setRelease(character >> PAGE_BITS, page);
        }
        return page[character & PAGE_MASK];
    }

    private int[] readPage(int page) {
        int[] entries = new int[PAGE_MASK + 1];
        boolean empty = true;
        for (int i = 0; i <= PAGE_MASK; i++) {
            entries[i] = readEntry(page << PAGE_BITS | i);
            empty &= entries[i] == 0;
        }
        return empty ? NONE : entries;
    }

    /// Where the font lacks a character, a plain one stands in for its kin.
    private int readEntry(int character) {
        int glyph = settableGlyph(character);
        if (glyph != 0) {
            return glyph << 16 | advanceOfGlyph(glyph);
        }
        if (character == NO_BREAK_HYPHEN) {
            return entry('-');
        }
        return Arrays.binarySearch(SPACES, character) >= 0 ? entry(' ') : 0;
    }

    /// A glyph is not enough for a character that cannot be set.
    private int settableGlyph(int codePoint) {
        return Scripts.isSettable(codePoint) ? loaded().characters().getGlyphId(codePoint) : 0;
    }

    /// The name under which warnings speak of this face.
    public String name() {
        return name;
    }

    /// The parsed font for those who embed it: shared, never to be closed or changed.
    public TrueTypeFont program() {
        return loaded().font();
    }

    /// The glyph of a character, 0 when this face has none for it.
    public int glyph(int codePoint) {
        return codePoint < 0x10000 ? entry(codePoint) >>> 16 : settableGlyph(codePoint);
    }

    /// How far a character moves the pen, in em; 0 when this face has no glyph for it.
    public float advance(int codePoint) {
        if (codePoint < 0x10000) {
            return (entry(codePoint) & 0xFFFF) / unitsPerEm();
        }
        int glyph = settableGlyph(codePoint);
        return glyph == 0 ? 0 : advanceOfGlyph(glyph) / unitsPerEm();
    }

    private int advanceOfGlyph(int glyph) {
        try {
            return loaded().font().getAdvanceWidth(glyph);
        } catch (IOException e) {
            throw new UncheckedIOException("The metrics of " + name + " cannot be read", e);
        }
    }

    /// The sum of the advances of a text, in font units, or -1 when a character needs a closer
    /// look: it has no glyph here, it is a control character or a mark, or it stands outside
    /// the basic plane.
    int plainAdvance(String text) {
        int sum = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int entry = entry(c);
            if (entry == 0 || LineBreaking.isIntricate(c)) {
                return -1;
            }
            sum += entry & 0xFFFF;
        }
        return sum;
    }

    /// The number of font units in an em.
    float unitsPerEm() {
        return loaded().unitsPerEm();
    }

    /// How far letters reach above the baseline, in em, above 0.
    public float ascent() {
        return loaded().ascent();
    }

    /// How far letters reach below the baseline, in em, above 0.
    public float descent() {
        return loaded().descent();
    }

    /// The height of capital letters above the baseline, in em.
    public float capHeight() {
        return loaded().capHeight();
    }
}
