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

    /// Where texts stand in a margin.
    ///
    /// @param margin its height
    /// @param middle halfway up the margin, where everything in it is centered
    private record Strip(PageFrame frame, float margin, float middle) {}

    private record Waiting(IntFunction<String> text, Align align, Strip strip, float room) {}

    @Override
    public @Nullable IntFunction<List<DrawOp>> draw(Canvas canvas, int pageNumber) {
        List<Waiting> waiting = new ArrayList<>();
        PageFrame frame = frames.of(pageNumber);
        Strip header = new Strip(frame, frame.top(), frame.top() / 2);
        Strip footer = new Strip(frame, frame.bottom(), frame.height() - frame.bottom() / 2);
        draw(canvas, source.header(pageNumber), header, waiting);
        draw(canvas, source.footer(pageNumber), footer, waiting);
        return waiting.isEmpty() ? null : pageCount -> late(waiting, pageCount);
    }

    private void draw(Canvas canvas, MarginSlots slots, Strip strip, List<Waiting> waiting) {
        float whole = strip.frame().bodyWidth();
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
        draw(canvas, slots.start(), Align.START, strip, atStart, waiting);
        draw(canvas, slots.center(), Align.CENTER, strip, center, waiting);
        draw(canvas, slots.end(), Align.END, strip, atEnd, waiting);
    }

    /// The width that a text or picture is going to have; one that is not known yet is given some
    /// digits.
    private float width(@Nullable SlotContent content) {
        return switch (content) {
            case null -> 0;
            case SlotPicture picture -> picture.width();
            case SlotText text ->
                    (float)
                            MarginLines.of(text.withPages(MarginLines.MANY_PAGES)).stream()
                                    .mapToDouble(line -> typesetter.line(line, style).width())
                                    .max()
                                    .orElse(0);
        };
    }

    private void draw(
            Canvas canvas,
            @Nullable SlotContent content,
            Align align,
            Strip strip,
            float room,
            List<Waiting> waiting) {
        switch (content) {
            case null -> {}
            case SlotPicture picture -> draw(canvas, picture, align, strip, room);
            case SlotText.Known(String known) -> draw(canvas, known, align, strip, room);
            case SlotText.Counted(IntFunction<String> counted) ->
                    waiting.add(new Waiting(counted, align, strip, room));
        }
    }

    private static void draw(
            Canvas canvas, SlotPicture picture, Align align, Strip strip, float room) {
        PageFrame frame = strip.frame();
        float width = Math.min(picture.width(), room);
        float height = picture.height() * width / picture.width();
        float x = frame.start() + align.offset(frame.bodyWidth() - width);
        float y = strip.middle() - height / 2;
        canvas.draw(new DrawOp.Image(x, y, width, height, picture.picture()));
    }

    private void draw(Canvas canvas, String text, Align align, Strip strip, float room) {
        PageFrame frame = strip.frame();
        List<String> lines = fitting(MarginLines.of(text), strip);
        for (int i = 0; i < lines.size(); i++) {
            Line line = fit(lines.get(i), room);
            float middle = strip.middle() + MarginLines.offset(style, i, lines.size());
            float baseline = middle + style.face().capHeight() * style.size() / 2;
            float x = frame.start() + align.offset(frame.bodyWidth() - line.width());
            canvas.line(line, x, baseline);
        }
    }

    /// The lines that the margin has room for; the last tells of those that it has not.
    private List<String> fitting(List<String> lines, Strip strip) {
        int most = MarginLines.fitting(style, strip.margin());
        if (lines.size() <= most) {
            return lines;
        }
        onShortened.run();
        List<String> kept = new ArrayList<>(lines.subList(0, most));
        kept.set(most - 1, kept.getLast() + ELLIPSIS);
        return kept;
    }

    private List<DrawOp> late(List<Waiting> waiting, int pageCount) {
        Canvas canvas = new Canvas();
        for (Waiting text : waiting) {
            String known = text.text().apply(pageCount);
            draw(canvas, known, text.align(), text.strip(), text.room());
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
