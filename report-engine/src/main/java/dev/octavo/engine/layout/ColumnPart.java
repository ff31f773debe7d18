package dev.octavo.engine.layout;

import java.util.ArrayList;
import java.util.List;

/// What stands in one of several columns, or what of it a page has.
///
/// @param x from the start edge of the columns' place
/// @param pageHeight what a whole page has to offer
/// @param heads what heads it, because that began on an earlier page, from the outside in
/// @param steps from top to bottom
record ColumnPart(float x, float pageHeight, List<Slab> heads, List<FlowStep> steps) {

    /// The heights of the strips with the spaces between them.
    float height() {
        float height = repeatedHeight(heads);
        boolean atTop = true;
        for (FlowStep step : steps) {
            if (step instanceof FlowStep.Strip strip) {
                height += (atTop ? 0 : strip.spaceBefore()) + strip.slab().height();
                atTop = false;
            }
        }
        return height;
    }

    boolean hasStrips() {
        return nextStrip(0) < steps.size();
    }

    boolean beginsWithFigure() {
        return hasStrips() && strip(nextStrip(0)).slab().isFigure();
    }

    void draw(Canvas canvas, float start, float top) {
        float y = top;
        if (repeatedHeight(heads) > 0) {
            canvas.tag(Tag.ARTIFACT);
            for (Slab head : heads) {
                head.draw(canvas, start + x, y);
                y += head.height();
            }
        }
        boolean atTop = true;
        for (FlowStep step : steps) {
            switch (step) {
                case FlowStep.Strip(Slab slab, float space, _) -> {
                    y += atTop ? 0 : space;
                    atTop = false;
                    slab.draw(canvas, start + x, y);
                    y += slab.height();
                }
                case FlowStep.Complete(Tag tag) -> canvas.complete(tag);
                case FlowStep.Open _, FlowStep.Close _ -> {}
            }
        }
    }

    /// One part of a column above a break, and what is left for the next page.
    record Cut(ColumnPart first, ColumnPart rest) {}

    /// Divides the column so that the first part is no taller than what is available. Strips
    /// that are to be kept together are, unless they are taller than that.
    Cut cut(float available) {
        List<FlowStep> first = new ArrayList<>();
        List<Slab> open = new ArrayList<>(heads);
        float left = available - repeatedHeight(heads);
        boolean atTop = true;
        int next = 0;
        while (next < steps.size()) {
            int end = endOfChain(next);
            ColumnPart chain = new ColumnPart(x, pageHeight, List.of(), steps.subList(next, end));
            float needed = chain.height();
            float space = atTop ? 0 : spaceBefore(next);
            if (needed + space > left) {
                if (atTop && needed > pageHeight - repeatedHeight(open)) {
                    return divided(first, open, next, left);
                }
                break;
            }
            atTop &= !chain.hasStrips();
            left -= needed + space;
            for (; next < end; next++) {
                take(steps.get(next), first, open);
            }
        }
        return cut(first, open, steps.subList(next, steps.size()));
    }

    /// The first strips of a chain that is taller than the page, and of a strip that is so by
    /// itself as much as can be divided off.
    private Cut divided(List<FlowStep> first, List<Slab> open, int from, float room) {
        float left = room;
        boolean atTop = true;
        int next = from;
        List<FlowStep> rest = new ArrayList<>();
        for (; next < steps.size(); next++) {
            if (steps.get(next) instanceof FlowStep.Strip strip) {
                float space = atTop ? 0 : strip.spaceBefore();
                if (space + strip.slab().height() > left) {
                    boolean fitsSomePage =
                            strip.slab().height() <= pageHeight - repeatedHeight(open);
                    Slab.Parts parts = fitsSomePage ? null : strip.slab().split(left - space);
                    if (parts != null) {
                        first.add(
                                new FlowStep.Strip(parts.first(), strip.spaceBefore(), Keep.FREE));
                        rest.add(new FlowStep.Strip(parts.rest(), 0, strip.keep()));
                        next++;
                    }
                    break;
                }
                left -= space + strip.slab().height();
                atTop = false;
            }
            take(steps.get(next), first, open);
        }
        rest.addAll(steps.subList(next, steps.size()));
        return cut(first, open, rest);
    }

    private Cut cut(List<FlowStep> first, List<Slab> open, List<FlowStep> rest) {
        return new Cut(part(heads, first), part(open, rest));
    }

    /// Heads stand only above what they head.
    private ColumnPart part(List<Slab> above, List<FlowStep> content) {
        boolean empty = content.stream().noneMatch(FlowStep.Strip.class::isInstance);
        return new ColumnPart(
                x, pageHeight, empty ? List.of() : List.copyOf(above), List.copyOf(content));
    }

    private static void take(FlowStep step, List<FlowStep> first, List<Slab> open) {
        first.add(step);
        switch (step) {
            case FlowStep.Open(Slab head) -> open.add(head);
            case FlowStep.Close(Slab head) -> open.remove(head);
            case FlowStep.Strip _, FlowStep.Complete _ -> {}
        }
    }

    /// Where the strips end that must stay with the one at a place; a place without a strip is
    /// a chain of its own.
    private int endOfChain(int from) {
        int last = from;
        int next = nextStrip(from + 1);
        while (next < steps.size()
                && steps.get(last) instanceof FlowStep.Strip strip
                && strip.keep().binds(strip(next).slab())) {
            last = next;
            next = nextStrip(last + 1);
        }
        return last + 1;
    }

    /// Where the next strip is, at a place or behind it; the number of steps when there is none.
    private int nextStrip(int from) {
        int next = from;
        while (next < steps.size() && !(steps.get(next) instanceof FlowStep.Strip)) {
            next++;
        }
        return next;
    }

    private FlowStep.Strip strip(int at) {
        return (FlowStep.Strip) steps.get(at);
    }

    private float spaceBefore(int at) {
        return steps.get(at) instanceof FlowStep.Strip strip ? strip.spaceBefore() : 0;
    }

    /// The height of the strips that are repeated on the next page. They are not where they
    /// would take most of it; a whole page is what counts, however little of this one was left.
    private float repeatedHeight(List<Slab> open) {
        float height = 0;
        for (Slab head : open) {
            height += head.height();
        }
        return height <= pageHeight / 2 ? height : 0;
    }
}
