package dev.octavo.ingest.deadletter;

import dev.octavo.contracts.Problem;
import dev.octavo.ingest.delivery.Answer;
import dev.octavo.ingest.delivery.Undeliverable;
import dev.octavo.ingest.translation.Event;
import dev.octavo.ingest.translation.ShardRecord;

import java.util.List;
import java.util.Optional;

/// A record that can never be delivered.
///
/// @param record the record, whole
/// @param cause why, of what kind
/// @param problems what is wrong with it; empty when the sink refused it
/// @param attempts how many deliveries were tried
/// @param lastAnswer what the sink said to the last one
/// @param event what the record was translated to; empty when it was not
public record DeadLetter(
        ShardRecord record,
        Cause cause,
        List<Problem> problems,
        int attempts,
        Optional<Answer> lastAnswer,
        Optional<Event> event) {
    public DeadLetter {
        problems = List.copyOf(problems);
    }

    /// The kinds of reasons.
    public enum Cause {
        /// It is no event, and cannot be made one.
        MALFORMED("malformed"),
        /// A filter pattern asks for what its data holds, and the data is not JSON.
        UNPARSABLE("unparsable"),
        /// The sink said that it will never take it.
        REJECTED("rejected"),
        /// The sink took it, and the reply sink will never take its reply.
        REPLY_REJECTED("reply-rejected"),
        /// The attempts were used up.
        RETRIES_EXHAUSTED("retries-exhausted"),
        /// The record was too old to be tried again.
        TOO_OLD("too-old");

        private final String word;

        Cause(String word) {
            this.word = word;
        }

        /// The word for it in keys, documents, metrics and log lines.
        public String word() {
            return word;
        }
    }

    /// One dead letter of a malformed record.
    public static DeadLetter malformed(ShardRecord record, List<Problem> problems) {
        return new DeadLetter(
                record, Cause.MALFORMED, problems, 0, Optional.empty(), Optional.empty());
    }

    /// One dead letter of a record that the filter could not read.
    public static DeadLetter unparsable(ShardRecord record, Problem problem) {
        return new DeadLetter(
                record, Cause.UNPARSABLE, List.of(problem), 0, Optional.empty(), Optional.empty());
    }

    /// One dead letter of an event that was given up.
    public static DeadLetter undeliverable(ShardRecord record, Event event, Undeliverable why) {
        Cause cause =
                switch (why.cause()) {
                    case REJECTED -> Cause.REJECTED;
                    case REPLY_REJECTED -> Cause.REPLY_REJECTED;
                    case RETRIES_EXHAUSTED -> Cause.RETRIES_EXHAUSTED;
                    case TOO_OLD -> Cause.TOO_OLD;
                };
        return new DeadLetter(
                record,
                cause,
                List.of(),
                why.attempts(),
                Optional.of(why.lastAnswer()),
                Optional.of(event));
    }

    /// The reason in one line.
    public String reason() {
        return problems.isEmpty()
                ? lastAnswer.map(Answer::toString).orElse(cause.word())
                : String.join("; ", problems.stream().map(Problem::message).toList());
    }
}
