package dev.octavo.engine.template;

import dev.octavo.engine.expression.Aggregate;
import dev.octavo.engine.expression.Expression;
import dev.octavo.engine.expression.TextTemplate;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// One thing that a report prints, after those before it.
public sealed interface Block {

    /// The block is printed only where this is true; null for always.
    @Nullable Expression when();

    /// Line of the template on which the block begins, from 1.
    int line();

    /// A heading; it becomes a bookmark and stays with what follows it.
    ///
    /// @param level from 1, the largest, to 6
    /// @param numbered whether it is counted, as in `2.1`
    record Heading(
            TextTemplate text, int level, boolean numbered, @Nullable Expression when, int line)
            implements Block {}

    /// Prose in Markdown. Values in it are printed as they are: their characters mean nothing.
    record Text(TextTemplate markdown, @Nullable Expression when, int line) implements Block {}

    /// A picture of a dataset's values.
    record Chart(ChartDefinition definition, @Nullable Expression when, int line)
            implements Block {}

    /// The rows of a dataset, one line or more each.
    ///
    /// @param dataset whose rows
    /// @param columns from start to end; at least one
    /// @param groups the levels of grouping, from the outermost; empty for none
    /// @param aggregates over the rows of a group, which column totals and group texts ask for;
    ///     their indexes are the slots of
    ///     [dev.octavo.engine.expression.Environment#groupResults()]. They are also those of
    ///     the whole table, for its grand total
    /// @param grandTotal printed with the columns' totals after the last row; null for no such
    ///     line
    /// @param empty printed in place of the table when there is no row; null to print the
    ///     header alone
    /// @param limit prints at most this many rows, then how many were left out; null for all
    record Table(
            String dataset,
            List<Column> columns,
            List<Group> groups,
            List<Aggregate> aggregates,
            @Nullable TextTemplate grandTotal,
            @Nullable TextTemplate empty,
            @Nullable Long limit,
            @Nullable Expression when,
            int line)
            implements Block {
        public Table {
            columns = List.copyOf(columns);
            groups = List.copyOf(groups);
            aggregates = List.copyOf(aggregates);
        }
    }
}
