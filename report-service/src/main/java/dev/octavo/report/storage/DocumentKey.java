package dev.octavo.report.storage;

import dev.octavo.report.request.ReportId;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/// Names the object of a report's document: `reports/2026/07/30/{reportId}.pdf`, by the day of
/// the request in UTC. Every attempt at the same report names the same object.
public final class DocumentKey {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuu/MM/dd").withZone(ZoneOffset.UTC);

    private DocumentKey() {}

    /// The key of a report's document.
    ///
    /// @param prefix what every key begins with, `reports/` with its slash
    public static String of(String prefix, ReportId id, Instant requestedAt) {
        return prefix + DAY.format(requestedAt) + "/" + id.value() + ".pdf";
    }
}
