package dev.octavo.engine.composition;

import dev.octavo.engine.dataset.RowSource;
import dev.octavo.engine.expression.Environment;
import dev.octavo.engine.layout.Flow;
import dev.octavo.engine.layout.Tag;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/// Where a block is printed, and what it can see there.
///
/// @param environment of its expressions
/// @param flow gets its strips
/// @param parent what it is a part of
/// @param sources the rows of each dataset; within a section that is repeated, those it is
///     repeated for
record Surroundings(
        Environment environment, Flow flow, Tag parent, Map<String, RowSource> sources) {

    /// The rows of a dataset that the template declares.
    RowSource rows(String dataset) {
        return Objects.requireNonNull(sources.get(dataset), dataset);
    }

    /// The same as a part of something else.
    Surroundings within(Tag newParent) {
        return new Surroundings(environment, flow, newParent, sources);
    }

    /// The same in a column, say.
    Surroundings within(Flow newFlow, Tag newParent) {
        return new Surroundings(environment, newFlow, newParent, sources);
    }

    /// The same where a dataset has other rows.
    Surroundings with(Environment newEnvironment, RowSource rows) {
        Map<String, RowSource> newSources = new LinkedHashMap<>(sources);
        newSources.put(rows.name(), rows);
        return new Surroundings(newEnvironment, flow, parent, newSources);
    }
}
