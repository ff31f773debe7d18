package dev.octavo.ingest.delivery;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Events that are delivered in one request, in the order in which they came.
///
/// @param attempts how many deliveries failed that count, since its first event has been the
///     first
/// @param failures how many deliveries failed in all, since then
/// @param lastAnswer what was heard when the last one failed
record Batch(List<PendingEvent> events, int attempts, int failures, Optional<Answer> lastAnswer) {
    Batch {
        events = List.copyOf(events);
    }

    static Batch of(List<PendingEvent> events) {
        return new Batch(events, 0, 0, Optional.empty());
    }

    /// The lanes in which these events wait.
    ///
    /// @return a set that may be changed
    static Set<String> lanes(Collection<PendingEvent> events) {
        Set<String> lanes = new HashSet<>();
        events.forEach(event -> lanes.add(event.lane()));
        return lanes;
    }

    int size() {
        return events.size();
    }

    /// The same history, with other events.
    Batch with(List<PendingEvent> others) {
        return new Batch(others, attempts, failures, lastAnswer);
    }

    /// What is left of it once its first events are done with. Another event is the first one
    /// now, and its history begins.
    Batch from(int position) {
        return position == 0 ? this : of(events.subList(position, size()));
    }

    /// After a delivery that failed.
    ///
    /// @param counts whether it counts as an attempt
    Batch failed(Answer answer, boolean counts) {
        return new Batch(
                events, counts ? attempts + 1 : attempts, failures + 1, Optional.of(answer));
    }
}
