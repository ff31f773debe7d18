package dev.octavo.benchmarks.contender;

import java.nio.file.Path;

/// An engine that makes documents, with the settings its own documentation calls the fastest.
///
/// Its failures are whatever its engine throws: [ContenderProcess] reports them.
public interface Contender {

    /// What a user does once, when building: compile a template, cache a font's metrics. Not
    /// measured.
    ///
    /// @param kit an empty folder to keep the results in
    default void prepare(Path kit) throws Exception {}

    /// What a user does once per process: read fonts and templates. Measured only where a whole
    /// process is.
    ///
    /// @param kit the folder that [#prepare] has filled
    /// @param document which document is asked for
    Opening open(Path kit, DocumentKind document) throws Exception;
}
