package dev.octavo.report;

import java.net.URI;

/// Every kind of problem (RFC 9457) that this service answers, as a stable URI. Kinds may be
/// added, and never change their meaning.
public enum ProblemType {
    /// The request is no CloudEvent, or its attributes are wrong.
    NOT_AN_EVENT("not-an-event", "Not a CloudEvent"),
    /// The event is a CloudEvent, but of a version, type, mode or media type that is not
    /// served.
    UNSUPPORTED_EVENT("unsupported-event", "Unsupported event"),
    /// The body is not JSON.
    MALFORMED_JSON("malformed-json", "Malformed JSON"),
    /// Fields of the body are missing, wrong or unknown.
    INVALID_REQUEST("invalid-request", "Invalid request"),
    /// The body is larger than the service takes.
    TOO_LARGE("too-large", "Too large"),
    /// The body has another media type than JSON.
    UNSUPPORTED_MEDIA_TYPE("unsupported-media-type", "Unsupported media type"),
    /// No representation that the caller accepts can be given.
    NOT_ACCEPTABLE("not-acceptable", "Not acceptable"),
    /// There is nothing at this address.
    NOT_FOUND("not-found", "Not found"),
    /// What is at this address does not know this method.
    METHOD_NOT_ALLOWED("method-not-allowed", "Method not allowed"),
    /// No report has this id.
    UNKNOWN_REPORT("unknown-report", "Unknown report"),
    /// The report's id is taken by another request.
    REPORT_CONFLICT("report-conflict", "The report's id is taken by another request"),
    /// Another delivery is rendering the report right now.
    REPORT_BUSY("report-busy", "The report is being rendered"),
    /// The report has no document yet.
    DOCUMENT_NOT_READY("document-not-ready", "The document is not ready"),
    /// The report will never have a document, or has it no more.
    NO_DOCUMENT("no-document", "There is no document"),
    /// This deployment takes requests as events only.
    PUBLISHING_OFF("publishing-off", "Requests are taken as events only"),
    /// Something that this service needs does not answer. Trying again later may succeed.
    UNAVAILABLE("unavailable", "Temporarily unavailable"),
    /// A fault of this service.
    INTERNAL("internal", "Internal error");

    private final URI uri;
    private final String title;

    ProblemType(String word, String title) {
        this.uri = URI.create("urn:octavo:problem:" + word);
        this.title = title;
    }

    /// The `type` of the problem, a URN that no one has to resolve.
    public URI uri() {
        return uri;
    }

    /// The `title` of the problem, the same for every occurrence.
    public String title() {
        return title;
    }
}
