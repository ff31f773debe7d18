package dev.octavo.report.request;

import com.fasterxml.jackson.databind.JsonNode;

import dev.octavo.contracts.FailureType;
import dev.octavo.engine.dataset.Format;
import dev.octavo.report.source.DatasetOrigin;
import dev.octavo.report.source.ObjectAddress;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Reads where one dataset comes from: `{"ref": "s3://…", "format": "csv"}` or `{"rows": […]}`.
final class DatasetReader {
    private static final Set<String> FIELDS = Set.of("ref", "format", "rows");
    private static final String EXPECTED_FORMAT = "csv, json or jsonl";

    private final Set<String> allowedBuckets;

    DatasetReader(Set<String> allowedBuckets) {
        this.allowedBuckets = allowedBuckets;
    }

    /// Reads a dataset; empty when something was noted.
    Optional<DatasetOrigin> read(FieldReader dataset) {
        dataset.allow(FIELDS);
        if (dataset.has("ref") == dataset.has("rows")) {
            dataset.invalidHere(
                    dataset.has("ref")
                            ? "has both 'ref' and 'rows'; expected one of them"
                            : "has neither 'ref' nor 'rows'; expected one of them");
            return Optional.empty();
        }
        return dataset.has("ref") ? readClaimCheck(dataset) : readRows(dataset);
    }

    private Optional<DatasetOrigin> readClaimCheck(FieldReader dataset) {
        Optional<ObjectAddress> address =
                dataset.requiredText("ref", ObjectAddress.FORM, ObjectAddress::parse);
        Optional<Format> format =
                dataset.optionalText("format", EXPECTED_FORMAT, DatasetReader::format);
        if (address.isPresent() && format.isEmpty() && !dataset.has("format")) {
            format = formatByEnding(address.get().key());
            if (format.isEmpty()) {
                dataset.invalid(
                        "format",
                        "is missing, and the key of 'ref' does not tell; expected "
                                + EXPECTED_FORMAT);
            }
        }
        if (address.isPresent() && !allowedBuckets.contains(address.get().bucket())) {
            dataset.add(
                    FailureType.FORBIDDEN_SOURCE,
                    "ref",
                    "is in bucket '"
                            + address.get().bucket()
                            + "', from which this service does not read");
            return Optional.empty();
        }
        if (address.isEmpty() || format.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new DatasetOrigin.ClaimCheck(address.get(), format.get()));
    }

    private static Optional<DatasetOrigin> readRows(FieldReader dataset) {
        boolean right = true;
        if (dataset.has("format")) {
            dataset.invalid("format", "belongs to 'ref'; rows are always JSON objects");
            right = false;
        }
        JsonNode rows = dataset.value("rows");
        if (!rows.isArray()) {
            dataset.invalid(
                    "rows", "is " + Findings.shown(rows) + "; expected an array of objects");
            return Optional.empty();
        }
        List<JsonNode> objects = new ArrayList<>(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            JsonNode row = rows.get(i);
            if (row.isObject()) {
                objects.add(row);
            } else {
                dataset.invalidElement(
                        "rows", i, "is " + Findings.shown(row) + "; expected an object");
                right = false;
            }
        }
        return right ? Optional.of(new DatasetOrigin.Inline(objects)) : Optional.empty();
    }

    private static Optional<Format> format(String word) {
        return switch (word) {
            case "csv" -> Optional.of(Format.CSV);
            case "json" -> Optional.of(Format.JSON);
            case "jsonl" -> Optional.of(Format.JSON_LINES);
            default -> Optional.empty();
        };
    }

    private static Optional<Format> formatByEnding(String key) {
        String ending = key.substring(key.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return ending.equals("ndjson") ? Optional.of(Format.JSON_LINES) : format(ending);
    }
}
