package dev.octavo.engine;

import dev.octavo.engine.composition.Report;
import dev.octavo.engine.pdf.PdfOptions;
import dev.octavo.engine.template.Tagging;

import java.util.List;
import java.util.Locale;

/// Whether a document is tagged. This must be known before its first page, which goes out while
/// the rest is yet to come; so the rows of its tables are counted with the aggregates.
///
/// @param options how the file is written
/// @param warnings what to tell of the choice
record TagChoice(PdfOptions options, List<String> warnings) {

    static TagChoice of(PdfOptions options, Report report) {
        if (options.tagged()
                && report.template().document().tagging() instanceof Tagging.IfSmall tables) {
            long rows = tables.rows(report.environment().datasetResults());
            if (rows > options.taggedRows()) {
                return new TagChoice(
                        options.untagged(), List.of(warning(rows, options.taggedRows())));
            }
        }
        return new TagChoice(options, List.of());
    }

    private static String warning(long rows, long most) {
        return String.format(
                Locale.ROOT,
                "the document is not tagged, for its tables have %,d rows and at most %,d are"
                        + " tagged: it does not keep PDF/UA",
                rows,
                most);
    }
}
