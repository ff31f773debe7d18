package dev.octavo.engine.template;

import org.jspecify.annotations.Nullable;

import java.util.Objects;
import java.util.stream.Stream;

/// The three places of a page's header or footer, in reading direction; null where nothing is
/// printed. Only here `page.number` and `page.count` can be used: see
/// [dev.octavo.engine.expression.TextTemplate#pieces].
public record Slots(@Nullable Slot start, @Nullable Slot center, @Nullable Slot end) {
    /// A header or footer that prints nothing.
    public static final Slots EMPTY = new Slots(null, null, null);

    /// Whether nothing is printed at all.
    public boolean isEmpty() {
        return start == null && center == null && end == null;
    }

    /// The height of the highest picture, in points; 0 when there is none.
    public double pictureHeight() {
        return Stream.<@Nullable Slot>of(start, center, end)
                .filter(Objects::nonNull)
                .mapToDouble(slot -> slot instanceof Slot.Image image ? image.height().points() : 0)
                .max()
                .orElse(0);
    }
}
