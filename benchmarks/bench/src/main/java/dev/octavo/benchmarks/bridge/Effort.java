package dev.octavo.benchmarks.bridge;

/// How thoroughly is measured.
///
/// @param rounds in which all bridges run in turn
/// @param warmUp records before anything is measured
/// @param records put at once
/// @param steadySeconds how long the trickle lasts
/// @param perSecond records of the trickle
/// @param idleSeconds in which nothing happens
record Effort(
        int rounds, int warmUp, int records, int steadySeconds, int perSecond, int idleSeconds) {
    /// What a published figure takes. More records would take long to put: the emulator gets slower
    /// with each.
    static final Effort FULL = new Effort(3, 5_000, 5_000, 20, 100, 30);

    /// Rough figures.
    static final Effort QUICK = new Effort(1, 5_000, 5_000, 10, 100, 20);

    Effort withRounds(int rounds) {
        return new Effort(rounds, warmUp, records, steadySeconds, perSecond, idleSeconds);
    }
}
