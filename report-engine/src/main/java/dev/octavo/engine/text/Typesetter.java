package dev.octavo.engine.text;

import dev.octavo.engine.text.LineBreaking.Opportunity;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.NavigableSet;
import java.util.TreeSet;

/// Turns runs of text into lines of a width: chooses the face of every character and breaks
/// where it may. A word wider than the line is broken anywhere, so that nothing ever stands
/// outside.
///
/// It serves one document at a time, because it remembers which characters no font had, and it
/// is not safe for use by several threads.
public final class Typesetter {
    /// What is shown for a character that no font has.
    private static final int BOX = 0x25A1;

    /// Forgives the rounding of sums, in points.
    private static final float TOLERANCE = 0.01f;

    private final NavigableSet<Integer> missing = new TreeSet<>();
    private final Characters characters = new Characters(this::faceOf);
    private final EastAsianFonts eastAsian;
    private final String documentLanguage;
    private List<Run> paragraph = List.of();
    private @Nullable String language;

    /// A typesetter that has no fonts but those of the styles.
    public Typesetter() {
        this(EastAsianFonts.NONE, Locale.ROOT);
    }

    /// @param eastAsian asked for what the fonts of the styles lack
    /// @param language of the document
    public Typesetter(EastAsianFonts eastAsian, Locale language) {
        this.eastAsian = eastAsian;
        this.documentLanguage = language.getLanguage();
    }

    /// The characters, as Unicode code points, that no font had so far. A box stands in their
    /// place.
    public NavigableSet<Integer> missing() {
        return new TreeSet<>(missing);
    }

    /// The width of a text on a single line, in points.
    public float width(String text, TextStyle style) {
        int plain = style.face().plainAdvance(text);
        return plain >= 0 ? plainWidth(plain, text, style) : line(text, style).width();
    }

    private static float plainWidth(int advance, String text, TextStyle style) {
        float glyphs = advance * style.size() / style.face().unitsPerEm();
        return glyphs + text.length() * style.tracking() * style.size();
    }

    /// The width of the longest piece of a text that may not be broken, in points.
    public float longestWord(String text, TextStyle style) {
        load(List.of(new Run(text, style)));
        float longest = 0;
        float word = 0;
        for (int i = 0; i < characters.count(); i++) {
            word = characters.opportunity(i) == Opportunity.NONE ? word : 0;
            if (!characters.isSpace(i)) {
                word += characters.advance(i);
                longest = Math.max(longest, word);
            }
        }
        return longest;
    }

    /// Sets a text on a single line, however long. Line feeds in it become spaces.
    public Line line(String text, TextStyle style) {
        float needed = plainWidth(text, style);
        if (needed >= 0) {
            return plainLine(text, style, needed);
        }
        return lines(text.replace('\n', ' '), style, Float.MAX_VALUE).getFirst();
    }

    /// Sets a text of one style on lines.
    ///
    /// @param width the width of the lines in points
    /// @return at least one line, empty when there is no text
    public List<Line> lines(String text, TextStyle style, float width) {
        float needed = plainWidth(text, style);
        if (needed >= 0 && needed <= width + TOLERANCE) {
            return List.of(plainLine(text, style, needed));
        }
        return lines(List.of(new Run(text, style)), width);
    }

    /// The width of a text that needs no closer look; below 0 when this one does.
    private static float plainWidth(String text, TextStyle style) {
        if (text.isEmpty() || text.charAt(0) == ' ' || text.charAt(text.length() - 1) == ' ') {
            return -1;
        }
        int plain = style.face().plainAdvance(text);
        return plain >= 0 ? plainWidth(plain, text, style) : -1;
    }

    private static Line plainLine(String text, TextStyle style, float width) {
        Fragment only = new Fragment(text, style.face(), style, null, 0, width);
        return new Line(List.of(only), width, style.size());
    }

    /// Sets runs on lines.
    ///
    /// @param runs at least one; it gives the size of a line without text
    /// @param width the width of the lines in points
    /// @return at least one line
    public List<Line> lines(List<Run> runs, float width) {
        load(runs);
        List<Line> lines = new ArrayList<>();
        int start = 0;
        do {
            int end = endOfLine(start, width);
            lines.add(characters.line(start, end, endsInHyphen(start, end, width)));
            start = end;
        } while (start < characters.count());
        return lines;
    }

    private void load(List<Run> runs) {
        paragraph = runs;
        language = null;
        characters.load(runs);
    }

    private boolean endsInHyphen(int start, int end, float width) {
        return end < characters.count()
                && characters.opportunity(end) == Opportunity.HYPHENATED
                && characters.width(start, end) + characters.hyphenWidth(end) <= width + TOLERANCE;
    }

    private int endOfLine(int start, float width) {
        float used = 0;
        int lastOpportunity = -1;
        for (int i = start; i < characters.count(); i++) {
            Opportunity opportunity = i == start ? Opportunity.NONE : characters.opportunity(i);
            if (opportunity == Opportunity.FORCED) {
                return i;
            }
            boolean roomForHyphen =
                    opportunity == Opportunity.HYPHENATED
                            && used + characters.hyphenWidth(i) <= width + TOLERANCE;
            if (opportunity == Opportunity.ALLOWED || roomForHyphen) {
                lastOpportunity = i;
            }
            used += characters.advance(i);
            if (!characters.isSpace(i) && used > width + TOLERANCE) {
                if (lastOpportunity > start) {
                    return lastOpportunity;
                }
                return characters.startOfCluster(Math.max(i, start + 1), start);
            }
        }
        return characters.count();
    }

    private FontFace faceOf(int codePoint, TextStyle style) {
        FontFace face = style.face();
        if (face.glyph(codePoint) != 0) {
            return face;
        }
        for (FontFamily fallback : style.family().fallbacks()) {
            FontFace other = fallback.face(style.strong(), style.slanted());
            if (other.glyph(codePoint) != 0) {
                return other;
            }
        }
        FontFace other = eastAsian.faceOf(codePoint, language());
        if (other != null) {
            return other;
        }
        if (codePoint != BOX) {
            missing.add(codePoint);
        }
        return face;
    }

    /// The language of the paragraph, found out when it matters.
    private String language() {
        String known = language;
        if (known == null) {
            known = EastAsianFonts.language(paragraph, documentLanguage);
            language = known;
        }
        return known;
    }
}
