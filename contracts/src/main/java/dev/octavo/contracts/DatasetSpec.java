package dev.octavo.contracts;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// Where the rows of one dataset come from: either a claim check (`ref`) or the rows
/// themselves.
///
/// @param ref an `s3://bucket/key` of the data; null when the rows are inline
/// @param format the format behind `ref`: `csv`, `json` or `jsonl`; null: the key's ending
///     tells
/// @param rows the rows, each a JSON object; null when there is a `ref`
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DatasetSpec(
        @Nullable String ref, @Nullable String format, @Nullable List<JsonNode> rows) {
    public DatasetSpec {
        rows = rows == null ? null : List.copyOf(rows);
    }

    /// A dataset whose rows lie in an object store.
    public static DatasetSpec claimCheck(String ref, @Nullable String format) {
        return new DatasetSpec(ref, format, null);
    }

    /// A dataset whose rows travel in the event.
    public static DatasetSpec inline(List<JsonNode> rows) {
        return new DatasetSpec(null, null, rows);
    }
}
