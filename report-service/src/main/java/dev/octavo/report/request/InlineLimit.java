package dev.octavo.report.request;

import com.fasterxml.jackson.databind.JsonNode;

import dev.octavo.contracts.FailureType;
import dev.octavo.report.JsonPointers;

import io.quarkus.runtime.configuration.ConfigurationException;

import java.util.Map;

/// The limit of what a request may carry itself. Beyond it, data travels as claim checks.
final class InlineLimit {
    private final long maxBytes;

    /// @throws ConfigurationException naming the key of the configuration that is absurd
    InlineLimit(long maxBytes) {
        if (maxBytes < 1) {
            throw new ConfigurationException(
                    "octavo.request.max-inline-bytes: is "
                            + maxBytes
                            + "; expected a size above zero, such as 1M");
        }
        this.maxBytes = maxBytes;
    }

    void check(JsonNode data, long bytes, Findings findings) {
        if (bytes <= maxBytes) {
            return;
        }
        findings.add(
                FailureType.TOO_LARGE,
                largestPart(data),
                "is too large: the request has "
                        + bytes
                        + " bytes, and at most "
                        + maxBytes
                        + " are taken; send large datasets as claim checks, by 'ref'");
    }

    /// Points at the dataset with the most rows text, which is what a sender can do something
    /// about.
    private static String largestPart(JsonNode data) {
        String largest = "";
        int most = 0;
        for (Map.Entry<String, JsonNode> dataset : data.path("datasets").properties()) {
            int size = dataset.getValue().path("rows").toString().length();
            if (dataset.getValue().path("rows").isArray() && size > most) {
                most = size;
                largest = JsonPointers.child("/datasets", dataset.getKey()) + "/rows";
            }
        }
        return largest;
    }
}
