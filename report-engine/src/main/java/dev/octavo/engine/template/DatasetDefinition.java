package dev.octavo.engine.template;

import dev.octavo.engine.dataset.BadRows;
import dev.octavo.engine.dataset.CsvOptions;
import dev.octavo.engine.dataset.Dataset;
import dev.octavo.engine.dataset.DatasetSource;
import dev.octavo.engine.dataset.Row;
import dev.octavo.engine.dataset.RowCompletion;
import dev.octavo.engine.dataset.RowFilter;
import dev.octavo.engine.dataset.RowReader;
import dev.octavo.engine.dataset.Schema;
import dev.octavo.engine.dataset.SortKey;
import dev.octavo.engine.expression.Environment;
import dev.octavo.engine.expression.EvaluationException;
import dev.octavo.engine.expression.Evaluator;
import dev.octavo.engine.expression.Expression;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// What a template declares of one dataset.
///
/// @param name as in `count(name)`
/// @param schema the fields of its rows: first those that are read, then those that are computed
/// @param computed the values of the latter; each may name every field before it
/// @param csv how it is read when it comes as CSV
/// @param where only rows for which this is true are read; null for all
/// @param sort the order the engine brings the rows into; empty for none
/// @param sortedBy the order the data is promised to have, which is checked; empty for none
/// @param badRows how many rows may be left out because they are not what the fields declare,
///     from 0
public record DatasetDefinition(
        String name,
        Schema schema,
        List<Expression> computed,
        CsvOptions csv,
        @Nullable Expression where,
        List<SortKey> sort,
        List<SortKey> sortedBy,
        int badRows) {
    public DatasetDefinition {
        computed = List.copyOf(computed);
        sort = List.copyOf(sort);
        sortedBy = List.copyOf(sortedBy);
    }

    /// The dataset over a source, for one rendering.
    ///
    /// @param environment the environment outside of rows
    /// @param leftOut takes the rows that are not what the fields declare
    public Dataset bind(DatasetSource source, Environment environment, BadRows leftOut) {
        Schema read = new Schema(schema.fields().subList(0, schema.size() - computed.size()));
        RowReader reader = new RowReader(name, read, csv, environment.formats().zone());
        return new Dataset(
                reader,
                source,
                computed.isEmpty() ? RowCompletion.NONE : completion(environment),
                filter(environment),
                sort,
                sortedBy,
                leftOut);
    }

    private RowCompletion completion(Environment environment) {
        return read -> {
            @Nullable Object[] values = read.valuesInto(schema.size());
            Row row = new Row(read.number(), read.line(), values);
            Environment inRow = environment.withRow(row);
            int next = read.size();
            for (Expression expression : computed) {
                try {
                    values[next++] = Evaluator.evaluate(expression, inRow);
                } catch (EvaluationException failure) {
                    throw failure.at(name, row);
                }
            }
            return row;
        };
    }

    private RowFilter filter(Environment environment) {
        Expression condition = where;
        if (condition == null) {
            return RowFilter.ALL;
        }
        return row -> {
            try {
                return Evaluator.isTrue(condition, environment.withRow(row));
            } catch (EvaluationException failure) {
                throw failure.at(name, row);
            }
        };
    }
}
