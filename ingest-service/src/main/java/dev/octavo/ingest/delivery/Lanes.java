package dev.octavo.ingest.delivery;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;

/// The lanes of one shard: events of one partition key stay in order, and only the first of a
/// lane is ever handed out; the next one follows when the lane is released. Among the lanes
/// that are free, the one whose first event came earliest goes first.
///
/// Not thread-safe: its user holds a lock.
final class Lanes {
    private final Map<String, Lane> lanes = new HashMap<>();
    private final PriorityQueue<Lane> free = new PriorityQueue<>();
    private long arrivals;
    private int waiting;

    private static final class Lane implements Comparable<Lane> {
        private final ArrayDeque<Waiting> events = new ArrayDeque<>();
        private boolean busy;

        @Override
        public int compareTo(Lane other) {
            return Long.compare(events.element().number, other.events.element().number);
        }
    }

    private record Waiting(PendingEvent event, long number) {}

    /// Puts an event at the end of its lane.
    void add(PendingEvent event) {
        Lane lane = lanes.computeIfAbsent(event.lane(), _ -> new Lane());
        lane.events.add(new Waiting(event, arrivals++));
        waiting++;
        if (!lane.busy && lane.events.size() == 1) {
            free.add(lane);
        }
    }

    /// Takes the earliest event whose lane is free; the lane is busy from now on.
    Optional<PendingEvent> take() {
        Lane lane = free.poll();
        if (lane == null) {
            return Optional.empty();
        }
        lane.busy = true;
        waiting--;
        return Optional.of(lane.events.remove().event);
    }

    /// Frees the lane of an event that was taken.
    void release(PendingEvent event) {
        Lane lane = lanes.get(event.lane());
        if (lane == null || !lane.busy) {
            throw new IllegalStateException("the lane of " + event.record() + " is not busy");
        }
        lane.busy = false;
        if (lane.events.isEmpty()) {
            lanes.remove(event.lane());
        } else {
            free.add(lane);
        }
    }

    /// How many events wait to be taken.
    int waiting() {
        return waiting;
    }
}
