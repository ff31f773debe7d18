package dev.octavo.ingest.translation;

import dev.octavo.contracts.Problem;

import java.util.List;

/// What a record turned out to be.
public sealed interface Translation {
    /// A CloudEvent, ready to be delivered.
    record Translated(Event event) implements Translation {}

    /// Nothing that can be delivered, now or later.
    ///
    /// @param problems what is wrong, at least one; the pointers lead into the record's data
    record Malformed(List<Problem> problems) implements Translation {
        public Malformed {
            problems = List.copyOf(problems);
        }
    }
}
