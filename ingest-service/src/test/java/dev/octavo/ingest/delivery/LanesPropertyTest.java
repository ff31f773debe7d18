package dev.octavo.ingest.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

class LanesPropertyTest {
    @Property(seed = "1")
    void everyEventIsTakenOnceInTheOrderOfItsKeyAndNoKeyIsInTwoBatchesAtOnce(
            @ForAll @Size(max = 300) List<@IntRange(min = 0, max = 11) Integer> steps,
            @ForAll @IntRange(min = 1, max = 5) int batchSize) {
        Lanes lanes = new Lanes();
        Pending pending = new Pending();
        List<PendingEvent> added = new ArrayList<>();
        List<PendingEvent> finished = new ArrayList<>();
        List<List<PendingEvent>> busy = new ArrayList<>();

        for (int step : steps) {
            if (step < 6) {
                PendingEvent event = pending.event("key" + step);
                lanes.add(event);
                added.add(event);
            } else if (step < 9 || busy.isEmpty()) {
                take(lanes, batchSize, busy);
            } else {
                release(lanes, busy.remove(step % busy.size()), step == 11, finished);
            }
        }
        while (finished.size() < added.size()) {
            if (!take(lanes, batchSize, busy)) {
                release(lanes, busy.removeFirst(), false, finished);
            }
        }

        assertThat(finished).containsExactlyInAnyOrderElementsOf(added);
        for (PendingEvent event : added) {
            assertThat(ofLane(finished, event.lane())).isEqualTo(ofLane(added, event.lane()));
        }
        assertThat(lanes.takeable()).isZero();
        assertThat(lanes.takeableBytes()).isZero();
    }

    private static boolean take(Lanes lanes, int batchSize, List<List<PendingEvent>> busy) {
        List<PendingEvent> next = lanes.take(batchSize, Long.MAX_VALUE);
        if (next.isEmpty()) {
            return false;
        }
        Set<String> held = new HashSet<>();
        busy.forEach(batch -> held.addAll(keys(batch)));
        assertThat(held).doesNotContainAnyElementsOf(keys(next));
        busy.add(next);
        return true;
    }

    // Finishes a batch, or its first event only.
    private static void release(
            Lanes lanes, List<PendingEvent> batch, boolean partly, List<PendingEvent> finished) {
        int done = partly ? 1 : batch.size();
        finished.addAll(batch.subList(0, done));
        lanes.putBack(batch.subList(done, batch.size()));
        lanes.release(keys(batch));
    }

    private static Set<String> keys(List<PendingEvent> batch) {
        Set<String> keys = new HashSet<>();
        batch.forEach(event -> keys.add(event.lane()));
        return keys;
    }

    private static List<PendingEvent> ofLane(List<PendingEvent> events, String lane) {
        return events.stream().filter(event -> event.lane().equals(lane)).toList();
    }
}
