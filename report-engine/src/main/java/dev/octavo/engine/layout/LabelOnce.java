package dev.octavo.engine.layout;

import dev.octavo.engine.layout.LineSlab.Decoration;
import dev.octavo.engine.text.Line;

/// The bullet or number of a list's item, drawn beside the item's first line.
final class LabelOnce implements Decoration {
    private final Line label;
    private final float indent;
    private final Tag tag;
    private boolean drawn;

    LabelOnce(Line label, float indent, Tag tag) {
        this.label = label;
        this.indent = indent;
        this.tag = tag;
    }

    @Override
    public void draw(Canvas canvas, float x, float y, float height) {
        if (!drawn && !label.fragments().isEmpty()) {
            drawn = true;
            canvas.tag(tag);
            float capHeight = label.fragments().getFirst().face().capHeight() * label.size();
            canvas.line(label, x + indent, y + (height + capHeight) / 2);
        }
    }
}
