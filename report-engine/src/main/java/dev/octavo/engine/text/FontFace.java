package dev.octavo.engine.text;

import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/// One font file: the glyph and the advance of every character, and the vertical metrics.
///
/// Immutable and shared by all documents. Characters of the basic plane are looked up in
/// arrays, because a report asks for millions of them.
public final class FontFace {
    private static final int PAGE_BITS = 8;
    private static final int PAGE_MASK = (1 << PAGE_BITS) - 1;
    /// The spaces of fixed widths, and those that hold words together.
    private static final int[] SPACES = {
        0xA0, 0x2000, 0x2001, 0x2002, 0x2003, 0x2004, 0x2005, 0x2006, 0x2007, 0x2008, 0x2009,
        0x200A, 0x202F, 0x205F, 0x3000
    };
    private static final int NO_BREAK_HYPHEN = 0x2011;

    private final String name;
    private final TrueTypeFont program;
    private final CmapLookup characters;
    private final float unitsPerEm;
    private final int[][] pages = new int[1 << (16 - PAGE_BITS)][];
    private final float ascent;
    private final float descent;
    private final float capHeight;

    private FontFace(String name, TrueTypeFont program) throws IOException {
        this.name = name;
        this.program = program;
        this.characters = program.getUnicodeCmapLookup();
        this.unitsPerEm = program.getUnitsPerEm();
        this.ascent = program.getHorizontalHeader().getAscender() / unitsPerEm;
        this.descent = -program.getHorizontalHeader().getDescender() / unitsPerEm;
        this.capHeight = program.getOS2Windows().getCapHeight() / unitsPerEm;
        int[] none = new int[PAGE_MASK + 1];
        for (int page = 0; page < pages.length; page++) {
            pages[page] = readPage(page, none);
        }
        standIn(SPACES, ' ');
        standIn(new int[] {NO_BREAK_HYPHEN}, '-');
    }

    /// Reads a TrueType file.
    ///
    /// @param name the name under which warnings speak of this face
    /// @param file the bytes of the file, closed by the caller
    /// @throws IOException when these bytes are no TrueType font
    public static FontFace read(String name, InputStream file) throws IOException {
        TrueTypeFont program = new TTFParser(true).parseEmbedded(file);
        // Its substitutions recompile regular expressions for every text shown.
        program.setEnableGsub(false);
        return new FontFace(name, program);
    }

    /// Reads a font shipped beside this class.
    static FontFace bundled(String name) {
        String folder = FontFace.class.getPackageName().replace('.', '/');
        return resource(FontFace.class.getClassLoader(), folder + "/fonts/" + name + ".ttf");
    }

    /// Reads a font on the class path, named like its file.
    static FontFace resource(ClassLoader classPath, String path) {
        try (InputStream file = classPath.getResourceAsStream(path)) {
            if (file == null) {
                throw new IllegalStateException("The font " + path + " is not on the class path");
            }
            String name = path.substring(path.lastIndexOf('/') + 1, path.lastIndexOf('.'));
            return read(name, file);
        } catch (IOException e) {
            throw new UncheckedIOException("The font " + path + " cannot be read", e);
        }
    }

    private int[] readPage(int page, int[] none) throws IOException {
        int[] entries = new int[PAGE_MASK + 1];
        boolean empty = true;
        for (int i = 0; i <= PAGE_MASK; i++) {
            int glyph = settableGlyph(page << PAGE_BITS | i);
            if (glyph != 0) {
                entries[i] = glyph << 16 | program.getAdvanceWidth(glyph);
                empty = false;
            }
        }
        return empty ? none : entries;
    }

    /// A glyph is not enough for a character that cannot be set.
    private int settableGlyph(int codePoint) {
        return Scripts.isSettable(codePoint) ? characters.getGlyphId(codePoint) : 0;
    }

    /// Lets a plain character stand in for its kin where the font lacks them.
    private void standIn(int[] missing, int plain) {
        for (int character : missing) {
            if (glyph(character) == 0) {
                int page = character >> PAGE_BITS;
                pages[page] = pages[page].clone();
                pages[page][character & PAGE_MASK] = pages[0][plain];
            }
        }
    }

    /// The name under which warnings speak of this face.
    public String name() {
        return name;
    }

    /// The parsed font for those who embed it: shared, never to be closed or changed.
    public TrueTypeFont program() {
        return program;
    }

    /// The glyph of a character, 0 when this face has none for it.
    public int glyph(int codePoint) {
        return codePoint < 0x10000
                ? pages[codePoint >> PAGE_BITS][codePoint & PAGE_MASK] >>> 16
                : settableGlyph(codePoint);
    }

    /// How far a character moves the pen, in em; 0 when this face has no glyph for it.
    public float advance(int codePoint) {
        if (codePoint < 0x10000) {
            return (pages[codePoint >> PAGE_BITS][codePoint & PAGE_MASK] & 0xFFFF) / unitsPerEm;
        }
        int glyph = settableGlyph(codePoint);
        return glyph == 0 ? 0 : advanceOfGlyph(glyph) / unitsPerEm;
    }

    private int advanceOfGlyph(int glyph) {
        try {
            return program.getAdvanceWidth(glyph);
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
            int entry = pages[c >> PAGE_BITS][c & PAGE_MASK];
            if (entry == 0 || LineBreaking.isIntricate(c)) {
                return -1;
            }
            sum += entry & 0xFFFF;
        }
        return sum;
    }

    /// The number of font units in an em.
    float unitsPerEm() {
        return unitsPerEm;
    }

    /// How far letters reach above the baseline, in em, above 0.
    public float ascent() {
        return ascent;
    }

    /// How far letters reach below the baseline, in em, above 0.
    public float descent() {
        return descent;
    }

    /// The height of capital letters above the baseline, in em.
    public float capHeight() {
        return capHeight;
    }
}
