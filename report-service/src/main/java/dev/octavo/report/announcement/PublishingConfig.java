package dev.octavo.report.announcement;

import io.smallrye.config.ConfigMapping;

import jakarta.validation.constraints.Pattern;

import java.net.URI;
import java.util.Optional;

/// Where the API passes requests on. With neither, it takes none.
@ConfigMapping(prefix = "octavo.publishing")
public interface PublishingConfig {
    /// The Kinesis stream that the bridge reads. Default: none.
    Optional<@Pattern(regexp = "[a-zA-Z0-9_.-]{1,128}") String> streamName();

    /// The URL that takes CloudEvents when there is no stream. Default: `K_SINK`, which a
    /// Knative SinkBinding sets.
    Optional<URI> sink();
}
