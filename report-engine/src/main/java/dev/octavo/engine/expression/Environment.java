package dev.octavo.engine.expression;

import dev.octavo.engine.dataset.Row;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/// Everything an expression can see while one report is printed. Immutable: moving on to the
/// next row, group or page gives a new environment.
///
/// @param parameters the typed values by parameter name; null where none was given
/// @param now the time of the request
/// @param formats how values are printed; belongs to one rendering and one thread
/// @param title the document's title; empty while the title itself is evaluated
/// @param datasetResults the template's aggregates over whole datasets, by slot; empty before
///     they are known
/// @param groupResults the aggregates of the group at hand, by slot; empty outside a group
/// @param row the row at hand; null outside of rows
/// @param pageNumber the page being printed, from 1; 0 before there is a page
public record Environment(
        Map<String, @Nullable Object> parameters,
        Instant now,
        Formats formats,
        String title,
        List<@Nullable Object> datasetResults,
        List<@Nullable Object> groupResults,
        @Nullable Row row,
        int pageNumber) {

    /// The environment in which a report begins: no title, no row, no page.
    public static Environment of(
            Map<String, @Nullable Object> parameters, Instant now, Formats formats) {
        return new Environment(parameters, now, formats, "", List.of(), List.of(), null, 0);
    }

    /// The same with a title.
    public Environment withTitle(String newTitle) {
        return new Environment(
                parameters, now, formats, newTitle, datasetResults, groupResults, row, pageNumber);
    }

    /// The same with the results of the aggregates over whole datasets.
    public Environment withDatasetResults(List<@Nullable Object> results) {
        return new Environment(
                parameters, now, formats, title, results, groupResults, row, pageNumber);
    }

    /// The same within a group.
    ///
    /// @param results the group's aggregates
    /// @param member any row of the group, from which its keys are read; null for a group of no
    ///     rows
    public Environment withGroup(List<@Nullable Object> results, @Nullable Row member) {
        return new Environment(
                parameters, now, formats, title, datasetResults, results, member, pageNumber);
    }

    /// The same at a row.
    public Environment withRow(Row newRow) {
        return new Environment(
                parameters, now, formats, title, datasetResults, groupResults, newRow, pageNumber);
    }

    /// The same on a page.
    public Environment withPage(int number) {
        return new Environment(
                parameters, now, formats, title, datasetResults, groupResults, row, number);
    }
}
