package dev.octavo.engine.template;

import dev.octavo.engine.expression.Aggregate;
import dev.octavo.engine.expression.AggregateFunction;
import dev.octavo.engine.expression.Aggregates;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// Whether a document must have tags, which tell its structure to those who do not see it,
/// however many rows its tables have.
public sealed interface Tagging {

    /// It is tagged, or there is no document.
    record Required() implements Tagging {}

    /// It is tagged unless its tables have too many rows.
    ///
    /// @param tables all tables of the template
    record IfSmall(List<CountedTable> tables) implements Tagging {
        public IfSmall {
            tables = List.copyOf(tables);
        }

        /// How many rows the tables have, if each of them is printed once.
        ///
        /// @param datasetResults the template's aggregates over whole datasets
        public long rows(List<@Nullable Object> datasetResults) {
            return tables.stream().mapToLong(table -> table.rows(datasetResults)).sum();
        }
    }

    /// A table whose rows are known before it is printed.
    ///
    /// @param slot of its dataset's number of rows among the template's aggregates
    /// @param limit that the table sets itself
    record CountedTable(int slot, long limit) {
        private long rows(List<@Nullable Object> datasetResults) {
            return datasetResults.get(slot) instanceof Number count
                    ? Math.min(count.longValue(), limit)
                    : 0;
        }
    }

    /// Tags that may be missing: has the rows of each table counted with the aggregates.
    static Tagging ifSmall(List<Block> body, Aggregates aggregates) {
        List<CountedTable> tables = new ArrayList<>();
        count(body, aggregates, tables);
        return new IfSmall(tables);
    }

    private static void count(
            List<Block> blocks, Aggregates aggregates, List<CountedTable> tables) {
        for (Block block : blocks) {
            switch (block) {
                case Block.Table table -> tables.add(counted(table, aggregates));
                case Block.Section section -> count(section.body(), aggregates, tables);
                case Block.Include include -> count(include.body(), aggregates, tables);
                case Block.Columns columns ->
                        columns.columns().forEach(each -> count(each.body(), aggregates, tables));
                default -> {
                    // Other blocks have no rows.
                }
            }
        }
    }

    private static CountedTable counted(Block.Table table, Aggregates aggregates) {
        int slot =
                aggregates.slotOf(
                        new Aggregate(
                                AggregateFunction.COUNT,
                                table.dataset(),
                                null,
                                null,
                                Aggregate.Extent.DATASET));
        return new CountedTable(slot, table.limit() == null ? Long.MAX_VALUE : table.limit());
    }
}
