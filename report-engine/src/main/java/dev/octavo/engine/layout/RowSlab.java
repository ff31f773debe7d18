package dev.octavo.engine.layout;

import dev.octavo.engine.text.Color;
import dev.octavo.engine.text.Line;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// A row of a table: cells beside each other, each with its lines, between rules.
final class RowSlab implements Slab {
    /// What the rows of one kind have in common.
    ///
    /// @param above left free over the text
    /// @param below left free under the text
    /// @param ruleAbove null for none
    /// @param ruleBelow null for none
    /// @param atBottom whether cells of fewer lines stand at the bottom
    record Look(
            float lineHeight,
            float above,
            float below,
            @Nullable Rule ruleAbove,
            @Nullable Rule ruleBelow,
            boolean atBottom) {}

    /// A horizontal line across the table.
    record Rule(float thickness, Color color) {}

    /// Where a cell stands, and what it is.
    record Cell(int column, int span, Align align, Tag.Role role) {}

    /// What lies under the text of a cell.
    ///
    /// @param background null for none
    /// @param mark null for none
    record Underlay(@Nullable Color background, @Nullable CellMark mark) {}

    private final TableGrid grid;
    private final Look look;
    private final List<Cell> cells;
    private final List<List<Line>> lines;
    private final float height;
    private final @Nullable Tag tag;
    private final Tag[] cellTags;
    private final boolean last;
    private final @Nullable List<Underlay> underlays;
    private final boolean first;

    /// @param cells from start to end
    /// @param lines of each cell
    /// @param tag what the row is; null when it repeats what stood on an earlier page
    RowSlab(
            TableGrid grid,
            Look look,
            List<Cell> cells,
            List<List<Line>> lines,
            @Nullable Tag tag) {
        this(grid, look, cells, lines, tag, cellTags(cells, tag), true, true, null);
    }

    private RowSlab(
            TableGrid grid,
            Look look,
            List<Cell> cells,
            List<List<Line>> lines,
            @Nullable Tag tag,
            Tag[] cellTags,
            boolean first,
            boolean last,
            @Nullable List<Underlay> underlays) {
        this.grid = grid;
        this.look = look;
        this.cells = cells;
        this.lines = lines;
        this.height = look.above() + mostLines(lines) * look.lineHeight() + look.below();
        this.tag = tag;
        this.cellTags = cellTags;
        this.first = first;
        this.last = last;
        this.underlays = underlays;
    }

    private static Tag[] cellTags(List<Cell> cells, @Nullable Tag row) {
        Tag[] tags = new Tag[cells.size()];
        for (int i = 0; i < tags.length; i++) {
            Cell cell = cells.get(i);
            tags[i] = row == null ? Tag.ARTIFACT : row.spanning(cell.role(), cell.span());
        }
        return tags;
    }

    private static int mostLines(List<List<Line>> lines) {
        int most = 1;
        for (List<Line> cell : lines) {
            most = Math.max(most, cell.size());
        }
        return most;
    }

    /// The same row as an artifact, for the following pages.
    RowSlab repeated() {
        return new RowSlab(grid, look, cells, lines, null);
    }

    /// The same row over something.
    ///
    /// @param newUnderlays one for each cell
    RowSlab over(List<Underlay> newUnderlays) {
        return new RowSlab(grid, look, cells, lines, tag, cellTags, first, last, newUnderlays);
    }

    @Override
    public float height() {
        return height;
    }

    @Override
    public boolean isFigure() {
        return true;
    }

    @Override
    public void draw(Canvas canvas, float x, float y) {
        if (underlays != null) {
            drawBackgrounds(underlays, canvas, x, y);
        }
        drawRules(canvas, x, y);
        for (int i = 0; i < cellTags.length; i++) {
            canvas.tag(cellTags[i]);
            if (underlays != null && first) {
                drawMark(underlays.get(i), canvas, cells.get(i), cellTags[i], x, y);
            }
            drawCell(canvas, cells.get(i), lines.get(i), cellTags[i], x, y);
        }
        if (last && tag != null) {
            canvas.complete(tag);
        }
    }

    /// A color reaches to the middle of the gaps beside its cell, so that neighbours touch, and
    /// a little over the edges of the table, so that text does not stand at its very edge.
    private void drawBackgrounds(List<Underlay> all, Canvas canvas, float x, float y) {
        for (int i = 0; i < all.size(); i++) {
            Color color = all.get(i).background();
            if (color != null) {
                Cell cell = cells.get(i);
                float reach = grid.gap() / 2;
                float start = grid.start(cell.column()) - reach;
                float width = grid.width(cell.column(), cell.span()) + 2 * reach;
                canvas.tint(x + start, y, width, height, color);
            }
        }
    }

    /// A row that goes on from the page before does not show its mark again.
    private void drawMark(
            Underlay underlay, Canvas canvas, Cell cell, Tag cellTag, float x, float y) {
        CellMark mark = underlay.mark();
        if (mark != null) {
            float width = grid.width(cell.column(), cell.span());
            mark.draw(
                    canvas,
                    new CellMark.Place(
                            x + grid.start(cell.column()),
                            y + look.above(),
                            width,
                            look.lineHeight()),
                    cellTag);
            canvas.tag(cellTag);
        }
    }

    private void drawRules(Canvas canvas, float x, float y) {
        Rule ruleAbove = look.ruleAbove();
        if (ruleAbove != null) {
            canvas.rule(x, y, grid.width(), ruleAbove.thickness(), ruleAbove.color());
        }
        Rule ruleBelow = look.ruleBelow();
        if (ruleBelow != null && last) {
            canvas.rule(x, y + height, grid.width(), ruleBelow.thickness(), ruleBelow.color());
        }
    }

    private void drawCell(
            Canvas canvas, Cell cell, List<Line> cellLines, Tag cellTag, float x, float y) {
        float start = x + grid.start(cell.column());
        float width = grid.width(cell.column(), cell.span());
        float top =
                look.atBottom()
                        ? y + height - look.below() - cellLines.size() * look.lineHeight()
                        : y + look.above();
        for (Line line : cellLines) {
            if (!line.fragments().isEmpty()) {
                float capHeight = line.fragments().getFirst().face().capHeight() * line.size();
                float baseline = top + (look.lineHeight() + capHeight) / 2;
                float at = start + cell.align().offset(width - line.width());
                if (line.fragments().getFirst().link() == null) {
                    canvas.line(line, at, baseline);
                } else {
                    canvas.linkedLine(line, at, baseline, cellTag);
                }
            }
            top += look.lineHeight();
        }
    }

    @Override
    public @Nullable Parts split(float available) {
        int count = (int) ((available - look.above() - look.below()) / look.lineHeight());
        int most = mostLines(lines);
        if (count < 1 || count >= most) {
            return null;
        }
        return new Parts(part(0, count, first, false), part(count, most, false, last));
    }

    private RowSlab part(int from, int to, boolean firstPart, boolean lastPart) {
        List<List<Line>> part = new ArrayList<>(lines.size());
        for (List<Line> cell : lines) {
            part.add(cell.subList(Math.min(from, cell.size()), Math.min(to, cell.size())));
        }
        return new RowSlab(grid, look, cells, part, tag, cellTags, firstPart, lastPart, underlays);
    }
}
