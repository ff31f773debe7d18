package dev.octavo.engine.composition;

import dev.octavo.engine.layout.ContentsLayout;
import dev.octavo.engine.layout.DrawOp;
import dev.octavo.engine.layout.MarginFurniture;
import dev.octavo.engine.layout.Page;
import dev.octavo.engine.layout.PageFlow;
import dev.octavo.engine.layout.PageFrames;
import dev.octavo.engine.layout.PageSink;
import dev.octavo.engine.layout.Tag;
import dev.octavo.engine.layout.Theme;
import dev.octavo.engine.template.Block;
import dev.octavo.engine.text.EastAsianFonts;
import dev.octavo.engine.text.Typesetter;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/// Prints a report's blocks, from the first to the last.
///
/// A table of contents tells on which pages headings stand that come after it, while pages go
/// out as soon as they are full. So a report that has one is set three times: once to find its
/// headings, once with a table of contents of that length to find their pages, and then in
/// earnest. The first two keep nothing but the headings.
public final class Composer {
    private final Report report;
    private final Theme theme;
    private final long rowLimit;

    /// @param rowLimit how many rows its tables may have in all
    public Composer(Report report, Theme theme, long rowLimit) {
        this.report = report;
        this.rowLimit = rowLimit;
        this.theme = Themes.of(theme, report.template().theme());
    }

    /// What came of it.
    ///
    /// @param pages at least 1
    /// @param rows that were read
    /// @param warnings what a reader may want to know
    public record Composed(int pages, long rows, List<String> warnings) {
        public Composed {
            warnings = List.copyOf(warnings);
        }
    }

    /// Prints the report.
    ///
    /// @param pages gets each page as soon as it is full
    /// @throws dev.octavo.engine.dataset.DataException when a dataset's content is at fault
    /// @throws CompositionException when a block cannot be printed with this data
    /// @throws IOException when reading a dataset or writing a page failed
    public Composed compose(PageSink pages) throws IOException {
        List<ContentsLayout.Entry> contents = List.of();
        if (hasContents(report.template().body())) {
            contents = headings(headings(contents));
        }
        return compose(pages, contents, new RowLimit(rowLimit));
    }

    /// Whether the tables have more rows than they may have in all: sets the report, as far as
    /// need be, and keeps nothing of it.
    ///
    /// @throws dev.octavo.engine.dataset.DataException when a dataset's content is at fault
    /// @throws IOException when reading a dataset failed
    public boolean hasTooManyRows() throws IOException {
        RowLimit rows = new RowLimit(rowLimit);
        try {
            compose(_ -> {}, List.of(), rows);
        } catch (CompositionException failure) {
            // Rows that are too many end it early; anything else is told when it is printed.
            return rows.isExceeded();
        }
        return false;
    }

    private static boolean hasContents(List<Block> blocks) {
        return blocks.stream()
                .anyMatch(
                        block ->
                                switch (block) {
                                    case Block.Contents _ -> true;
                                    case Block.Section section -> hasContents(section.body());
                                    case Block.Include include -> hasContents(include.body());
                                    case Block.Columns columns ->
                                            columns.columns().stream()
                                                    .anyMatch(each -> hasContents(each.body()));
                                    default -> false;
                                });
    }

    /// Where the headings stand when a table of contents has these entries.
    private List<ContentsLayout.Entry> headings(List<ContentsLayout.Entry> contents)
            throws IOException {
        List<ContentsLayout.Entry> found = new ArrayList<>();
        compose(page -> addHeadings(page, found), contents, new RowLimit(rowLimit));
        return found;
    }

    private static void addHeadings(Page page, List<ContentsLayout.Entry> found) {
        for (DrawOp op : page.ops()) {
            if (op instanceof DrawOp.Bookmark(int level, String title, _)) {
                found.add(new ContentsLayout.Entry(found.size(), level, title, page.number()));
            }
        }
    }

    private Typesetter typesetter() {
        Locale language = report.template().document().language();
        Locale locale = report.environment().formats().locale();
        return new Typesetter(
                EastAsianFonts.installed(), Objects.requireNonNullElse(language, locale));
    }

    private Composed compose(
            PageSink pages, List<ContentsLayout.Entry> contents, RowLimit rowsOfTables)
            throws IOException {
        Typesetter typesetter = typesetter();
        Warnings warnings = new Warnings();
        MarginTexts margins = new MarginTexts(report.template(), report.environment());
        PageFrames frames = Sheets.of(report.template(), theme, margins);
        MarginFurniture furniture =
                new MarginFurniture(
                        frames,
                        theme.furniture(),
                        typesetter,
                        margins,
                        warnings::shortenedInMargin);
        PageFlow flow =
                new PageFlow(
                        frames,
                        Watermarks.under(furniture, report, frames.first(), theme, typesetter),
                        pages);
        Tag root = Tag.document();
        BlockComposer blocks =
                new BlockComposer(
                        theme, typesetter, contents, frames.bodyHeight(), rowsOfTables, warnings);
        blocks.print(
                report.template().body(),
                Surroundings.of(
                        report.environment(), flow, root, new LinkedHashMap<>(report.datasets())));
        flow.complete(root);
        int count = flow.finish();
        warnings.missing(typesetter.missing());
        return new Composed(count, blocks.rows(), warnings.toList());
    }
}
