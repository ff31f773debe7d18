package dev.octavo.benchmarks.contender;

/// Whether a contender can make a kind of document.
public sealed interface Opening {

    /// It can.
    record Opened(Printer printer) implements Opening {}

    /// It cannot; what it would be measured for is not available.
    ///
    /// @param reason for a person to read, on one line
    record Unavailable(String reason) implements Opening {}
}
