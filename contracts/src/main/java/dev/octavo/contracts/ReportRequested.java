package dev.octavo.contracts;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;

import org.jspecify.annotations.Nullable;

import java.util.Map;
import java.util.Objects;

/// The data of `dev.octavo.report.requested.v1`.
///
/// @param reportId the report's id; null to have it derived from the event's source and id
/// @param template what the report looks like
/// @param parameters the template's parameters by name
/// @param datasets where the template's datasets come from, by name
/// @param locale a BCP 47 language tag; null for the service's default
/// @param timeZone an IANA time zone; null for the service's default
/// @param labels the requester's own words about the report, carried through unread
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ReportRequested(
        @Nullable String reportId,
        TemplateRef template,
        Map<String, JsonNode> parameters,
        Map<String, DatasetSpec> datasets,
        @Nullable String locale,
        @Nullable String timeZone,
        Map<String, String> labels) {
    public ReportRequested {
        Objects.requireNonNull(template, "template");
        parameters = parameters == null ? Map.of() : Map.copyOf(parameters);
        datasets = datasets == null ? Map.of() : Map.copyOf(datasets);
        labels = labels == null ? Map.of() : Map.copyOf(labels);
    }
}
