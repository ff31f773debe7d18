package dev.octavo.ingest.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.function.IntFunction;

/// Whether a sink is up, as its answers tell: the state machine of [Circuit]. (M. Nygard,
/// "Release It!", circuit breaker; the recovery doubles like TCP's slow start, so that a sink
/// that has just come back is not knocked down again.)
public sealed interface CircuitState {
    /// With that many deliveries at once, a sink has recovered.
    int RECOVERED = 64;

    /// The sink is up.
    ///
    /// @param failures in a row, up to now
    record Closed(int failures) implements CircuitState {}

    /// The sink is down and left alone.
    ///
    /// @param since when it went down
    /// @param until when it is tried again
    /// @param openings how often that has been in vain, from 1
    record Open(Instant since, Instant until, int openings) implements CircuitState {}

    /// The sink is tried: by one delivery at first, by more with each that succeeds.
    ///
    /// @param since when it went down
    /// @param allowed how many deliveries at once
    /// @param busy how many there are
    /// @param openings how often it was tried in vain
    record Recovering(Instant since, int allowed, int busy, int openings) implements CircuitState {}

    /// Whether a delivery may begin.
    ///
    /// @param admitted whether it may
    /// @param next the state from now on
    record Admission(boolean admitted, CircuitState next) {}

    /// A delivery asks to begin.
    default Admission ask(Instant now) {
        return switch (this) {
            case Closed closed -> new Admission(true, closed);
            case Open open when now.isBefore(open.until) -> new Admission(false, open);
            case Open(Instant since, _, int openings) ->
                    new Admission(true, new Recovering(since, 1, 1, openings));
            case Recovering(Instant since, int allowed, int busy, int openings)
                    when busy < allowed ->
                    new Admission(true, new Recovering(since, allowed, busy + 1, openings));
            case Recovering recovering -> new Admission(false, recovering);
        };
    }

    /// A delivery found the sink up.
    default CircuitState succeeded() {
        return switch (this) {
            case Closed _ -> new Closed(0);
            case Open open -> open;
            case Recovering(_, int allowed, _, _) when allowed * 2 > RECOVERED -> new Closed(0);
            case Recovering(Instant since, int allowed, int busy, int openings) ->
                    new Recovering(since, allowed * 2, busy - 1, openings);
        };
    }

    /// A delivery found the sink down.
    ///
    /// @param threshold how many in a row open the circuit, above zero
    /// @param wait how long to leave it alone, by the number of openings
    default CircuitState failed(Instant now, int threshold, IntFunction<Duration> wait) {
        return switch (this) {
            case Closed(int failures) when failures + 1 < threshold -> new Closed(failures + 1);
            case Closed _ -> new Open(now, now.plus(wait.apply(1)), 1);
            case Open open -> open;
            case Recovering(Instant since, _, _, int openings) ->
                    new Open(since, now.plus(wait.apply(openings + 1)), openings + 1);
        };
    }

    /// A delivery has ended and tells nothing about the sink.
    default CircuitState released() {
        return switch (this) {
            case Closed closed -> closed;
            case Open open -> open;
            case Recovering(Instant since, int allowed, int busy, int openings) ->
                    new Recovering(since, allowed, busy - 1, openings);
        };
    }
}
