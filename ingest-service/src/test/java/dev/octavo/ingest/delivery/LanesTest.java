package dev.octavo.ingest.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Set;

class LanesTest {
    private final Lanes lanes = new Lanes();
    private final Pending pending = new Pending();

    @Test
    void theNextEventOfALaneWaitsUntilItIsReleased() {
        PendingEvent first = add("a");
        PendingEvent second = add("a");

        assertThat(take(1)).containsExactly(first);
        assertThat(take(1)).isEmpty();
        lanes.release(Set.of("a"));
        assertThat(take(1)).containsExactly(second);
    }

    @Test
    void otherLanesGoOnMeanwhile() {
        PendingEvent first = add("a");
        add("a");
        PendingEvent other = add("b");

        assertThat(take(1)).containsExactly(first);
        assertThat(take(1)).containsExactly(other);
    }

    @Test
    void theEarliestEventOfAFreeLaneGoesFirst() {
        PendingEvent first = add("a");
        PendingEvent second = add("a");
        PendingEvent third = add("b");
        assertThat(take(1)).containsExactly(first);

        lanes.release(Set.of("a"));

        assertThat(take(1)).containsExactly(second);
        assertThat(take(1)).containsExactly(third);
        assertThat(lanes.takeable()).isZero();
        assertThat(lanes.takeableBytes()).isZero();
    }

    @Test
    void aBatchHoldsSeveralEventsOfALaneInOrder() {
        PendingEvent first = add("a");
        PendingEvent second = add("b");
        PendingEvent third = add("a");
        PendingEvent fourth = add("a");

        assertThat(take(3)).containsExactly(first, second, third);
        assertThat(take(3)).isEmpty();
        lanes.release(Set.of("a", "b"));
        assertThat(take(3)).containsExactly(fourth);
    }

    @Test
    void aBatchIsNoLargerThanAllowedUnlessOneEventIs() {
        PendingEvent first = add("a");
        PendingEvent second = add("b");
        PendingEvent third = add("c");

        assertThat(lanes.take(10, first.size() + second.size())).containsExactly(first, second);
        assertThat(lanes.take(10, 1)).containsExactly(third);
    }

    @Test
    void whatIsPutBackGoesFirstOnceItsLaneIsReleased() {
        PendingEvent first = add("a");
        PendingEvent second = add("a");
        PendingEvent third = add("a");
        PendingEvent fourth = add("a");
        assertThat(take(3)).containsExactly(first, second, third);

        lanes.putBack(List.of(second, third));

        assertThat(lanes.takeable()).isZero();
        lanes.release(Set.of("a"));
        assertThat(lanes.takeable()).isEqualTo(3);
        assertThat(take(5)).containsExactly(second, third, fourth);
    }

    @Test
    void aLaneThatIsNotBusyCannotBeReleased() {
        add("a");

        assertThatThrownBy(() -> lanes.release(Set.of("a")))
                .isInstanceOf(IllegalStateException.class);
    }

    private List<PendingEvent> take(int most) {
        return lanes.take(most, Long.MAX_VALUE);
    }

    private PendingEvent add(String key) {
        PendingEvent event = pending.event(key);
        lanes.add(event);
        return event;
    }
}
