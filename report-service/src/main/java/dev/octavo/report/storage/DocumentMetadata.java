package dev.octavo.report.storage;

import dev.octavo.contracts.DocumentRef;
import dev.octavo.contracts.TemplateRef;
import dev.octavo.report.lifecycle.Report;

import software.amazon.awssdk.services.s3.model.HeadObjectResponse;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// The metadata of a document's object. It says whose document it is, so that a delivery which
/// finds it there after a crash can finish its report without rendering again.
final class DocumentMetadata {
    static final String CONTENT_TYPE = "application/pdf";

    private static final String REPORT_ID = "report-id";
    private static final String REQUEST_DIGEST = "request-digest";
    private static final String EVENT_SOURCE = "event-source";
    private static final String EVENT_ID = "event-id";
    private static final String TEMPLATE = "template";
    private static final String TEMPLATE_VERSION = "template-version";
    private static final String PAGES = "pages";
    private static final String ROWS = "rows";
    private static final String SHA256 = "sha256";

    /// S3 takes 2 KB of metadata in all.
    private static final int LONGEST_IDENTITY = 512;

    private DocumentMetadata() {}

    static Map<String, String> of(NewDocument document) {
        Map<String, String> metadata = new HashMap<>();
        metadata.put(REPORT_ID, document.report().order().id().value());
        metadata.put(REQUEST_DIGEST, document.report().order().digest().value());
        metadata.put(EVENT_SOURCE, encoded(document.report().order().event().source()));
        metadata.put(EVENT_ID, encoded(document.report().order().event().id()));
        metadata.put(TEMPLATE, document.template().name());
        if (document.template().version() != null) {
            metadata.put(TEMPLATE_VERSION, document.template().version());
        }
        metadata.put(PAGES, Integer.toString(document.pages()));
        metadata.put(ROWS, Long.toString(document.rows()));
        metadata.put(SHA256, document.sha256());
        return metadata;
    }

    /// The document that an object is, or empty when it is none of this report.
    static Optional<StoredDocument> read(
            Report report, String bucket, String key, HeadObjectResponse object) {
        Map<String, String> metadata = object.metadata();
        boolean ours =
                report.order().id().value().equals(metadata.get(REPORT_ID))
                        && report.order().digest().value().equals(metadata.get(REQUEST_DIGEST))
                        && metadata.containsKey(TEMPLATE)
                        && metadata.containsKey(PAGES)
                        && metadata.containsKey(ROWS)
                        && metadata.containsKey(SHA256);
        if (!ours) {
            return Optional.empty();
        }
        return Optional.of(
                new StoredDocument(
                        new DocumentRef(
                                bucket,
                                key,
                                CONTENT_TYPE,
                                object.contentLength(),
                                Integer.parseInt(metadata.get(PAGES)),
                                Long.parseLong(metadata.get(ROWS)),
                                metadata.get(SHA256)),
                        new TemplateRef(metadata.get(TEMPLATE), metadata.get(TEMPLATE_VERSION))));
    }

    /// Metadata are HTTP headers: only ASCII survives every store.
    private static String encoded(String text) {
        String encoded = URLEncoder.encode(text, StandardCharsets.UTF_8);
        return encoded.length() <= LONGEST_IDENTITY
                ? encoded
                : encoded.substring(0, LONGEST_IDENTITY);
    }
}
