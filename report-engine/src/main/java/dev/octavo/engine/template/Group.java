package dev.octavo.engine.template;

import dev.octavo.engine.expression.Aggregate;
import dev.octavo.engine.expression.Expression;
import dev.octavo.engine.expression.TextTemplate;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// One level of a table's grouping: neighbouring rows with the same key form a group.
///
/// @param key evaluated for each row; two rows are in one group when their keys, and those of
///     all outer levels, are equal
/// @param header printed before the group's rows, and again on each page they go on to
/// @param headerAggregates over the rows of the group, which its header asks for before they are
///     printed; their indexes are the slots of
///     [dev.octavo.engine.expression.Environment#groupResults()] there
/// @param subtotal printed with the columns' totals after the group's rows; null for no such
///     line
/// @param keepWithNext how many rows of the group must follow its header on the same page, at
///     least 1
public record Group(
        Expression key,
        TextTemplate header,
        List<Aggregate> headerAggregates,
        @Nullable TextTemplate subtotal,
        int keepWithNext) {
    public Group {
        headerAggregates = List.copyOf(headerAggregates);
    }
}
