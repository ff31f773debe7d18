package dev.octavo.ingest.delivery;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

import java.time.Duration;

/// When a sink counts as down, and how it is left alone then.
@ConfigMapping(prefix = "octavo.circuit")
public interface CircuitConfig {
    /// How many deliveries in a row must find the sink down (no answer, or 5xx) before it is
    /// left alone and only tried by one delivery at a time; 0 for never. 0 to 10000. Default:
    /// 10.
    @WithDefault("10")
    int failures();

    /// The longest wait between two tries of a sink that is down; the first is about a second,
    /// and it doubles with each. A delivery that waits for longer than this counts as failed,
    /// so that attempts and age of its record go on being counted. Default: 30 s.
    @WithDefault("30s")
    Duration maximumWait();
}
