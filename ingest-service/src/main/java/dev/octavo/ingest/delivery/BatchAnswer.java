package dev.octavo.ingest.delivery;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// What a sink's answer says of the events of one request.
///
/// @param items the first events of the request, which are done with: all of them, unless some
///     failed
/// @param failure why the events from there on are to be tried again; empty when all are done
///     with
record BatchAnswer(List<Item> items, Optional<Failure> failure) {
    BatchAnswer {
        items = List.copyOf(items);
    }

    /// One event that is done with.
    sealed interface Item {
        /// The sink has taken it over.
        ///
        /// @param reply the event that the sink answered with, if it did
        record Taken(Optional<HttpMessage> reply) implements Item {}

        /// The sink will never take it.
        record Refused(Answer answer) implements Item {}
    }

    /// Why events are to be tried again.
    ///
    /// @param answer what was heard
    /// @param retryAfter how long the sink asks to be left alone
    record Failure(Answer answer, Optional<Duration> retryAfter) {}

    /// Not one of the events is done with.
    static BatchAnswer nothingDone(Answer answer) {
        return new BatchAnswer(List.of(), Optional.of(new Failure(answer, Optional.empty())));
    }
}
