package dev.octavo.benchmarks.engine;

import java.time.Duration;

/// How thoroughly is measured.
///
/// @param rounds of every contest, except for the cold one, whose processes are short
/// @param coldRounds of the cold contest
/// @param warmUp processor time to spend on warming up
/// @param warmUpTimes documents to make, at least, for warming up
/// @param measured processor time to spend on measuring
record Effort(int rounds, int coldRounds, Duration warmUp, int warmUpTimes, Duration measured) {

    /// What a published figure takes. The warm-up is long enough for the slowest peer: its seventh
    /// document of 10 000 rows takes half the time of its first.
    static final Effort FULL = new Effort(3, 9, Duration.ofSeconds(12), 6, Duration.ofSeconds(5));

    /// Rough figures, to see where one stands.
    static final Effort QUICK = new Effort(1, 3, Duration.ofSeconds(5), 2, Duration.ofSeconds(2));

    Effort withRounds(int rounds) {
        return new Effort(rounds, rounds, warmUp, warmUpTimes, measured);
    }
}
