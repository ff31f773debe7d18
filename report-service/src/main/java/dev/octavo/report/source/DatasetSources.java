package dev.octavo.report.source;

import dev.octavo.engine.dataset.DatasetSource;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// Makes the datasets of a request readable, as often as the engine needs.
public interface DatasetSources {
    /// Gathers what the origins name; objects are copied into a folder first.
    ///
    /// @param origins where the datasets come from, by name
    /// @param scratch an empty folder that the caller removes when the sources are no longer
    ///     read
    /// @throws IOException when an object breaks off or the folder cannot be written
    Gathering gather(Map<String, DatasetOrigin> origins, Path scratch) throws IOException;

    /// What came of gathering datasets.
    sealed interface Gathering {}

    /// Every dataset can be read.
    ///
    /// @param sources the datasets by name
    record Gathered(Map<String, DatasetSource> sources) implements Gathering {
        public Gathered {
            sources = Map.copyOf(sources);
        }
    }

    /// Some datasets can never be read.
    ///
    /// @param faults why, for each of them
    record Unreadable(List<SourceFault> faults) implements Gathering {
        public Unreadable {
            faults = List.copyOf(faults);
        }
    }

    /// The store of a dataset did not answer. It may later.
    ///
    /// @param dataset the dataset's name
    /// @param cause what happened
    record Unreachable(String dataset, Throwable cause) implements Gathering {}
}
