package dev.octavo.demo.reply;

import com.fasterxml.jackson.databind.JsonNode;

/// An event that announces how a report ended.
///
/// @param type the CloudEvents type: `…report.completed.v1` or `…report.failed.v1`
/// @param subject `reports/{reportId}`
/// @param data the event's data
public record Announcement(String type, String subject, JsonNode data) {
    /// Whether the report has a document.
    public boolean completed() {
        return type.equals("dev.octavo.report.completed.v1");
    }

    /// The report that ended.
    public String reportId() {
        return data.path("reportId").asText();
    }
}
