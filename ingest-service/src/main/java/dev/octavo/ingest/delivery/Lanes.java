package dev.octavo.ingest.delivery;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// The lanes of one shard: events of one partition key stay in order. Events are taken out in
/// batches; the lanes of a batch are busy until they are released, and nothing else is taken
/// out of them. Among the lanes that are free, the earliest events go first.
///
/// Not thread-safe: its user holds a lock.
final class Lanes {
    private final Map<String, Lane> lanes = new HashMap<>();
    private final TreeSet<Lane> free = new TreeSet<>();
    private int takeable;
    private long takeableBytes;

    private static final class Lane implements Comparable<Lane> {
        private final ArrayDeque<PendingEvent> events = new ArrayDeque<>();
        private boolean busy;
        private long bytes;

        @Override
        public int compareTo(Lane other) {
            return events.element()
                    .record()
                    .position()
                    .compareTo(other.events.element().record().position());
        }

        private PendingEvent remove() {
            PendingEvent first = events.remove();
            bytes -= first.size();
            return first;
        }
    }

    /// Puts an event at the end of its lane.
    void add(PendingEvent event) {
        Lane lane = lanes.computeIfAbsent(event.lane(), _ -> new Lane());
        leave(lane);
        lane.events.add(event);
        lane.bytes += event.size();
        enter(lane);
    }

    /// Takes the earliest events whose lanes are free; their lanes are busy from now on.
    ///
    /// @param most how many, above zero
    /// @param mostBytes how large they may be together; one event may be larger
    /// @return in the order in which they came; empty when there are none
    List<PendingEvent> take(int most, long mostBytes) {
        List<PendingEvent> batch = new ArrayList<>();
        Set<Lane> taken = new LinkedHashSet<>();
        long bytes = 0;
        while (batch.size() < most && !free.isEmpty()) {
            Lane lane = free.first();
            long size = lane.events.element().size();
            if (!batch.isEmpty() && bytes + size > mostBytes) {
                break;
            }
            leave(lane);
            batch.add(lane.remove());
            bytes += size;
            taken.add(lane);
            enter(lane);
        }
        for (Lane lane : taken) {
            leave(lane);
            lane.busy = true;
        }
        return batch;
    }

    /// Puts events back to the beginnings of their lanes, which are busy.
    ///
    /// @param events in the order in which they came
    void putBack(List<PendingEvent> events) {
        for (PendingEvent event : events.reversed()) {
            Lane lane = busy(event.lane());
            lane.events.addFirst(event);
            lane.bytes += event.size();
        }
    }

    /// Frees lanes that are busy.
    void release(Collection<String> keys) {
        for (String key : keys) {
            Lane lane = busy(key);
            lane.busy = false;
            if (lane.events.isEmpty()) {
                lanes.remove(key);
            } else {
                enter(lane);
            }
        }
    }

    private Lane busy(String key) {
        Lane lane = lanes.get(key);
        if (lane == null || !lane.busy) {
            throw new IllegalStateException("a lane that is not busy was given back");
        }
        return lane;
    }

    // The order of free lanes is the one of their first events: no lane changes while it is there.
    private void enter(Lane lane) {
        if (!lane.busy && !lane.events.isEmpty()) {
            free.add(lane);
            takeable += lane.events.size();
            takeableBytes += lane.bytes;
        }
    }

    private void leave(Lane lane) {
        if (!lane.busy && !lane.events.isEmpty()) {
            free.remove(lane);
            takeable -= lane.events.size();
            takeableBytes -= lane.bytes;
        }
    }

    /// How many events could be taken.
    int takeable() {
        return takeable;
    }

    /// How large they are together.
    long takeableBytes() {
        return takeableBytes;
    }

    /// The earliest event that could be taken.
    Optional<PendingEvent> first() {
        return free.isEmpty() ? Optional.empty() : Optional.of(free.first().events.element());
    }
}
