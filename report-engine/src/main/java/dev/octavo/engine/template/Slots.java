package dev.octavo.engine.template;

import dev.octavo.engine.expression.TextTemplate;

import org.jspecify.annotations.Nullable;

/// The three places of a page's header or footer, in reading direction; null where nothing is
/// printed. Only here `page.number` and `page.count` can be used: see [TextTemplate#pieces].
public record Slots(
        @Nullable TextTemplate start, @Nullable TextTemplate center, @Nullable TextTemplate end) {
    /// A header or footer that prints nothing.
    public static final Slots EMPTY = new Slots(null, null, null);

    /// Whether nothing is printed at all.
    public boolean isEmpty() {
        return start == null && center == null && end == null;
    }
}
