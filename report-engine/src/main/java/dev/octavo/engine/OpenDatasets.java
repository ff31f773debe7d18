package dev.octavo.engine;

import dev.octavo.engine.dataset.Dataset;
import dev.octavo.engine.dataset.DatasetSource;
import dev.octavo.engine.dataset.Row;
import dev.octavo.engine.dataset.RowFilter;
import dev.octavo.engine.dataset.RowReader;
import dev.octavo.engine.expression.Environment;
import dev.octavo.engine.expression.EvaluationException;
import dev.octavo.engine.expression.Evaluator;
import dev.octavo.engine.expression.Expression;
import dev.octavo.engine.template.DatasetDefinition;

import java.io.Closeable;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/// The datasets of one rendering, and the files that sorting them may need.
final class OpenDatasets implements Closeable {
    private final Map<String, Dataset> byName = new LinkedHashMap<>();

    /// @param environment what the conditions on rows can see
    OpenDatasets(RenderRequest request, Environment environment) {
        for (DatasetDefinition definition : request.template().datasets().values()) {
            String name = definition.name();
            DatasetSource source = Objects.requireNonNull(request.datasets().get(name), name);
            RowReader reader =
                    new RowReader(name, definition.schema(), definition.csv(), request.timeZone());
            byName.put(
                    name,
                    new Dataset(
                            reader,
                            source,
                            filter(definition, environment),
                            definition.sort(),
                            definition.sortedBy()));
        }
    }

    private static RowFilter filter(DatasetDefinition definition, Environment environment) {
        Expression where = definition.where();
        if (where == null) {
            return RowFilter.ALL;
        }
        return row -> keeps(definition.name(), where, environment.withRow(row), row);
    }

    private static boolean keeps(String name, Expression where, Environment atRow, Row row) {
        try {
            return Evaluator.isTrue(where, atRow);
        } catch (EvaluationException failure) {
            throw failure.at(name, row);
        }
    }

    Map<String, Dataset> byName() {
        return byName;
    }

    @Override
    public void close() throws IOException {
        IOException failure = null;
        for (Dataset dataset : byName.values()) {
            try {
                dataset.close();
            } catch (IOException next) {
                failure = next;
            }
        }
        if (failure != null) {
            throw failure;
        }
    }
}
