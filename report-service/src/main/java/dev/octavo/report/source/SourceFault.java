package dev.octavo.report.source;

import dev.octavo.contracts.FailureType;
import dev.octavo.report.JsonPointers;

/// Why a dataset can never be read.
///
/// @param dataset the dataset's name
/// @param type what kind of failure it is
/// @param message what is wrong
public record SourceFault(String dataset, FailureType type, String message) {
    /// Where the request names the object.
    public String pointer() {
        return JsonPointers.child("/datasets", dataset) + "/ref";
    }
}
