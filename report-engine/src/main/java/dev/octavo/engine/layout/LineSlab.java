package dev.octavo.engine.layout;

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
        canvas.linkedLine(line, x + indent, baseline(y), tag);
    }

    private float baseline(float y) {
        if (line.fragments().isEmpty()) {
            return y;
        }
        float capHeight = line.fragments().getFirst().face().capHeight() * line.size();
        return y + (height + capHeight) / 2;
    }
}
