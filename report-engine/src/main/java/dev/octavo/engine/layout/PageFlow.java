package dev.octavo.engine.layout;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.IntFunction;

/// Fills page after page and hands each over as soon as it is full. What it holds is never more
/// than a page, however long the flow.
public final class PageFlow implements Flow {
    /// Forgives the rounding of sums, in points.
    private static final float TOLERANCE = 0.01f;

    private final PageFrames frames;
    private final Furniture furniture;
    private final PageSink sink;
    private final Canvas canvas = new Canvas();
    private final Deque<FlowStep> waiting = new ArrayDeque<>();
    private final List<Slab> heads = new ArrayList<>();
    private float waitingHeight;
    private boolean stripsWait;
    private boolean introductionWaits;
    private int pageNumber;
    private float y;
    private boolean atTop;

    /// Begins the first page.
    ///
    /// @param furniture drawn on every page, outside the body
    public PageFlow(PageFrame frame, Furniture furniture, PageSink sink) {
        this(PageFrames.all(frame), furniture, sink);
    }

    /// The same where the first page is different.
    public PageFlow(PageFrames frames, Furniture furniture, PageSink sink) {
        this.frames = frames;
        this.furniture = furniture;
        this.sink = sink;
        beginPage();
    }

    @Override
    public float width() {
        return frames.first().bodyWidth();
    }

    @Override
    public float height() {
        return frames.bodyHeight();
    }

    /// The number of the page being filled, from 1.
    public int pageNumber() {
        return pageNumber;
    }

    @Override
    public void add(Slab slab, float spaceBefore, Keep keep) throws IOException {
        if (introductionWaits && !slab.isFigure()) {
            placeWaiting();
        }
        waiting.add(new FlowStep.Strip(slab, spaceBefore, keep));
        waitingHeight += spaceBefore + slab.height();
        stripsWait = true;
        introductionWaits = keep == Keep.WITH_FIGURE;
        if (keep == Keep.FREE || waitingHeight > frames.bodyHeight()) {
            placeWaiting();
        }
    }

    @Override
    public void open(Slab head) throws IOException {
        addStep(new FlowStep.Open(head));
    }

    @Override
    public void close(Slab head) throws IOException {
        addStep(new FlowStep.Close(head));
    }

    @Override
    public void complete(Tag tag) throws IOException {
        addStep(new FlowStep.Complete(tag));
    }

    private void addStep(FlowStep step) throws IOException {
        waiting.add(step);
        if (!stripsWait) {
            placeWaiting();
        }
    }

    @Override
    public void breakPage() throws IOException {
        placeWaiting();
        if (!atTop) {
            nextPage();
        }
    }

    /// Hands over the last page.
    ///
    /// @return the number of pages
    public int finish() throws IOException {
        placeWaiting();
        endPage();
        return pageNumber;
    }

    private void placeWaiting() throws IOException {
        if (waitingHeight > remaining() && !beginsHere()) {
            nextPage();
        }
        FlowStep step;
        while ((step = waiting.poll()) != null) {
            switch (step) {
                case FlowStep.Strip(Slab slab, float space, _) -> place(slab, space);
                case FlowStep.Open(Slab head) -> heads.add(head);
                case FlowStep.Close(Slab head) -> heads.remove(head);
                case FlowStep.Complete(Tag tag) -> canvas.complete(tag);
            }
        }
        waitingHeight = 0;
        stripsWait = false;
        introductionWaits = false;
    }

    /// Whether strips that stay together, and have no room here, had better begin here: when they
    /// are taller than any page because the last of them is, and part of that one has room.
    private boolean beginsHere() {
        if (atTop) {
            return true;
        }
        float used = 0;
        for (FlowStep step : waiting) {
            if (step instanceof FlowStep.Strip(Slab slab, float space, _)) {
                used += space;
                if (slab.height() > freshPage()) {
                    return slab.split(remaining() - used) != null;
                }
                used += slab.height();
            }
        }
        return false;
    }

    private void place(Slab slab, float spaceBefore) throws IOException {
        float height = slab.height();
        boolean fitsSomePage = height <= freshPage();
        if (!atTop && spaceBefore + height > remaining() && fitsSomePage) {
            nextPage();
        }
        y += atTop ? 0 : spaceBefore;
        Slab rest = slab;
        while (rest.height() > remaining()) {
            Slab.Parts parts = rest.split(remaining());
            if (parts != null) {
                draw(parts.first());
                rest = parts.rest();
            } else if (atTop) {
                break;
            }
            nextPage();
        }
        draw(rest);
    }

    private void draw(Slab slab) {
        slab.draw(canvas, frame().start(), y);
        y += slab.height();
        atTop &= slab.height() == 0;
    }

    private PageFrame frame() {
        return frames.of(pageNumber);
    }

    private float remaining() {
        return frame().height() - frame().bottom() - y + TOLERANCE;
    }

    /// The height that any new page has to offer.
    private float freshPage() {
        return frames.bodyHeight() - headsHeight() + TOLERANCE;
    }

    /// The height of the repeated strips; none are repeated when they would take most of the
    /// page.
    private float headsHeight() {
        float height = 0;
        for (Slab head : heads) {
            height += head.height();
        }
        return height <= frames.bodyHeight() / 2 ? height : 0;
    }

    private void nextPage() throws IOException {
        endPage();
        beginPage();
        if (headsHeight() > 0) {
            canvas.tag(Tag.ARTIFACT);
            for (Slab head : heads) {
                head.draw(canvas, frame().start(), y);
                y += head.height();
            }
        }
    }

    private void beginPage() {
        pageNumber++;
        y = frame().top();
        atTop = true;
    }

    private void endPage() throws IOException {
        Canvas margins = new Canvas();
        IntFunction<List<DrawOp>> late = furniture.draw(margins, pageNumber);
        List<DrawOp> ops = margins.ops();
        canvas.addTo(ops);
        sink.page(new Page(pageNumber, frame().width(), frame().height(), ops, late));
        canvas.clear();
    }
}
