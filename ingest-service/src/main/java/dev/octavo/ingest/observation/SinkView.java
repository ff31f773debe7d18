package dev.octavo.ingest.observation;

import com.fasterxml.jackson.annotation.JsonInclude;

import dev.octavo.ingest.delivery.Circuit;
import dev.octavo.ingest.delivery.CircuitState.Closed;
import dev.octavo.ingest.delivery.CircuitState.Open;
import dev.octavo.ingest.delivery.CircuitState.Recovering;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/// How a sink is, as its answers tell.
///
/// @param sink `sink`, `reply-sink` or `dead-letter-sink`
/// @param state `up`, `down` or `recovering`
/// @param downSince null when it is up
/// @param nextTry when it is tried again; null unless it is down
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SinkView(
        String sink, String state, @Nullable Instant downSince, @Nullable Instant nextTry) {
    static SinkView of(Circuit circuit) {
        return switch (circuit.state()) {
            case Closed _ -> new SinkView(circuit.name(), "up", null, null);
            case Open(Instant since, Instant until, _) ->
                    new SinkView(circuit.name(), "down", since, until);
            case Recovering(Instant since, _, _, _) ->
                    new SinkView(circuit.name(), "recovering", since, null);
        };
    }
}
