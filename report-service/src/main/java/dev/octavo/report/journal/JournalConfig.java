package dev.octavo.report.journal;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

import jakarta.validation.constraints.Pattern;

import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;

import java.time.Duration;

/// The journal's table and the times that govern its entries.
@ConfigMapping(prefix = "octavo.journal")
public interface JournalConfig {
    /// The DynamoDB table, made from `contracts/aws/journal-table.json`. No default.
    @Pattern(regexp = "[a-zA-Z0-9_.-]{3,255}")
    String tableName();

    /// How long a delivery may render a report without renewing its lease, from 1 s to 15 min.
    /// It is renewed three times in that time; after a crash, a redelivery waits for its end.
    /// Default: 30 s.
    @WithDefault("30s")
    @DurationMin(seconds = 1)
    @DurationMax(minutes = 15)
    Duration leaseDuration();

    /// How long an entry is kept after its last change, from 1 h. Default: 90 d (2160 h).
    @WithDefault("2160h")
    @DurationMin(hours = 1)
    Duration retention();
}
