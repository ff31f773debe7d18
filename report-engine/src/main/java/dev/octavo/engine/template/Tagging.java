package dev.octavo.engine.template;

import dev.octavo.engine.expression.Aggregate;
import dev.octavo.engine.expression.AggregateFunction;
import dev.octavo.engine.expression.Aggregates;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Whether a document must have tags, which tell its structure to those who do not see it,
/// however many rows its tables have.
public sealed interface Tagging {

    /// It is tagged, or there is no document.
    record Required() implements Tagging {}

    /// It is tagged unless its tables have too many rows.
    ///
    /// @param tables all tables of the template
    /// @param repeated whether a section repeats one of them for another dataset: then how many
    ///     rows there are is known only when they are printed
    record IfSmall(List<CountedTable> tables, boolean repeated) implements Tagging {
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
        boolean repeated = false;
        for (Found found : tables(body, Set.of())) {
            tables.add(counted(found.table, aggregates));
            repeated |= found.isRepeated();
        }
        return new IfSmall(tables, repeated);
    }

    /// A table.
    ///
    /// @param around the datasets for whose rows or groups it is repeated
    record Found(Block.Table table, Set<String> around) {
        /// Within a section that is repeated for its own rows, a table has these and no others.
        private boolean isRepeated() {
            return around.stream().anyMatch(dataset -> !dataset.equals(table.dataset()));
        }
    }

    private static List<Found> tables(List<Block> blocks, Set<String> around) {
        List<Found> found = new ArrayList<>();
        for (Block block : blocks) {
            switch (block) {
                case Block.Table table -> found.add(new Found(table, around));
                case Block.Section section ->
                        found.addAll(tables(section.body(), with(section.each(), around)));
                case Block.Include include -> found.addAll(tables(include.body(), around));
                case Block.Columns columns ->
                        columns.columns()
                                .forEach(each -> found.addAll(tables(each.body(), around)));
                default -> {
                    // Other blocks have no rows.
                }
            }
        }
        return found;
    }

    private static Set<String> with(@Nullable Each each, Set<String> around) {
        if (each == null) {
            return around;
        }
        Set<String> more = new HashSet<>(around);
        more.add(each.dataset());
        return more;
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
