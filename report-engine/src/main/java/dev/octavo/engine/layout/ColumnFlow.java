package dev.octavo.engine.layout;

import java.util.ArrayList;
import java.util.List;

/// Gathers what stands in one of several columns beside each other. Since they can be drawn only
/// when all are known, what they hold is bounded.
public final class ColumnFlow implements Flow {
    /// The most that a column can hold: some hundred pages of lines.
    static final int MOST_STRIPS = 5_000;

    private final float x;
    private final float width;
    private final float height;
    private final List<FlowStep> steps = new ArrayList<>();
    private int strips;

    /// @param x from the start edge of the columns' place
    /// @param height of a page
    ColumnFlow(float x, float width, float height) {
        this.height = height;
        this.x = x;
        this.width = width;
    }

    @Override
    public float width() {
        return width;
    }

    @Override
    public float height() {
        return height;
    }

    float x() {
        return x;
    }

    List<FlowStep> steps() {
        return steps;
    }

    /// @throws LayoutException when the column holds too much already
    @Override
    public void add(Slab slab, float spaceBefore, Keep keep) {
        if (++strips > MOST_STRIPS) {
            throw new LayoutException(
                    "a column holds at most %d lines and rows; print what is longer outside of columns"
                            .formatted(MOST_STRIPS));
        }
        steps.add(new FlowStep.Strip(slab, spaceBefore, keep));
    }

    @Override
    public void open(Slab head) {
        steps.add(new FlowStep.Open(head));
    }

    @Override
    public void close(Slab head) {
        steps.add(new FlowStep.Close(head));
    }

    @Override
    public void complete(Tag tag) {
        steps.add(new FlowStep.Complete(tag));
    }

    /// @throws LayoutException always, because the other columns would have to break, too
    @Override
    public void breakPage() {
        throw new LayoutException("a page cannot end within columns");
    }
}
