package dev.octavo.engine.layout;

import org.jspecify.annotations.Nullable;

/// The three places of a header or footer, in reading direction; null where nothing is printed.
public record MarginSlots(
        @Nullable SlotContent start, @Nullable SlotContent center, @Nullable SlotContent end) {
    /// Nothing is printed.
    public static final MarginSlots EMPTY = new MarginSlots(null, null, null);

    /// Whether nothing is printed at all.
    public boolean isEmpty() {
        return start == null && center == null && end == null;
    }
}
