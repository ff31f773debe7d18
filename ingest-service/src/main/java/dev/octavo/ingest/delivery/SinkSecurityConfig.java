package dev.octavo.ingest.delivery;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

import java.nio.file.Path;
import java.util.Optional;

/// How the sink is trusted, and how it comes to trust the bridge.
@ConfigMapping(prefix = "octavo.sink-security")
public interface SinkSecurityConfig {
    /// The file that holds the bearer token for the sink, such as a projected service account
    /// token whose audience is the broker (Knative's OIDC). Read again whenever it changes;
    /// never logged. Default: none, and no `Authorization` is sent.
    Optional<Path> bearerTokenFile();

    /// The file with the certificates, in PEM, of the authorities that sinks with `https` are
    /// checked against, instead of the JDK's. Read at the start. Default: none.
    Optional<Path> caCertificatesFile();

    /// The same certificates, PEM, as a value; not together with the file. Default:
    /// `K_CA_CERTS`, which a Knative SinkBinding sets.
    @WithDefault("${K_CA_CERTS:}")
    Optional<String> caCertificates();
}
