package dev.octavo.engine;

import dev.octavo.engine.composition.Composer;
import dev.octavo.engine.composition.Report;
import dev.octavo.engine.dataset.DatasetSource;
import dev.octavo.engine.dataset.Format;
import dev.octavo.engine.expression.Accumulators;
import dev.octavo.engine.expression.Environment;
import dev.octavo.engine.expression.Formats;
import dev.octavo.engine.layout.DrawOp;
import dev.octavo.engine.layout.Page;
import dev.octavo.engine.layout.Tag;
import dev.octavo.engine.layout.Theme;
import dev.octavo.engine.template.Template;
import dev.octavo.engine.text.Fonts;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/// The pages of a report before they become a PDF, and the rows of its tables on them.
record ComposedPages(List<Page> pages) {
    /// A row of a table.
    ///
    /// @param table what it is a row of
    /// @param page on which it begins, from 1
    /// @param header the texts of its header cells, joined
    /// @param cells the texts of its other cells
    record PrintedRow(Tag table, int page, String header, List<String> cells) {}

    static ComposedPages of(Template template, Map<String, String> csv) throws IOException {
        Map<String, DatasetSource> sources = new LinkedHashMap<>();
        csv.forEach(
                (name, text) ->
                        sources.put(
                                name,
                                DatasetSource.ofBytes(
                                        text.getBytes(StandardCharsets.UTF_8), Format.CSV)));
        RenderRequest request =
                new RenderRequest(
                        template, Map.of(), sources, Locale.US, ZoneOffset.UTC, Instant.EPOCH);
        Environment environment =
                Environment.of(Map.of(), Instant.EPOCH, new Formats(Locale.US, ZoneOffset.UTC));
        List<Page> pages = new ArrayList<>();
        try (OpenDatasets datasets = new OpenDatasets(request, environment, 0)) {
            Environment collected =
                    environment.withDatasetResults(
                            Accumulators.overDatasets(
                                    template.aggregates(), datasets.byName(), environment));
            Report report = new Report(template, collected.withTitle("Title"), datasets.byName());
            new Composer(report, Theme.standard(Fonts.bundled()), Long.MAX_VALUE)
                    .compose(pages::add);
        }
        return new ComposedPages(pages);
    }

    /// All rows of all tables in the order in which they begin on the pages. A cell that goes on to
    /// the
    /// next page is one cell.
    List<PrintedRow> rows() {
        Map<Tag, Map<Tag, StringBuilder>> texts = new LinkedHashMap<>();
        Map<Tag, Integer> firstPages = new LinkedHashMap<>();
        List<Tag> order = new ArrayList<>();
        for (Page page : pages) {
            Tag tag = Tag.ARTIFACT;
            for (DrawOp op : page.ops()) {
                if (op instanceof DrawOp.Belongs(Tag next)) {
                    tag = next;
                }
                Tag cell = tag.role() == Tag.Role.LINK ? tag.parent() : tag;
                Tag row = cell == null ? null : cell.parent();
                if (row != null && row.role() == Tag.Role.TABLE_ROW) {
                    if (firstPages.putIfAbsent(row, page.number()) == null) {
                        order.add(row);
                    }
                    StringBuilder text =
                            texts.computeIfAbsent(row, _ -> new LinkedHashMap<>())
                                    .computeIfAbsent(cell, _ -> new StringBuilder());
                    if (op instanceof DrawOp.Text drawn) {
                        text.append(drawn.fragment().text());
                    }
                }
            }
        }
        return order.stream()
                .map(row -> row(tableOf(row), firstPages.get(row), texts.get(row)))
                .toList();
    }

    private static Tag tableOf(Tag row) {
        return Objects.requireNonNull(Objects.requireNonNull(row.parent()).parent());
    }

    private static PrintedRow row(Tag table, int page, Map<Tag, StringBuilder> cells) {
        StringBuilder header = new StringBuilder();
        List<String> others = new ArrayList<>();
        cells.forEach(
                (cell, text) -> {
                    if (cell.role() == Tag.Role.TABLE_CELL) {
                        others.add(text.toString());
                    } else {
                        header.append(text);
                    }
                });
        return new PrintedRow(table, page, header.toString(), others);
    }

    /// The texts of a page, artifacts included, in the order of drawing.
    static List<String> texts(Page page) {
        return page.ops().stream()
                .filter(DrawOp.Text.class::isInstance)
                .map(op -> ((DrawOp.Text) op).fragment().text())
                .toList();
    }
}
