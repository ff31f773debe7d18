package dev.octavo.ingest.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class LanesTest {
    private final Lanes lanes = new Lanes();
    private final Pending pending = new Pending();

    @Test
    void theNextOfALaneComesOnlyWhenTheLaneIsReleased() {
        PendingEvent first = add("a");
        PendingEvent second = add("a");

        assertThat(lanes.take()).contains(first);
        assertThat(lanes.take()).isEmpty();
        lanes.release(first);
        assertThat(lanes.take()).contains(second);
    }

    @Test
    void otherLanesGoOnMeanwhile() {
        PendingEvent first = add("a");
        add("a");
        PendingEvent other = add("b");

        assertThat(lanes.take()).contains(first);
        assertThat(lanes.take()).contains(other);
    }

    @Test
    void theEarliestEventOfAFreeLaneGoesFirst() {
        PendingEvent first = add("a");
        PendingEvent second = add("a");
        PendingEvent third = add("b");
        assertThat(lanes.take()).contains(first);

        lanes.release(first);

        assertThat(lanes.take()).contains(second);
        assertThat(lanes.take()).contains(third);
        assertThat(lanes.waiting()).isZero();
    }

    @Test
    void aLaneThatIsNotBusyCannotBeReleased() {
        PendingEvent event = add("a");

        assertThatThrownBy(() -> lanes.release(event)).isInstanceOf(IllegalStateException.class);
    }

    private PendingEvent add(String key) {
        PendingEvent event = pending.event(key);
        lanes.add(event);
        return event;
    }
}
