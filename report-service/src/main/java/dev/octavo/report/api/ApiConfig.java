package dev.octavo.report.api;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/// How the API answers.
@ConfigMapping(prefix = "octavo.api")
public interface ApiConfig {
    /// How a document is handed out: `redirect` to a short-lived link to the store, or `stream`
    /// the bytes through this service, for callers who cannot reach the store. Default:
    /// redirect.
    @WithDefault("redirect")
    DocumentDelivery documentDelivery();

    /// The ways to hand a document out.
    enum DocumentDelivery {
        /// A link to the store.
        REDIRECT,
        /// The bytes themselves.
        STREAM
    }
}
