package dev.octavo.report.storage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.octavo.report.request.ReportId;

import org.junit.jupiter.api.Test;

import java.time.Instant;

class DocumentKeyTest {
    @Test
    void countsDaysInUtc() {
        String key =
                DocumentKey.of(
                        "reports/", new ReportId("r1"), Instant.parse("2026-01-01T00:30:00+01:00"));

        assertThat(key).isEqualTo("reports/2025/12/31/r1.pdf");
    }
}
