package dev.octavo.report.request;

/// What to do with fields that nobody knows.
public enum UnknownFields {
    /// In events: a newer producer may say more than this service understands.
    IGNORED,
    /// In API bodies: a misspelt field must not be lost in silence.
    REFUSED
}
