package dev.octavo.benchmarks.engine;

import dev.octavo.benchmarks.contender.DocumentKind;
import dev.octavo.benchmarks.process.Entrant;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What came of all trials.
record Results(List<Samples> samples) {
    Results {
        samples = List.copyOf(samples);
    }

    /// Whether a contest was run at all.
    boolean has(Contest contest) {
        return samples.stream().anyMatch(entry -> entry.trial().contest() == contest);
    }

    /// What came of one trial.
    Samples of(Contest contest, Entrant entrant, DocumentKind document, String variant) {
        return samples.stream()
                .filter(entry -> entry.trial().contest() == contest)
                .filter(entry -> entry.trial().entrant() == entrant)
                .filter(entry -> entry.trial().document() == document)
                .filter(entry -> entry.trial().variant().equals(variant))
                .findFirst()
                .orElseThrow();
    }

    /// What came of a trial that is the only one of its entrant and document.
    Samples of(Contest contest, Entrant entrant, DocumentKind document) {
        return of(contest, entrant, document, "");
    }

    /// Why one of these cannot be judged; empty when all can.
    static Optional<String> failure(Samples... samples) {
        return Stream.of(samples)
                .filter(entry -> entry.failure() != null)
                .map(entry -> entry.trial().label() + " " + entry.failure())
                .findFirst();
    }
}
