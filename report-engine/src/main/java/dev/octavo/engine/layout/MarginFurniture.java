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

    private final PageFrames frames;
    private final TextStyle style;
    private final Typesetter typesetter;
    private final Source source;
    private final Runnable onShortened;

    /// @param onShortened told when a text is too long for its place
    public MarginFurniture(
            PageFrames frames,
            TextStyle style,
            Typesetter typesetter,
            Source source,
            Runnable onShortened) {
        this.frames = frames;
        this.style = style;
        this.typesetter = typesetter;
        this.source = source;
        this.onShortened = onShortened;
    }

    private record Waiting(
            IntFunction<String> text, Align align, PageFrame frame, float middle, float room) {}

    @Override
    public @Nullable IntFunction<List<DrawOp>> draw(Canvas canvas, int pageNumber) {
        List<Waiting> waiting = new ArrayList<>();
        PageFrame frame = frames.of(pageNumber);
        float header = frame.top() / 2;
        float footer = frame.height() - frame.bottom() / 2;
        draw(canvas, source.header(pageNumber), frame, header, waiting);
        draw(canvas, source.footer(pageNumber), frame, footer, waiting);
        return waiting.isEmpty() ? null : pageCount -> late(waiting, pageCount);
    }

    /// @param middle halfway up the margin, where everything in it is centered
    private void draw(
            Canvas canvas,
            MarginSlots slots,
            PageFrame frame,
            float middle,
            List<Waiting> waiting) {
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
        draw(canvas, slots.start(), Align.START, frame, middle, atStart, waiting);
        draw(canvas, slots.center(), Align.CENTER, frame, middle, center, waiting);
        draw(canvas, slots.end(), Align.END, frame, middle, atEnd, waiting);
    }

    /// The width that a text or picture is going to have; one that is not known yet is given some
    /// digits.
    private float width(@Nullable SlotContent content) {
        return switch (content) {
            case null -> 0;
            case SlotPicture picture -> picture.width();
            case SlotText.Known(String known) -> typesetter.line(known, style).width();
            case SlotText.Counted(IntFunction<String> counted) ->
                    typesetter.line(counted.apply(MANY_PAGES), style).width();
        };
    }

    private void draw(
            Canvas canvas,
            @Nullable SlotContent content,
            Align align,
            PageFrame frame,
            float middle,
            float room,
            List<Waiting> waiting) {
        switch (content) {
            case null -> {}
            case SlotPicture picture -> draw(canvas, picture, align, frame, middle, room);
            case SlotText.Known(String known) -> draw(canvas, known, align, frame, middle, room);
            case SlotText.Counted(IntFunction<String> counted) ->
                    waiting.add(new Waiting(counted, align, frame, middle, room));
        }
    }

    private static void draw(
            Canvas canvas,
            SlotPicture picture,
            Align align,
            PageFrame frame,
            float middle,
            float room) {
        float width = Math.min(picture.width(), room);
        float height = picture.height() * width / picture.width();
        float x = frame.start() + align.offset(frame.bodyWidth() - width);
        canvas.draw(new DrawOp.Image(x, middle - height / 2, width, height, picture.picture()));
    }

    private void draw(
            Canvas canvas, String text, Align align, PageFrame frame, float middle, float room) {
        Line line = fit(text, room);
        float baseline = middle + style.face().capHeight() * style.size() / 2;
        float x = frame.start() + align.offset(frame.bodyWidth() - line.width());
        canvas.line(line, x, baseline);
    }

    private List<DrawOp> late(List<Waiting> waiting, int pageCount) {
        Canvas canvas = new Canvas();
        for (Waiting text : waiting) {
            String known = text.text().apply(pageCount);
            draw(canvas, known, text.align(), text.frame(), text.middle(), text.room());
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
