package dev.octavo.systemtests.configuration;

import java.util.Locale;

/// One key of a service's configuration.
///
/// @param name such as `octavo.journal.lease-duration`
/// @param standard its default as it is written; empty when there is none
/// @param description what it means, as its author documented it
record ConfigurationKey(String name, String standard, String description) {
    /// The same as an environment variable, by the rule of MicroProfile Config.
    String environmentVariable() {
        return name.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }

    /// `leaseDuration` as it is written in a key.
    static String kebab(String method) {
        return method.replaceAll("([a-z0-9])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
    }
}
