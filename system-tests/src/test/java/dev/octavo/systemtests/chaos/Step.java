package dev.octavo.systemtests.chaos;

import java.time.Duration;

/// One thing that happens to the bridge. Draws stand for a choice that depends on what there is
/// at that moment.
sealed interface Step {
    /// An instance is killed, and started again after a while.
    record Kill(int instance, Duration down) implements Step {}

    /// An instance stops to run for a while, and goes on as if nothing had been.
    record Pause(int instance, Duration halted) implements Step {}

    /// An instance is asked to end, and started again.
    record Restart(int instance) implements Step {}

    /// An open shard is split in the middle.
    record Split(int draw) implements Step {}

    /// Two neighbouring shards become one.
    record Merge(int draw) implements Step {}

    /// The weather changes before one station, and is calm again after a while.
    record Blow(Station station, Weather weather, Duration lasting) implements Step {}
}
