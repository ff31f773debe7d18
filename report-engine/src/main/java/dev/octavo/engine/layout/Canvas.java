package dev.octavo.engine.layout;

import dev.octavo.engine.text.Color;
import dev.octavo.engine.text.Fragment;
import dev.octavo.engine.text.Line;

import java.util.ArrayList;
import java.util.List;

/// A page being drawn.
public final class Canvas {
    private final List<DrawOp> backdrop = new ArrayList<>();
    private final List<DrawOp> content = new ArrayList<>();
    private Tag tag = Tag.ARTIFACT;

    /// Draws under everything else, as decoration.
    public void backdrop(DrawOp op) {
        backdrop.add(op);
    }

    /// Draws over what was drawn before.
    public void draw(DrawOp op) {
        content.add(op);
    }

    /// Fills a rectangle under everything else.
    public void tint(float x, float y, float width, float height, Color color) {
        backdrop.add(new DrawOp.Fill(x, y, width, height, color));
    }

    /// Draws a horizontal line under everything else. A thin rectangle, which every renderer
    /// shows equally thick.
    public void rule(float x, float y, float width, float thickness, Color color) {
        backdrop.add(new DrawOp.Fill(x, y - thickness / 2, width, thickness, color));
    }

    /// Draws a line of text.
    ///
    /// @param x where it starts
    public void line(Line line, float x, float baseline) {
        for (Fragment fragment : line.fragments()) {
            content.add(new DrawOp.Text(x + fragment.x(), baseline, fragment));
        }
    }

    /// Draws a line of text whose fragments may lead to addresses.
    ///
    /// @param x where it starts
    /// @param owner what the text belongs to
    public void linkedLine(Line line, float x, float baseline, Tag owner) {
        for (Fragment fragment : line.fragments()) {
            String link = fragment.link();
            if (link == null) {
                tag(owner);
                draw(new DrawOp.Text(x + fragment.x(), baseline, fragment));
            } else {
                link(fragment, link, x + fragment.x(), baseline, owner.child(Tag.Role.LINK));
            }
        }
    }

    private void link(Fragment fragment, String link, float x, float baseline, Tag linkTag) {
        tag(linkTag);
        draw(new DrawOp.Text(x, baseline, fragment));
        float size = fragment.style().size();
        float top = baseline - fragment.face().ascent() * size;
        draw(new DrawOp.Link(x, top, fragment.width(), size * 1.25f, link));
        rule(x, baseline + size * 0.15f, fragment.width(), 0.5f, fragment.style().color());
    }

    /// What is drawn from here on belongs to a tag.
    public void tag(Tag newTag) {
        if (newTag != tag) {
            content.add(new DrawOp.Belongs(newTag));
            tag = newTag;
        }
    }

    /// Nothing more will belong to a tag.
    public void complete(Tag completeTag) {
        content.add(new DrawOp.Complete(completeTag));
    }

    /// Everything drawn so far, in the order of drawing.
    List<DrawOp> ops() {
        List<DrawOp> ops = new ArrayList<>(backdrop.size() + content.size());
        addTo(ops);
        return ops;
    }

    /// Appends everything drawn so far.
    void addTo(List<DrawOp> ops) {
        ops.addAll(backdrop);
        ops.addAll(content);
    }

    void clear() {
        backdrop.clear();
        content.clear();
        tag = Tag.ARTIFACT;
    }
}
