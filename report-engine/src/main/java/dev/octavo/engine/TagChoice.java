package dev.octavo.engine;

import dev.octavo.engine.composition.Composer;
import dev.octavo.engine.composition.Report;
import dev.octavo.engine.layout.Theme;
import dev.octavo.engine.pdf.PdfOptions;
import dev.octavo.engine.template.Tagging;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

/// Whether a document is tagged. This must be known before its first page, which goes out while
/// the rest is yet to come; so the rows of its tables are counted with the aggregates. Where that
/// does not tell, because a table is repeated, the report is set once more to count them.
///
/// @param options how the file is written
/// @param warnings what to tell of the choice
record TagChoice(PdfOptions options, List<String> warnings) {

    static TagChoice of(PdfOptions options, Report report, Theme theme) throws IOException {
        if (options.tagged()
                && report.template().document().tagging() instanceof Tagging.IfSmall tables) {
            long rows = tables.rows(report.environment().datasetResults());
            if (rows > options.taggedRows()) {
                return new TagChoice(
                        options.untagged(), List.of(warning(rows, options.taggedRows())));
            }
            if (tables.repeated()
                    && new Composer(report, theme, options.taggedRows()).hasTooManyRows()) {
                return new TagChoice(options.untagged(), List.of(warning(options.taggedRows())));
            }
        }
        return new TagChoice(options, List.of());
    }

    private static String warning(long most) {
        return String.format(
                Locale.ROOT,
                "the document is not tagged, for its tables have more than the %,d rows that are"
                        + " tagged at most: it does not keep PDF/UA",
                most);
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
