package dev.octavo.ingest.deadletter;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

import java.net.URI;
import java.util.Optional;

/// Where dead letters go.
@ConfigMapping(prefix = "octavo.dead-letter")
public interface DeadLetterConfig {
    /// `s3`: one object each, which `POST /redrives` can put on their way again; or `sink`: an
    /// event each (`dev.octavo.record.dead-lettered.v1`) to `octavo.dead-letter.sink`. Default:
    /// `s3`.
    @WithDefault("s3")
    Kind destination();

    /// The S3 bucket. Required unless the destination is `sink`: without it, a malformed record
    /// could only block its shard or be lost.
    Optional<String> bucket();

    /// What the keys of dead letters begin with. Default: `dead-letters`.
    @WithDefault("dead-letters")
    String prefix();

    /// What the keys of dead letters begin with once they are redriven: they move there, so that
    /// what is left is what is left to do. Not `octavo.dead-letter.prefix` or below it. Default:
    /// `redriven-dead-letters`.
    @WithDefault("redriven-dead-letters")
    String redrivenPrefix();

    /// The URL that takes dead letters as events, in binary mode. It has to take events that are
    /// a third larger than the largest record: whatever it answers but a 2xx, the letter is sent
    /// again, and holds its checkpoint. Required if the destination is `sink`, and only then.
    Optional<URI> sink();

    /// The kinds of destinations.
    enum Kind {
        /// Objects in S3.
        S3,
        /// Events to a sink.
        SINK
    }
}
