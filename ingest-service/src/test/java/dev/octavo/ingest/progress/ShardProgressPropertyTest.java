package dev.octavo.ingest.progress;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/// Against a model that is too simple to be wrong: the set of positions that are in flight.
class ShardProgressPropertyTest {
    @Property(seed = "1")
    void theCheckpointIsTheLastRecordBeforeWhichNothingIsInFlight(
            @ForAll @Size(max = 200) List<@IntRange(min = 0, max = 9) Integer> steps) {
        ShardProgress progress = new ShardProgress(Clock.systemUTC());
        List<InFlight> inFlight = new ArrayList<>();
        TreeSet<Integer> unfinished = new TreeSet<>();
        int read = 0;

        for (int step : steps) {
            // A small number begins a record, another one finishes one of those in flight.
            if (step < 5 || inFlight.isEmpty()) {
                read++;
                inFlight.add(progress.begin(Position.of(Integer.toString(read))).orElseThrow());
                unfinished.add(read);
            } else {
                InFlight done = inFlight.remove(step * 7 % inFlight.size());
                progress.finish(done, step % 2 == 0 ? Fate.DELIVERED : Fate.DEAD_LETTERED);
                unfinished.remove(Integer.parseInt(done.position().sequenceNumber()));
            }

            int finished = unfinished.isEmpty() ? read : unfinished.first() - 1;
            assertThat(progress.checkpointable())
                    .isEqualTo(
                            finished == 0
                                    ? Optional.empty()
                                    : Optional.of(Position.of(Integer.toString(finished))));
            assertThat(progress.ledger().inFlight()).isEqualTo(unfinished.size());
            assertThat(progress.ledger().balanced()).isTrue();
            assertThat(progress.oldest().map(it -> it.position().sequenceNumber()))
                    .isEqualTo(
                            unfinished.isEmpty()
                                    ? Optional.empty()
                                    : Optional.of(unfinished.first().toString()));
        }
    }
}
