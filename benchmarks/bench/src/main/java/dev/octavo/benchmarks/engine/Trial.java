package dev.octavo.benchmarks.engine;

import dev.octavo.benchmarks.contender.DocumentKind;
import dev.octavo.benchmarks.process.Entrant;

import java.util.List;

/// One process of a contest: who makes what, how often, in which JVM.
///
/// @param contest which it belongs to
/// @param entrant who
/// @param document what
/// @param variant sets it apart from another trial of the same entrant and document; may be empty
/// @param jvmOptions for the process
/// @param prints made one after the other in the process; at least one
record Trial(
        Contest contest,
        Entrant entrant,
        DocumentKind document,
        String variant,
        List<String> jvmOptions,
        List<Print> prints) {
    Trial {
        jvmOptions = List.copyOf(jvmOptions);
        prints = List.copyOf(prints);
    }

    /// For people.
    String label() {
        String kind = document == DocumentKind.TABLE ? "" : ", " + document.id().replace('-', ' ');
        return entrant.label() + kind + (variant.isEmpty() ? "" : ", " + variant);
    }

    /// Documents of one length.
    ///
    /// @param rows how many rows each has
    /// @param warm whether the process is warmed up with them, and they are made for a while;
    ///     otherwise one is made
    record Print(int rows, boolean warm) {}
}
