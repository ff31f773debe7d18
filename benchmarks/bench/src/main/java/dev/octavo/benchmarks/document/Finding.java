package dev.octavo.benchmarks.document;

import java.util.List;

/// What was found in a document.
///
/// @param pages how many it has
/// @param bytes how long its file is
/// @param faults what is not as asked, for a person to read; empty when all is well
public record Finding(int pages, long bytes, List<String> faults) {
    public Finding {
        faults = List.copyOf(faults);
    }
}
