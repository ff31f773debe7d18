package dev.octavo.engine.template;

import dev.octavo.engine.dataset.CsvOptions;
import dev.octavo.engine.dataset.Schema;
import dev.octavo.engine.dataset.SortKey;
import dev.octavo.engine.expression.Expression;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// What a template declares of one dataset.
///
/// @param name as in `count(name)`
/// @param schema the fields of its rows
/// @param csv how it is read when it comes as CSV
/// @param where only rows for which this is true are read; null for all
/// @param sort the order the engine brings the rows into; empty for none
/// @param sortedBy the order the data is promised to have, which is checked; empty for none
public record DatasetDefinition(
        String name,
        Schema schema,
        CsvOptions csv,
        @Nullable Expression where,
        List<SortKey> sort,
        List<SortKey> sortedBy) {
    public DatasetDefinition {
        sort = List.copyOf(sort);
        sortedBy = List.copyOf(sortedBy);
    }
}
