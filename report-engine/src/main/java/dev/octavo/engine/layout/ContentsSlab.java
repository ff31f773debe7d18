package dev.octavo.engine.layout;

import dev.octavo.engine.text.Line;

/// A line of a table of contents. All of it leads to the heading that it names.
///
/// @param page the number at its end; empty on all lines of an entry but the last
/// @param dot what leads from the title to the number; empty for nothing
/// @param link what the line belongs to
record ContentsSlab(
        ContentsLayout.Entry entry,
        Line title,
        Line page,
        Line dot,
        float indent,
        float width,
        float height,
        Tag link)
        implements Slab {
    /// The distance of the leading dots, as a multiple of their width.
    private static final float DOT_STEP = 2.2f;

    @Override
    public void draw(Canvas canvas, float x, float y) {
        if (title.fragments().isEmpty()) {
            return;
        }
        float capHeight = title.fragments().getFirst().face().capHeight() * title.size();
        float baseline = y + (height + capHeight) / 2;
        canvas.tag(link);
        canvas.line(title, x + indent, baseline);
        canvas.draw(
                new DrawOp.Jump(
                        x + indent, y, width - indent, height, entry.bookmark(), entry.title()));
        if (!page.fragments().isEmpty()) {
            canvas.line(page, x + width - page.width(), baseline);
            leader(canvas, x, baseline);
        }
    }

    /// Dots at the same places on every line.
    private void leader(Canvas canvas, float x, float baseline) {
        canvas.tag(Tag.ARTIFACT);
        float step = dot.width() * DOT_STEP;
        float first = x + indent + title.width() + step;
        float last = x + width - page.width() - step;
        for (int i = (int) Math.ceil((first - x) / step); x + i * step + dot.width() < last; i++) {
            canvas.line(dot, x + i * step, baseline);
        }
    }
}
