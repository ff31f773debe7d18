package dev.octavo.report.storage;

import dev.octavo.contracts.TemplateRef;
import dev.octavo.report.lifecycle.Report;

import java.nio.file.Path;

/// A document that was rendered and waits to be stored.
///
/// @param report the report it belongs to
/// @param template the template and version that was used
/// @param file the document
/// @param bytes its size, above 0
/// @param pages its pages, at least 1
/// @param rows the dataset rows that were read
/// @param sha256 the SHA-256 of its bytes, 64 hexadecimal digits in lower case
public record NewDocument(
        Report report,
        TemplateRef template,
        Path file,
        long bytes,
        int pages,
        long rows,
        String sha256) {}
