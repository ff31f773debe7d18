package dev.octavo.engine.layout;

import dev.octavo.engine.text.Fragment;
import dev.octavo.engine.text.Line;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// One line of prose.
///
/// @param line the text
/// @param height of the strip; the text stands in its middle
/// @param indent from the start edge to the text
/// @param tag what the line belongs to
/// @param decorations drawn with the line, such as the bar beside a quotation
/// @param bookmark names this line in the document's outline; null for none
record LineSlab(
        Line line,
        float height,
        float indent,
        Tag tag,
        List<Decoration> decorations,
        @Nullable Bookmark bookmark)
        implements Slab {
    /// Something drawn beside or behind a line.
    @FunctionalInterface
    interface Decoration {
        void draw(Canvas canvas, float x, float y, float height);
    }

    /// An entry of the outline.
    record Bookmark(int level, String title) {}

    LineSlab {
        decorations = List.copyOf(decorations);
    }

    @Override
    public void draw(Canvas canvas, float x, float y) {
        if (bookmark != null) {
            canvas.draw(new DrawOp.Bookmark(bookmark.level(), bookmark.title(), y));
        }
        for (Decoration decoration : decorations) {
            decoration.draw(canvas, x, y, height);
        }
        float baseline = baseline(y);
        for (Fragment fragment : line.fragments()) {
            if (fragment.link() == null) {
                canvas.tag(tag);
                canvas.draw(new DrawOp.Text(x + indent + fragment.x(), baseline, fragment));
            } else {
                drawLink(canvas, fragment, fragment.link(), x + indent + fragment.x(), baseline);
            }
        }
    }

    private float baseline(float y) {
        if (line.fragments().isEmpty()) {
            return y;
        }
        float capHeight = line.fragments().getFirst().face().capHeight() * line.size();
        return y + (height + capHeight) / 2;
    }

    private void drawLink(Canvas canvas, Fragment fragment, String link, float x, float baseline) {
        Tag linkTag = tag.child(Tag.Role.LINK);
        canvas.tag(linkTag);
        canvas.draw(new DrawOp.Text(x, baseline, fragment));
        float size = fragment.style().size();
        float top = baseline - fragment.face().ascent() * size;
        canvas.draw(new DrawOp.Link(x, top, fragment.width(), size * 1.25f, link));
        canvas.rule(x, baseline + size * 0.15f, fragment.width(), 0.5f, fragment.style().color());
    }
}
