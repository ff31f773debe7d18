package dev.octavo.report.request;

import dev.octavo.contracts.TemplateRef;
import dev.octavo.report.source.DatasetOrigin;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// A request that is right in itself. Whether it fits its template shows when it is rendered.
///
/// @param reportId the id that the requester chose; empty to have it derived
/// @param template the template's name and perhaps its version
/// @param parameters the template's parameters by name: texts, numbers (integers or decimals,
///     never floating), booleans, lists and maps
/// @param datasets where the template's datasets come from, by name
/// @param locale the locale of the document
/// @param timeZone the time zone of the document
/// @param labels the requester's labels
public record ReportRequest(
        Optional<ReportId> reportId,
        TemplateRef template,
        Map<String, Object> parameters,
        Map<String, DatasetOrigin> datasets,
        Locale locale,
        ZoneId timeZone,
        Map<String, String> labels) {
    public ReportRequest {
        parameters = Map.copyOf(parameters);
        datasets = Map.copyOf(datasets);
        labels = Map.copyOf(labels);
    }
}
