package dev.octavo.ingest.delivery;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A batch that was cut in two.
///
/// @param first the first half, to go on with
/// @param waiting what of the other half shares a lane with the first, and waits for it
/// @param apart the rest of it, which can be delivered on its own; empty when there is none
record Halves(Batch first, List<PendingEvent> waiting, Optional<Batch> apart) {
    /// @param batch of two events or more
    static Halves of(Batch batch) {
        int middle = batch.size() / 2;
        Batch first = batch.with(batch.events().subList(0, middle));
        Set<String> busy = Batch.lanes(first.events());
        List<PendingEvent> waiting = new ArrayList<>();
        List<PendingEvent> apart = new ArrayList<>();
        for (PendingEvent event : batch.events().subList(middle, batch.size())) {
            (busy.contains(event.lane()) ? waiting : apart).add(event);
        }
        return new Halves(
                first,
                waiting,
                apart.isEmpty() ? Optional.empty() : Optional.of(batch.with(apart)));
    }
}
