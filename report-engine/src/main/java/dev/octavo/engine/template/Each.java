package dev.octavo.engine.template;

import dev.octavo.engine.expression.Aggregate;
import dev.octavo.engine.expression.Expression;

import java.util.List;

/// What a section is repeated for: the rows of a dataset, or groups of them. Within the section
/// the dataset has no other rows.
///
/// @param dataset whose rows
/// @param keys neighbouring rows for which all of these are equal form a group; empty for each
///     row on its own
/// @param aggregates over the rows of a group, which the section's blocks ask for; their indexes
///     are the slots of [dev.octavo.engine.expression.Environment#groupResults()]
public record Each(String dataset, List<Expression> keys, List<Aggregate> aggregates) {
    public Each {
        keys = List.copyOf(keys);
        aggregates = List.copyOf(aggregates);
    }
}
