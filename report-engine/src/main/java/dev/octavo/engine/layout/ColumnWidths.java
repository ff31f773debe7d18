package dev.octavo.engine.layout;

import dev.octavo.engine.layout.TableColumn.Width;
import dev.octavo.engine.text.TextStyle;
import dev.octavo.engine.text.Typesetter;

import java.util.Arrays;
import java.util.List;

/// Shares the width of a table among its columns. Automatic columns are measured by the first
/// rows; when they want more than there is, long texts give way first, since they can wrap.
final class ColumnWidths {
    /// Room for a larger number than those of the first rows, in em.
    private static final float SLACK = 0.5f;

    /// Room for the sum of many such numbers, in em.
    private static final float TOTAL_SLACK = 1.5f;

    /// A title no longer than this is not broken while there is room, in em.
    private static final float SHORT_TITLE = 7;

    /// No column is narrower, in em.
    private static final float LEAST = 1.5f;

    /// A word longer than this is broken before a date or a number beside it is, in em.
    private static final float LONG_WORD = 16;

    /// A share of the rows may need more lines, so that one long text does not starve the
    /// others.
    private static final double TYPICAL = 0.9;

    /// No gap is narrower, in em, where columns give up their gaps for their letters.
    private static final float LEAST_GAP = 0.2f;

    /// Halvings that find a width to less than a thousandth of a point.
    private static final int LEVEL_STEPS = 24;

    private final List<TableColumn> columns;
    private final TableLooks style;
    private final Typesetter typesetter;

    ColumnWidths(List<TableColumn> columns, TableLooks style, Typesetter typesetter) {
        this.columns = columns;
        this.style = style;
        this.typesetter = typesetter;
    }

    static boolean needSample(List<TableColumn> columns) {
        return columns.stream().anyMatch(column -> column.width() instanceof Width.Auto);
    }

    /// The gap between two columns: that of the looks, less where many columns would have no
    /// room for a letter beside it.
    ///
    /// @param total the width of the table
    float gap(float total) {
        int count = columns.size();
        float size = style.cell().size();
        float spare = (total - count * LEAST * size) / Math.max(1, count - 1);
        return Math.clamp(spare, LEAST_GAP * size, style.gap());
    }

    /// The widths of the columns' text.
    ///
    /// @param total the width of the table
    /// @param sample rows to measure; may be empty
    float[] resolve(float total, List<TableRow.Data> sample) {
        int count = columns.size();
        float[] widths = new float[count];
        float free = total - gap(total) * (count - 1);
        float weights = 0;
        for (int i = 0; i < count; i++) {
            switch (columns.get(i).width()) {
                case Width.Fixed(float points) -> widths[i] = points;
                case Width.Share(float weight) -> weights += weight;
                case Width.Auto() -> {}
            }
        }
        float fixed = sum(widths);
        if (fixed > free) {
            scale(widths, free / fixed);
            fixed = free;
        }
        // What shares are promised is kept from automatic columns.
        float forShares = weights > 0 ? Math.min(free - fixed, shareFloor()) : 0;
        float left = free - fixed;
        left -= resolveAutomatic(widths, left - forShares, weights == 0, sample);
        for (int i = 0; i < count; i++) {
            if (columns.get(i).width() instanceof Width.Share(float weight)) {
                widths[i] = left * weight / weights;
            }
        }
        return leastWidths(widths, free);
    }

    /// What the shares together get at least: the titles, and room for some words.
    private float shareFloor() {
        float floor = 0;
        for (TableColumn column : columns) {
            if (column.width() instanceof Width.Share) {
                float title = typesetter.longestWord(column.title(), style.header());
                floor += Math.max(title, 6 * style.cell().size());
            }
        }
        return floor;
    }

    /// Sets the widths of the automatic columns.
    ///
    /// @param stretch whether they fill what is available
    /// @return the sum of what they got
    private float resolveAutomatic(
            float[] widths, float available, boolean stretch, List<TableRow.Data> sample) {
        int count = columns.size();
        float[] least = new float[count];
        float[] wanted = new float[count];
        float[] typical = new float[count];
        for (int i = 0; i < count; i++) {
            if (columns.get(i).width() instanceof Width.Auto) {
                measure(i, sample, least, wanted, typical);
            }
        }
        float needed = sum(wanted);
        if (needed == 0) {
            return 0;
        }
        float[] given;
        if (needed <= available) {
            given = wanted;
            if (stretch) {
                given = between(wanted, wanted, available - needed);
            }
        } else if (sum(typical) >= available) {
            given = shrink(least, typical, available);
        } else {
            given = shrink(typical, wanted, available);
        }
        for (int i = 0; i < count; i++) {
            widths[i] += given[i];
        }
        return sum(given);
    }

    private void measure(
            int column,
            List<TableRow.Data> sample,
            float[] least,
            float[] wanted,
            float[] typical) {
        TextStyle cell = style.cell();
        TableColumn spec = columns.get(column);
        float slack = 0;
        if (spec.align() == Align.END) {
            slack = (spec.totalled() ? TOTAL_SLACK : SLACK) * cell.size();
        }
        float title = typesetter.longestWord(spec.title(), style.header());
        float wholeTitle = typesetter.width(spec.title(), style.header());
        float[] texts = new float[sample.size()];
        least[column] = title;
        for (int row = 0; row < texts.length; row++) {
            String text = sample.get(row).cells().get(column);
            texts[row] = typesetter.width(text, cell) + slack;
            float word = Math.min(typesetter.longestWord(text, cell), LONG_WORD * cell.size());
            least[column] = Math.max(least[column], word);
        }
        Arrays.sort(texts);
        float longest = texts.length == 0 ? wholeTitle : texts[texts.length - 1];
        float usual = texts.length == 0 ? title : texts[(int) (texts.length * TYPICAL)];
        typical[column] = Math.max(least[column], usual);
        float shortTitle = Math.min(wholeTitle, SHORT_TITLE * cell.size());
        wanted[column] = Math.max(typical[column], Math.max(longest, shortTitle));
    }

    /// Widths between two bounds whose sum is what is available. The widest columns give way
    /// first, down to one width of all of them, so that a long text does not break the dates and
    /// numbers beside it; where not even the lower bounds fit, these give way alike.
    ///
    /// @param lower whose sum may be more than what is available
    /// @param upper whose sum is not less
    private static float[] shrink(float[] lower, float[] upper, float available) {
        boolean tooNarrow = sum(lower) >= available;
        float[] least = tooNarrow ? new float[lower.length] : lower;
        float[] most = tooNarrow ? lower : upper;
        float low = 0;
        float high = available;
        for (int step = 0; step < LEVEL_STEPS; step++) {
            float level = (low + high) / 2;
            if (sum(levelled(least, most, level)) > available) {
                high = level;
            } else {
                low = level;
            }
        }
        return levelled(least, most, low);
    }

    /// One width for all columns, as far as it lies between the bounds of each.
    private static float[] levelled(float[] lower, float[] upper, float level) {
        float[] widths = new float[lower.length];
        for (int i = 0; i < widths.length; i++) {
            widths[i] = Math.clamp(level, lower[i], upper[i]);
        }
        return widths;
    }

    /// Adds a sum to widths, in proportion to weights.
    private static float[] between(float[] base, float[] weights, float more) {
        float[] widths = base.clone();
        float all = sum(weights);
        for (int i = 0; i < widths.length && all > 0; i++) {
            widths[i] += more * weights[i] / all;
        }
        return widths;
    }

    /// Raises what is too narrow for a single letter, at the cost of the others.
    private float[] leastWidths(float[] widths, float total) {
        float least = Math.min(LEAST * style.cell().size(), total / widths.length);
        float missing = 0;
        float spare = 0;
        for (float width : widths) {
            missing += Math.max(0, least - width);
            spare += Math.max(0, width - least);
        }
        if (missing > 0) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] =
                        widths[i] <= least
                                ? least
                                : widths[i] - missing * (widths[i] - least) / spare;
            }
        }
        return widths;
    }

    private static float sum(float[] values) {
        float sum = 0;
        for (float value : values) {
            sum += value;
        }
        return sum;
    }

    private static void scale(float[] values, float factor) {
        for (int i = 0; i < values.length; i++) {
            values[i] *= factor;
        }
    }
}
