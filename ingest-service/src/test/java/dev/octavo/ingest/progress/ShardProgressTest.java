package dev.octavo.ingest.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import java.time.Clock;
import java.time.Duration;

class ShardProgressTest {
    private final ShardProgress progress = new ShardProgress(Clock.systemUTC());

    @Test
    void nothingCanBeCheckpointedBeforeTheFirstRecordIsFinished() {
        begin(1);
        InFlight second = begin(2);

        progress.finish(second, Fate.DELIVERED);

        assertThat(progress.checkpointable()).isEmpty();
    }

    @Test
    void theCheckpointStopsBeforeTheOldestRecordInFlight() {
        InFlight first = begin(1);
        begin(2);
        InFlight third = begin(3);

        progress.finish(third, Fate.DELIVERED);
        progress.finish(first, Fate.DELIVERED);

        assertThat(progress.checkpointable()).contains(Position.of("1"));
    }

    @Test
    void aRecordThatWasReadBeforeIsNotBegunAgain() {
        begin(7);

        assertThat(progress.begin(Position.of("7"))).isEmpty();
        assertThat(progress.begin(Position.of("6"))).isEmpty();
        assertThat(progress.ledger().polled()).isEqualTo(1);
    }

    @Test
    void everyFateIsCounted() {
        progress.finish(begin(1), Fate.DELIVERED);
        progress.finish(begin(2), Fate.FILTERED);
        progress.finish(begin(3), Fate.DEAD_LETTERED);
        begin(4);

        assertThat(progress.ledger()).isEqualTo(new Ledger(4, 1, 1, 1, 1, 0));
        assertThat(progress.ledger().balanced()).isTrue();
    }

    @Test
    void finishingTwiceIsADefect() {
        InFlight record = begin(1);
        progress.finish(record, Fate.DELIVERED);

        assertThatThrownBy(() -> progress.finish(record, Fate.DELIVERED))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void closingHandsBackWhatIsInFlightAndLeavesTheCheckpointWhereItIs() throws Exception {
        progress.finish(begin(1), Fate.DELIVERED);
        InFlight second = begin(2);
        progress.finish(begin(3), Fate.DELIVERED);

        progress.close();

        assertThat(progress.checkpointable()).contains(Position.of("1"));
        assertThat(progress.finish(second, Fate.DELIVERED)).isFalse();
        assertThat(progress.begin(Position.of("4"))).isEmpty();
        assertThat(progress.ledger()).isEqualTo(new Ledger(3, 2, 0, 0, 0, 1));
        assertThat(progress.awaitIdle(Duration.ZERO)).isTrue();
    }

    @Test
    void waitingEndsWhenTheLastRecordIsFinished() throws Exception {
        InFlight record = begin(1);
        assertThat(progress.awaitIdle(Duration.ZERO)).isFalse();

        Thread.ofVirtual().start(() -> progress.finish(record, Fate.DELIVERED));

        assertThat(progress.awaitIdle(Duration.ofSeconds(10))).isTrue();
    }

    private InFlight begin(int sequence) {
        return progress.begin(Position.of(Integer.toString(sequence))).orElseThrow();
    }
}
