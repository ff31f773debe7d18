package dev.octavo.engine.font;

import org.apache.fontbox.ttf.OS2WindowsMetricsTable;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/// Reads TrueType files.
public final class FontReader {
    /// Where the directory of a file's tables begins, and how long each of its entries is.
    private static final int DIRECTORY = 12;

    private static final int DIRECTORY_ENTRY = 16;

    /// The bits of OS/2's `fsType` that forbid what a document does with a font: to hold it, to
    /// hold a part of it, to hold its outlines (OpenType 1.9, OS/2).
    private static final int RESTRICTED = 0x0002;

    private static final int USAGE = 0x000F;
    private static final int NO_SUBSETTING = 0x0100;
    private static final int BITMAPS_ONLY = 0x0200;

    private FontReader() {}

    /// What came of reading a file.
    public sealed interface Outcome {
        /// It is a font.
        record Accepted(FontFile font) implements Outcome {}

        /// It is none that can be set and embedded.
        ///
        /// @param reason what is wrong and what was expected
        record Refused(String reason) implements Outcome {}
    }

    /// Reads a file that somebody brings along, whatever its name says.
    ///
    /// @param file whole; not changed
    public static Outcome read(String name, byte[] file) {
        String kind = kind(file);
        if (!kind.isEmpty()) {
            return new Outcome.Refused("this is " + kind + "; expected a TrueType font (.ttf)");
        }
        if (isCutOff(file)) {
            return new Outcome.Refused("this font is not whole: its file ends too early");
        }
        try {
            TrueTypeFont font = parse(file.clone());
            String fault = fault(font);
            return fault.isEmpty()
                    ? new Outcome.Accepted(new FontFile(name, font))
                    : new Outcome.Refused(fault);
        } catch (IOException | RuntimeException e) {
            // FontBox throws either, whatever is wrong with the bytes.
            return new Outcome.Refused("this is no TrueType font that can be read");
        }
    }

    /// Parses a file that is known to be good.
    ///
    /// @param file whole; not copied, and nobody else's from now on
    /// @throws IOException when these bytes are no TrueType font
    public static TrueTypeFont parse(byte[] file) throws IOException {
        hideSubstitutions(file);
        return new TTFParser(true).parseEmbedded(new ByteArrayInputStream(file));
    }

    private static String kind(byte[] file) {
        if (file.length < DIRECTORY) {
            return "no font";
        }
        return switch (new String(file, 0, 4, StandardCharsets.ISO_8859_1)) {
            case "\0\1\0\0", "true" -> "";
            case "OTTO" -> "an OpenType font with PostScript outlines";
            case "ttcf" -> "a collection of fonts";
            case "wOFF", "wOF2" -> "a font packed for the web";
            default -> "no font";
        };
    }

    /// Whether a table would reach beyond the end.
    private static boolean isCutOff(byte[] file) {
        ByteBuffer bytes = ByteBuffer.wrap(file);
        int tables = bytes.getChar(4);
        if (DIRECTORY + tables * DIRECTORY_ENTRY > file.length) {
            return true;
        }
        for (int i = 0; i < tables; i++) {
            int entry = DIRECTORY + i * DIRECTORY_ENTRY;
            long offset = Integer.toUnsignedLong(bytes.getInt(entry + 8));
            long length = Integer.toUnsignedLong(bytes.getInt(entry + 12));
            if (offset + length > file.length) {
                return true;
            }
        }
        return false;
    }

    /// Everything that is asked of a font later is asked for now.
    private static String fault(TrueTypeFont font) throws IOException {
        OS2WindowsMetricsTable metrics = font.getOS2Windows();
        boolean complete =
                metrics != null
                        && font.getHorizontalHeader() != null
                        && font.getHorizontalMetrics() != null
                        && font.getNaming() != null
                        && font.getPostScript() != null
                        && font.getGlyph() != null
                        && font.getUnicodeCmapLookup() != null;
        if (!complete || font.getUnitsPerEm() < 16 || !hasOutlines(font)) {
            return "tables of this font are missing or damaged";
        }
        int rights = metrics.getFsType();
        if ((rights & USAGE) == RESTRICTED || (rights & (NO_SUBSETTING | BITMAPS_ONLY)) != 0) {
            return "the maker of this font does not allow a part of it to be embedded in a document";
        }
        return "";
    }

    /// Whether every outline lies within the file.
    private static boolean hasOutlines(TrueTypeFont font) throws IOException {
        long[] offsets = font.getIndexToLocation().getOffsets();
        long end = font.getTableMap().get("glyf").getLength();
        boolean within = offsets.length > font.getNumberOfGlyphs() && offsets[0] >= 0;
        for (int i = 1; within && i < offsets.length; i++) {
            within = offsets[i] >= offsets[i - 1] && offsets[i] <= end;
        }
        return within;
    }

    /// Renames the table of substitutions (OpenType, GSUB), so that it is taken for one that
    /// nobody knows. Nothing is substituted here, but the table takes longer to read than all
    /// others together, and PDFBox would recompile regular expressions for it at every text.
    private static void hideSubstitutions(byte[] file) {
        int tables = file.length < DIRECTORY ? 0 : ((file[4] & 0xFF) << 8) | (file[5] & 0xFF);
        for (int i = 0; i < tables; i++) {
            int entry = DIRECTORY + i * DIRECTORY_ENTRY;
            if (entry + DIRECTORY_ENTRY <= file.length
                    && new String(file, entry, 4, StandardCharsets.ISO_8859_1).equals("GSUB")) {
                file[entry] = '-';
            }
        }
    }
}
