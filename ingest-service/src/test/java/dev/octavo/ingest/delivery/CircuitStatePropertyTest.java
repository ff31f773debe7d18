package dev.octavo.ingest.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.octavo.ingest.delivery.CircuitState.Admission;
import dev.octavo.ingest.delivery.CircuitState.Closed;
import dev.octavo.ingest.delivery.CircuitState.Open;
import dev.octavo.ingest.delivery.CircuitState.Recovering;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

class CircuitStatePropertyTest {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    /// What happens to a circuit, one second after the other.
    enum Move {
        ASK,
        SUCCEED,
        FAIL,
        RELEASE
    }

    @Property(seed = "1")
    void itLetsThroughWhenItIsClosedAndNeverBeforeItsTimeWhenItIsOpen(
            @ForAll @Size(max = 200) List<Move> moves, @ForAll @IntRange(min = 1, max = 5) int k) {
        CircuitState state = new Closed(0);
        Instant now = START;
        for (Move move : moves) {
            now = now.plusSeconds(1);
            if (move == Move.ASK) {
                Admission admission = state.ask(now);
                switch (state) {
                    case Closed _ -> assertThat(admission.admitted()).isTrue();
                    case Open open ->
                            assertThat(admission.admitted()).isEqualTo(!now.isBefore(open.until()));
                    case Recovering it ->
                            assertThat(admission.admitted()).isEqualTo(it.busy() < it.allowed());
                }
                state = admission.next();
            } else if (underWay(state)) {
                state = after(state, move, now, k);
            }
            if (state instanceof Recovering it) {
                assertThat(it.busy()).isBetween(0, it.allowed());
                assertThat(it.allowed()).isBetween(1, CircuitState.RECOVERED);
            }
        }
    }

    @Property(seed = "1")
    void itOpensWithTheLastOfSoManyFailuresInARow(
            @ForAll @IntRange(min = 1, max = 100) int threshold) {
        CircuitState state = new Closed(0);

        for (int i = 1; i < threshold; i++) {
            state = failed(state, START, threshold);
            assertThat(state).isInstanceOf(Closed.class);
        }

        assertThat(failed(state.succeeded(), START, threshold))
                .isInstanceOf(threshold == 1 ? Open.class : Closed.class);
        assertThat(failed(state, START, threshold)).isInstanceOf(Open.class);
    }

    @Property(seed = "1")
    void whoComesFirstAfterTheWaitTriesAlone(@ForAll @IntRange(min = 1, max = 20) int openings) {
        Open open = new Open(START, START.plusSeconds(5), openings);
        Instant then = START.plusSeconds(5);

        Admission first = open.ask(then);
        Admission second = first.next().ask(then);

        assertThat(first.admitted()).isTrue();
        assertThat(second.admitted()).isFalse();
        assertThat(failed(first.next(), then, 1))
                .isEqualTo(new Open(START, then.plusSeconds(openings + 1), openings + 1));
    }

    @Property(seed = "1")
    void itIsClosedAgainAfterEnoughSuccesses(@ForAll @IntRange(min = 1, max = 20) int openings) {
        CircuitState state = new Open(START, START, openings);

        int successes = 0;
        while (!(state instanceof Closed)) {
            state = state.ask(START).next().succeeded();
            successes++;
        }

        assertThat(successes).isEqualTo(7);
    }

    private static boolean underWay(CircuitState state) {
        return !(state instanceof Open) && !(state instanceof Recovering it && it.busy() == 0);
    }

    private static CircuitState after(CircuitState state, Move move, Instant now, int threshold) {
        return switch (move) {
            case ASK -> throw new IllegalArgumentException("asked for elsewhere");
            case SUCCEED -> state.succeeded();
            case FAIL -> failed(state, now, threshold);
            case RELEASE -> state.released();
        };
    }

    private static CircuitState failed(CircuitState state, Instant now, int threshold) {
        return state.failed(now, threshold, Duration::ofSeconds);
    }
}
