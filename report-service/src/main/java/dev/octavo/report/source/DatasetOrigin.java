package dev.octavo.report.source;

import com.fasterxml.jackson.databind.JsonNode;

import dev.octavo.engine.dataset.Format;

import java.util.List;

/// Where the rows of one dataset are.
public sealed interface DatasetOrigin {
    /// The rows travelled in the request.
    ///
    /// @param rows JSON objects
    record Inline(List<JsonNode> rows) implements DatasetOrigin {
        public Inline {
            rows = List.copyOf(rows);
        }
    }

    /// The rows lie in an object store, and the request says where.
    ///
    /// @param address the object
    /// @param format how the rows are written down
    record ClaimCheck(ObjectAddress address, Format format) implements DatasetOrigin {}
}
