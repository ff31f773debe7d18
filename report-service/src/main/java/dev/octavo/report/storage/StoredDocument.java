package dev.octavo.report.storage;

import dev.octavo.contracts.DocumentRef;
import dev.octavo.contracts.TemplateRef;

/// A document in its store.
///
/// @param document the document
/// @param template the template and version that was used
public record StoredDocument(DocumentRef document, TemplateRef template) {}
