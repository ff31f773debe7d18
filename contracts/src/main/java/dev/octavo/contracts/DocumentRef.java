package dev.octavo.contracts;

import java.util.Objects;

/// A stored document. It names the object and never carries a link to it: links expire, events
/// stay as they are.
///
/// @param bucket the bucket that holds the object
/// @param key the object's key
/// @param contentType the media type, `application/pdf`
/// @param bytes the object's size in bytes, above 0
/// @param pages the number of pages, at least 1
/// @param rows the number of dataset rows that the rendering read, 0 or more
/// @param sha256 the SHA-256 of the object's bytes, 64 hexadecimal digits in lower case
public record DocumentRef(
        String bucket,
        String key,
        String contentType,
        long bytes,
        int pages,
        long rows,
        String sha256) {
    public DocumentRef {
        Objects.requireNonNull(bucket, "bucket");
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(contentType, "contentType");
        Objects.requireNonNull(sha256, "sha256");
    }
}
