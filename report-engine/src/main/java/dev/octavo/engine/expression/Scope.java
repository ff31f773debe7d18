package dev.octavo.engine.expression;

import dev.octavo.engine.dataset.Schema;
import dev.octavo.engine.dataset.ValueType;

import org.jspecify.annotations.Nullable;

import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/// What an expression can name at the place where it stands. Immutable but for the [Aggregates]
/// it collects into.
///
/// @param parameters types by parameter name
/// @param datasets schemas by dataset name
/// @param variables the engine's own names that have a value here
/// @param rows whose fields and aggregates go without the dataset's name; null for none
/// @param datasetAggregates where aggregates over whole datasets are collected; null where no
///     aggregate can stand
/// @param groupAggregates where aggregates over the group at hand are collected; null outside
///     groups
public record Scope(
        Map<String, ValueType> parameters,
        Map<String, Schema> datasets,
        Set<Variable> variables,
        @Nullable Rows rows,
        @Nullable Aggregates datasetAggregates,
        @Nullable Aggregates groupAggregates) {

    /// The rows at hand.
    ///
    /// @param dataset whose rows
    /// @param schema their fields
    /// @param keys the fields that have one value here; null for all, as within a single row
    public record Rows(String dataset, Schema schema, @Nullable Set<String> keys) {}

    /// The scope of texts outside of any rows.
    public static Scope ofDocument(
            Map<String, ValueType> parameters,
            Map<String, Schema> datasets,
            Aggregates aggregates) {
        return new Scope(
                parameters,
                datasets,
                EnumSet.of(Variable.NOW, Variable.TODAY, Variable.TITLE),
                null,
                aggregates,
                null);
    }

    /// The same where more of the engine's own names have a value.
    public Scope with(Variable first, Variable... more) {
        Set<Variable> all = EnumSet.copyOf(variables);
        all.addAll(EnumSet.of(first, more));
        return new Scope(parameters, datasets, all, rows, datasetAggregates, groupAggregates);
    }

    /// The same without one of the engine's own names.
    public Scope without(Variable variable) {
        Set<Variable> rest = EnumSet.copyOf(variables);
        rest.remove(variable);
        return new Scope(parameters, datasets, rest, rows, datasetAggregates, groupAggregates);
    }

    /// The same within single rows of a dataset.
    public Scope inRow(String dataset) {
        return new Scope(
                        parameters,
                        datasets,
                        variables,
                        new Rows(dataset, schema(dataset), null),
                        datasetAggregates,
                        null)
                .with(Variable.ROW_NUMBER);
    }

    /// The same within groups of a dataset's rows. What has one value here already has one
    /// there, too.
    ///
    /// @param keys the fields that all rows of a group share
    /// @param aggregates where the group's aggregates are collected
    public Scope inGroup(String dataset, Set<String> keys, Aggregates aggregates) {
        return new Scope(
                parameters,
                datasets,
                variables,
                new Rows(dataset, schema(dataset), shared(dataset, keys)),
                datasetAggregates,
                aggregates);
    }

    private @Nullable Set<String> shared(String dataset, Set<String> keys) {
        if (rows == null || !rows.dataset().equals(dataset)) {
            return keys;
        }
        if (rows.keys() == null) {
            return null;
        }
        Set<String> all = new LinkedHashSet<>(rows.keys());
        all.addAll(keys);
        return all;
    }

    /// The same where no aggregate can stand, such as within another or in a dataset's `where`.
    public Scope withoutAggregates() {
        return new Scope(parameters, datasets, variables, rows, null, null);
    }

    private Schema schema(String dataset) {
        Schema schema = datasets.get(dataset);
        if (schema == null) {
            throw new IllegalArgumentException("no dataset is called " + dataset);
        }
        return schema;
    }
}
