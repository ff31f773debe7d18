package dev.octavo.contracts;

/// Why a report failed, as one stable word. Words may be added, and never change their meaning.
public enum FailureType {
    /// The request itself is wrong: a field is missing, malformed or unknown to the service.
    INVALID_REQUEST("invalid-request"),
    /// No template has this name, or none of its versions is the one that was asked for.
    UNKNOWN_TEMPLATE("unknown-template"),
    /// The template is in the catalogue, but it is broken.
    INVALID_TEMPLATE("invalid-template"),
    /// The parameters or the choice of datasets do not fit the template.
    INVALID_PARAMETERS("invalid-parameters"),
    /// A dataset cannot be read as the template describes it.
    INVALID_DATA("invalid-data"),
    /// A claim check lies in a bucket from which the service does not read.
    FORBIDDEN_SOURCE("forbidden-source"),
    /// A claim check names an object that does not exist or may not be read.
    MISSING_DATA("missing-data"),
    /// The request or a dataset is larger than the service takes.
    TOO_LARGE("too-large"),
    /// Every attempt failed for a reason that could have passed.
    ATTEMPTS_EXHAUSTED("attempts-exhausted"),
    /// Another document lies where this report's document belongs.
    CONFLICTING_DOCUMENT("conflicting-document");

    private final String value;

    FailureType(String value) {
        this.value = value;
    }

    /// The word in events and answers.
    public String value() {
        return value;
    }
}
