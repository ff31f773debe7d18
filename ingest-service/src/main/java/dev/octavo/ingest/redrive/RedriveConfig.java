package dev.octavo.ingest.redrive;

import io.smallrye.config.ConfigMapping;

import java.nio.file.Path;
import java.util.Optional;

/// Who may redrive.
@ConfigMapping(prefix = "octavo.redrive")
public interface RedriveConfig {
    /// The file that holds the bearer token which `POST /redrives` asks for. Read again whenever
    /// it changes; never logged. Default: none, and then only callers on the same host are
    /// answered, as they are through `kubectl port-forward`.
    Optional<Path> bearerTokenFile();
}
