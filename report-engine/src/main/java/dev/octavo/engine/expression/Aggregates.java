package dev.octavo.engine.expression;

import java.util.ArrayList;
import java.util.List;

/// Collects the aggregates that expressions ask for while they are checked; equal ones share a
/// slot.
public final class Aggregates {
    private final List<Aggregate> aggregates = new ArrayList<>();

    /// The slot of an aggregate, new or known.
    public int slotOf(Aggregate aggregate) {
        int slot = aggregates.indexOf(aggregate);
        if (slot < 0) {
            slot = aggregates.size();
            aggregates.add(aggregate);
        }
        return slot;
    }

    /// All of them, at their slots.
    public List<Aggregate> toList() {
        return List.copyOf(aggregates);
    }
}
