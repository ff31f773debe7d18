package dev.octavo.report.lifecycle;

import dev.octavo.contracts.TemplateRef;
import dev.octavo.report.request.ReportId;
import dev.octavo.report.request.RequestDigest;

import java.util.Map;
import java.util.Optional;

/// What the journal remembers of a request. Data and parameters are not in it: they come again
/// with every delivery.
///
/// @param id the report
/// @param digest what was asked for; the same id with another digest is a conflict
/// @param event the event that asked first
/// @param template the template that was asked for; empty when the request named none
/// @param labels the requester's labels
public record ReportOrder(
        ReportId id,
        RequestDigest digest,
        EventIdentity event,
        Optional<TemplateRef> template,
        Map<String, String> labels) {
    public ReportOrder {
        labels = Map.copyOf(labels);
    }
}
