package dev.octavo.ingest.deadletter;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/// Where dead letters go.
@ConfigMapping(prefix = "octavo.dead-letter")
public interface DeadLetterConfig {
    /// The S3 bucket. Required: without it, a malformed record could only block its shard or be
    /// lost.
    String bucket();

    /// What the keys of dead letters begin with. Default: `dead-letters`.
    @WithDefault("dead-letters")
    String prefix();

    /// What the keys of dead letters begin with once they are redriven: they move there, so that
    /// what is left is what is left to do. Not `octavo.dead-letter.prefix` or below it. Default:
    /// `redriven-dead-letters`.
    @WithDefault("redriven-dead-letters")
    String redrivenPrefix();
}
