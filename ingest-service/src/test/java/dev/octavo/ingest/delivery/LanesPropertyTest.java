package dev.octavo.ingest.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

class LanesPropertyTest {
    @Property
    void everyEventIsTakenOnceInTheOrderOfItsKeyAndNoKeyTwiceAtOnce(
            @ForAll @Size(max = 300) List<@IntRange(min = 0, max = 11) Integer> steps) {
        Lanes lanes = new Lanes();
        Pending pending = new Pending();
        List<PendingEvent> added = new ArrayList<>();
        List<PendingEvent> taken = new ArrayList<>();
        List<PendingEvent> busy = new ArrayList<>();

        for (int step : steps) {
            if (step < 6) {
                PendingEvent event = pending.event("key" + step);
                lanes.add(event);
                added.add(event);
            } else if (step < 9 || busy.isEmpty()) {
                take(lanes, taken, busy);
            } else {
                lanes.release(busy.remove(step % busy.size()));
            }
        }
        while (taken.size() < added.size()) {
            if (!take(lanes, taken, busy)) {
                lanes.release(busy.removeFirst());
            }
        }

        assertThat(taken).containsExactlyInAnyOrderElementsOf(added);
        for (PendingEvent event : added) {
            assertThat(ofLane(taken, event.lane())).isEqualTo(ofLane(added, event.lane()));
        }
    }

    private static boolean take(Lanes lanes, List<PendingEvent> taken, List<PendingEvent> busy) {
        Optional<PendingEvent> next = lanes.take();
        next.ifPresent(taken::add);
        next.ifPresent(busy::add);
        Set<String> keys = new HashSet<>();
        assertThat(busy).allMatch(event -> keys.add(event.lane()));
        return next.isPresent();
    }

    private static List<PendingEvent> ofLane(List<PendingEvent> events, String lane) {
        return events.stream().filter(event -> event.lane().equals(lane)).toList();
    }
}
