package dev.octavo.report.storage;

import dev.octavo.contracts.DocumentRef;
import dev.octavo.report.lifecycle.Report;

import java.io.InputStream;
import java.net.URI;
import java.util.Optional;

/// Where documents are kept. Nothing in it is ever overwritten.
///
/// Every method throws [StorageUnavailableException] when the store cannot be reached.
public interface DocumentStore {
    /// Stores a document, unless an object has its key already.
    Storing store(NewDocument document);

    /// The document that an earlier attempt at a report has stored.
    Optional<StoredDocument> find(Report report);

    /// Opens a document; the caller closes it.
    ///
    /// @return empty when the document is gone
    Optional<InputStream> open(DocumentRef document);

    /// A link that lets whoever holds it read the document for a short time.
    ///
    /// @param fileName the name under which a browser saves it
    URI link(DocumentRef document, String fileName);
}
