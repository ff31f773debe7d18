package dev.octavo.engine.layout;

import dev.octavo.engine.text.TextStyle;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.stream.Stream;

/// The lines of the texts in a header or footer, and the margin that they need.
public final class MarginLines {
    /// More lines are shortened: a page is there for its body.
    private static final int MOST = 12;

    /// The least margin that one line stands in, as a multiple of its font size.
    private static final float MARGIN = 3.5f;

    /// What several lines need beyond that, so that they keep away from the edge of the paper.
    private static final float AROUND_SEVERAL = 1.5f;

    /// From line to line, as such a multiple.
    private static final float LEADING = 1.3f;

    /// Stands for a number of pages that is not known yet: it only has to have enough digits.
    static final int MANY_PAGES = 99_999;

    /// Forgives the rounding of sums, in points.
    private static final float TOLERANCE = 0.1f;

    private MarginLines() {}

    /// The lines of a text, without empty ones at its beginning and end; none of a blank text.
    static List<String> of(String text) {
        return text.strip().lines().map(String::strip).toList();
    }

    /// As many lines as the longest of the texts has, as far as they are going to be printed; 0
    /// when there is no text.
    public static int most(MarginSlots slots) {
        return Stream.<@Nullable SlotContent>of(slots.start(), slots.center(), slots.end())
                .mapToInt(MarginLines::count)
                .max()
                .orElse(0);
    }

    private static int count(@Nullable SlotContent content) {
        return switch (content) {
            case null -> 0;
            case SlotPicture _ -> 0;
            case SlotText text -> Math.clamp(of(text.withPages(MANY_PAGES)).size(), 1, MOST);
        };
    }

    /// The least margin that lines stand in.
    public static float margin(TextStyle style, int lines) {
        float several = lines > 1 ? AROUND_SEVERAL + (lines - 1) * LEADING : 0;
        return lines == 0 ? 0 : style.size() * (MARGIN + several);
    }

    /// How many lines a margin has room for, at least 1.
    static int fitting(TextStyle style, float margin) {
        float more = (margin + TOLERANCE) / style.size() - MARGIN - AROUND_SEVERAL;
        return 1 + Math.clamp((long) (more / LEADING), 0, MOST - 1);
    }

    /// From the middle of the margin down to the middle of a line.
    ///
    /// @param line from 0
    /// @param lines how many there are
    static float offset(TextStyle style, int line, int lines) {
        return (line - (lines - 1) / 2f) * LEADING * style.size();
    }
}
