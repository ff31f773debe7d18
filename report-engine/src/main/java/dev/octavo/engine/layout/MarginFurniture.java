package dev.octavo.engine.layout;

import dev.octavo.engine.text.Line;
import dev.octavo.engine.text.TextStyle;
import dev.octavo.engine.text.Typesetter;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/// Prints header and footer in the margins. A text that needs the number of pages waits for it,
/// so that it can stand in the middle or at the end no matter how wide that number becomes.
public final class MarginFurniture implements Furniture {
    /// What the header and the footer of a page say.
    public interface Source {
        /// The header of a page, numbered from 1.
        MarginSlots header(int pageNumber);

        /// The footer of a page, numbered from 1.
        MarginSlots footer(int pageNumber);
    }

    private static final String ELLIPSIS = "\u2026";
    private static final int MANY_PAGES = 99_999;

    /// Forgives the rounding of sums, in points.
    private static final float TOLERANCE = 0.1f;

    private final PageFrame frame;
    private final TextStyle style;
    private final Typesetter typesetter;
    private final Source source;
    private final Runnable onShortened;

    /// @param onShortened told when a text is too long for its place
    public MarginFurniture(
            PageFrame frame,
            TextStyle style,
            Typesetter typesetter,
            Source source,
            Runnable onShortened) {
        this.frame = frame;
        this.style = style;
        this.typesetter = typesetter;
        this.source = source;
        this.onShortened = onShortened;
    }

    private record Waiting(IntFunction<String> text, Align align, float baseline, float room) {}

    @Override
    public @Nullable IntFunction<List<DrawOp>> draw(Canvas canvas, int pageNumber) {
        List<Waiting> waiting = new ArrayList<>();
        float capHeight = style.face().capHeight() * style.size();
        float headerLine = (frame.top() + capHeight) / 2;
        float footerLine = frame.height() - (frame.bottom() - capHeight) / 2;
        draw(canvas, source.header(pageNumber), headerLine, waiting);
        draw(canvas, source.footer(pageNumber), footerLine, waiting);
        return waiting.isEmpty() ? null : pageCount -> late(waiting, pageCount);
    }

    private void draw(Canvas canvas, MarginSlots slots, float baseline, List<Waiting> waiting) {
        float whole = frame.bodyWidth();
        float gap = style.size() * 2;
        float start = width(slots.start());
        float center = Math.min(width(slots.center()), whole);
        float end = width(slots.end());
        float atStart;
        float atEnd;
        if (center > 0) {
            // What stands in the middle may take half of the line when it is not alone there.
            center = start + end > 0 ? Math.min(center, whole / 2) : center;
            atStart = (whole - center) / 2 - gap;
            atEnd = atStart;
        } else {
            atStart = end > 0 ? whole - gap - Math.min(end, whole / 2) : whole;
            atEnd = start > 0 ? whole - gap - Math.min(start, whole / 2) : whole;
        }
        draw(canvas, slots.start(), Align.START, baseline, atStart, waiting);
        draw(canvas, slots.center(), Align.CENTER, baseline, center, waiting);
        draw(canvas, slots.end(), Align.END, baseline, atEnd, waiting);
    }

    /// The width that a text is going to have; one that is not known yet is given some digits.
    private float width(@Nullable SlotText text) {
        return switch (text) {
            case null -> 0;
            case SlotText.Known(String known) -> typesetter.line(known, style).width();
            case SlotText.Counted(IntFunction<String> counted) ->
                    typesetter.line(counted.apply(MANY_PAGES), style).width();
        };
    }

    private void draw(
            Canvas canvas,
            @Nullable SlotText text,
            Align align,
            float baseline,
            float room,
            List<Waiting> waiting) {
        switch (text) {
            case null -> {}
            case SlotText.Known(String known) -> draw(canvas, known, align, baseline, room);
            case SlotText.Counted(IntFunction<String> counted) ->
                    waiting.add(new Waiting(counted, align, baseline, room));
        }
    }

    private void draw(Canvas canvas, String text, Align align, float baseline, float room) {
        Line line = fit(text, room);
        float x = frame.start() + align.offset(frame.bodyWidth() - line.width());
        canvas.line(line, x, baseline);
    }

    private List<DrawOp> late(List<Waiting> waiting, int pageCount) {
        Canvas canvas = new Canvas();
        for (Waiting text : waiting) {
            String known = text.text().apply(pageCount);
            draw(canvas, known, text.align(), text.baseline(), text.room());
        }
        return canvas.ops();
    }

    private Line fit(String text, float room) {
        Line line = typesetter.line(text, style);
        if (line.width() <= room + TOLERANCE) {
            return line;
        }
        onShortened.run();
        int end = text.length();
        while (line.width() > room && end > 0) {
            end = text.offsetByCodePoints(end, -1);
            line = typesetter.line(text.substring(0, end).stripTrailing() + ELLIPSIS, style);
        }
        return line;
    }
}
